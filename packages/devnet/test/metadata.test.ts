import { existsSync, readFileSync } from 'node:fs';
import { decAnyMetadata, unifyMetadata } from '@polkadot-api/substrate-bindings';
import { describe, expect, it } from 'vitest';
import { pallets } from '../src/pallets/index.js';
import { khala, metadataOf, rhala } from '../src/pallets/runtime.js';
import { palletInterfaces } from '../src/pallets/runtime-types.js';

type Metadata = ReturnType<typeof decode>;
type Pallet = Metadata['pallets'][number];

const decode = (bytes: Uint8Array) => unifyMetadata(decAnyMetadata(bytes));
const fileOf = (name: string) => new URL(`../../../../shared/metadata/${name}.scale`, import.meta.url);
const present = existsSync(fileOf('rhala-1180')) && existsSync(fileOf('khala-1170'));
const why = present ? '' : ' (needs ../shared/metadata)';

/** Enums over all pallets: the real runtime has pallets that the dev chain leaves out. */
const OUTER = /^[a-z]+_parachain_runtime::(Call|Event|OriginCaller)$|::pallet::(Call)$/;

/** Describes types so that two metadata can be compared whatever their numbering is. */
class Shapes {
  readonly #types;
  readonly #pending = new Map<number, number>();

  constructor(metadata: Metadata) {
    this.#types = new Map(metadata.lookup.map((type) => [type.id, type]));
  }

  /** The whole structure below a type; `depth` stands for a type that contains itself. Outer enums are not entered. */
  of(id: number): unknown {
    const type = this.#types.get(id);
    if (!type) throw new Error(`there is no type ${id}`);
    const path = type.path.join('::');
    if (OUTER.test(path)) return path;
    const open = this.#pending.get(id);
    if (open !== undefined) return { recursion: open };
    this.#pending.set(id, this.#pending.size);
    const shape = { path, def: this.#def(type.def) };
    this.#pending.delete(id);
    return shape;
  }

  #def(def: Metadata['lookup'][number]['def']): unknown {
    switch (def.tag) {
      case 'primitive':
        return def.value.tag;
      case 'composite':
        return this.#fields(def.value);
      case 'variant':
        return def.value.map(({ index, name, fields }) => [index, name, this.#fields(fields)]).sort(([a], [b]) => Number(a) - Number(b));
      case 'sequence':
      case 'compact':
        return [def.tag, this.of(def.value)];
      case 'array':
        return [def.value.len, this.of(def.value.type)];
      case 'tuple':
        return def.value.map((id) => this.of(id));
      default:
        return def.tag;
    }
  }

  #fields(fields: readonly { name?: string | undefined; type: number }[]): unknown {
    return fields.map(({ name, type }) => [name, this.of(type)]);
  }

  /** `[index, name, fields]` of the enum's variants, by name. */
  variants(id: number | undefined): Map<string, unknown> {
    const def = id === undefined ? undefined : this.#types.get(id)?.def;
    if (def?.tag !== 'variant') return new Map();
    return new Map(def.value.map(({ name, index, fields }) => [name, [index, name, this.#fields(fields)]]));
  }
}

const named = <T extends { name: string }>(list: readonly T[] | undefined): Map<string, T> =>
  new Map((list ?? []).map((item) => [item.name, item]));

describe.skipIf(!present)(`metadata equals the real runtime's${why}`, () => {
  const read = (name: string) => decode(readFileSync(fileOf(name)));
  const ours = decode(metadataOf(rhala));
  const real = present ? read('rhala-1180') : ours;
  const [ourShapes, realShapes] = [new Shapes(ours), new Shapes(real)];
  const realPallets = named(real.pallets);
  const realPallet = (name: string): Pallet => {
    const found = realPallets.get(name);
    if (!found) throw new Error(`the real runtime has no pallet ${name}`);
    return found;
  };

  it('has the thirteen pallets in the runtime’s order', () => {
    const names = ours.pallets.map(({ name }) => name);
    expect(names).toHaveLength(13);
    expect(real.pallets.map(({ name }) => name).filter((name) => names.includes(name))).toEqual(names);
  });

  describe.each(ours.pallets.map((pallet) => [pallet.name, pallet] as const))('%s', (name, pallet) => {
    const other = present ? realPallet(name) : pallet;

    it('has the index', () => expect(pallet.index).toBe(other.index));

    it.each(['calls', 'events', 'errors'] as const)('has the %s', (part) => {
      const [mine, theirs] = [ourShapes.variants(pallet[part]?.type), realShapes.variants(other[part]?.type)];
      for (const [variant, shape] of mine) expect([variant, shape]).toEqual([variant, theirs.get(variant)]);
      if (part !== 'calls') expect([...mine.keys()].sort()).toEqual([...theirs.keys()].sort());
    });

    it('has the storage items, with hashers, types and fallbacks', () => {
      const describeItem = (shapes: Shapes, { name: item, modifier, fallback, type }: NonNullable<Pallet['storage']>['items'][number]) => ({
        item,
        modifier,
        fallback,
        type: type.tag === 'plain' ? shapes.of(type.value) : [type.value.hashers, shapes.of(type.value.key), shapes.of(type.value.value)],
      });
      expect(pallet.storage?.prefix).toBe(other.storage?.prefix);
      const theirs = named(other.storage?.items);
      for (const item of pallet.storage?.items ?? []) {
        const found = theirs.get(item.name);
        expect(found, item.name).toBeDefined();
        if (found) expect(describeItem(ourShapes, item)).toEqual(describeItem(realShapes, found));
      }
    });

    it('has the constants and their values', () => {
      const theirs = named(other.constants);
      expect(pallet.constants.map((constant) => constant.name).sort()).toEqual([...theirs.keys()].sort());
      for (const constant of pallet.constants) {
        const found = theirs.get(constant.name) as typeof constant;
        expect([constant.name, constant.value, ourShapes.of(constant.type)]).toEqual([found.name, found.value, realShapes.of(found.type)]);
      }
    });
  });

  it('has the signed extensions and the extrinsic version', () => {
    const extensions = (metadata: Metadata, shapes: Shapes) =>
      Object.values(metadata.extrinsic.extensions).map((e) => [e.identifier, shapes.of(e.type), shapes.of(e.additionalSigned)]);
    expect(ours.extrinsic.version).toEqual(real.extrinsic.version);
    expect(extensions(ours, ourShapes)).toEqual(extensions(real, realShapes));
  });

  it('has khala’s constants and fallbacks when asked for khala', () => {
    const facts = (metadata: Metadata): Map<string, string> =>
      new Map(
        metadata.pallets.flatMap(({ name, constants, storage }) => [
          ...constants.map((constant) => [`${name}.${constant.name}`, constant.value] as const),
          ...(storage?.items ?? []).map((item) => [`${name}.${item.name}`, item.fallback] as const),
        ]),
      );
    const theirs = facts(read('khala-1170'));
    const mine = facts(decode(metadataOf(khala)));
    const differing = [...mine].filter(([name, value]) => theirs.get(name) !== value).map(([name]) => name);
    // 1170 had not these items of the registry yet, and khala has no sudo
    const newer = ['RotationCounter', 'MasterKeyRotationLock', 'PRuntimeAddedAt'].map((item) => `PhalaRegistry.${item}`);
    expect(differing).toEqual(['System.Version', ...newer, 'Sudo.Key']);
    expect(mine.size).toBeGreaterThan(90);
  });
});

describe('metadata', () => {
  it('promises only calls that have a handler, and every handler is promised', () => {
    const promised = palletInterfaces.flatMap(({ name, calls }) => (calls?.variants ?? []).map(([, call]) => `${name}.${call}`));
    const handled = pallets.flatMap(({ name, calls }) => Object.keys(calls).map((call) => `${name}.${call}`));
    expect(handled.sort()).toEqual(promised.sort());
  });

  it('names only its own calls in weights and classes', () => {
    for (const { name, calls, weights, classes } of pallets) {
      for (const call of Object.keys({ ...weights, ...classes }))
        expect([name, Object.keys(calls)]).toEqual([name, expect.arrayContaining([call])]);
    }
  });

  it('lists the pallets in the order in which they run', () => {
    expect(pallets.map(({ name }) => name)).toEqual(palletInterfaces.map(({ name }) => name));
  });
});
