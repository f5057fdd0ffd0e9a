import { getMetadata } from '@stakepool-kit/devnet';
import { KNOWN_RUNTIMES } from '../../../src/chain/known/index.js';
import { RuntimeMetadata } from '../../../src/chain/metadata/runtime-metadata.js';
import { Cursor } from '../../../src/chain/scale/cursor.js';
import { type Decode, DecoderCompiler } from '../../../src/chain/scale/decoder.js';
import { type ItemName, MAPPINGS } from '../../../src/chain/storage/items.js';
import { layoutOf, READ_ITEMS } from '../../../src/chain/storage/layout.js';
import { StorageSchema } from '../../../src/chain/storage/schema.js';
import { loadMetadata, runtimesPresent, V1_RUNTIMES } from '../../runtimes.js';
import { encodeRandom } from './encode.js';
import { asAnswer, hexOf, mutated } from './mutate.js';
import { outcomeOf, ownWords } from './outcome.js';
import type { Random } from './random.js';
import { countParts, SHAPES } from './shape.js';
import type { Target } from './target.js';

/** Metadata to take types from: the dev chain's, and the real ones where they are at hand. */
const hexes = (): readonly string[] => [getMetadata(), ...(runtimesPresent ? V1_RUNTIMES.map(loadMetadata) : [])];

/** Parts of a value for each of its bytes, and those that need none. */
const fitsBytes = (value: unknown, length: number, free: number): boolean => countParts(value) <= free + 4 * length;

export function storageTarget(): Target {
  const [dev] = hexes();
  const known = [...new Set(Object.values(KNOWN_RUNTIMES).map(({ layout }) => layout))];
  const layouts = [...known, layoutOf(RuntimeMetadata.fromHex(dev as string), [...READ_ITEMS, 'events'])];
  const schemas = layouts.flatMap((layout) => [new StorageSchema(layout), new StorageSchema(layout, true)]);
  const items = schemas.map((schema) => Object.keys(schema.layout.items) as ItemName[]);
  return {
    name: 'storage items',
    weight: 400,
    run(random) {
      const at = random.below(schemas.length);
      const schema = schemas[at] as StorageSchema;
      const name = random.pick(items[at] as ItemName[]);
      const bytes = mutated(encodeRandom(schema.layout.types, schema.layout.items[name]?.value ?? 0, random), random);
      const raw = asAnswer(bytes, random) as string | null;
      return outcomeOf(
        () => schema.decode(name, raw),
        (value) => SHAPES[name](value) && fitsBytes(value, bytes.length, 500),
      );
    },
  };
}

/** Every type of real metadata, with random bytes; what a low-level reader refuses is in its own words. */
export function typesTarget(): Target {
  const all = hexes().map((hex) => {
    const { types } = RuntimeMetadata.fromHex(hex).data;
    return { types, compiler: new DecoderCompiler(types, MAPPINGS), decoders: new Map<number, Decode>() };
  });
  const cursor = new Cursor();
  return {
    name: 'types of metadata',
    weight: 250,
    run(random) {
      const { types, compiler, decoders } = random.pick(all);
      const id = random.below(types.length);
      const decode = decoders.get(id) ?? compiler.compile(id);
      decoders.set(id, decode);
      const bytes = mutated(encodeRandom(types, id, random), random);
      let value: unknown;
      try {
        value = decode(cursor.reset(asAnswer(bytes, random) as string));
      } catch (error) {
        return ownWords(error);
      }
      if (!fitsBytes(value, bytes.length, 20_000)) throw new Error(`more parts than ${bytes.length} bytes hold, type ${id}`);
      return 'value';
    },
  };
}

/** Types that no honest runtime has: within themselves, without bytes, with names of every object, not there. */
export function wildTypesTarget(): Target {
  const NAMES = ['Option', 'constructor', '__proto__', 'toString', 'PoolInfo', 'MinerState', 'AccountInfo', 'T'];
  const FIELDS = ['constructor', 'data', 'free', 'a_b', null, 'proto', 'pid'];
  const registry = (random: Random) => {
    const size = 1 + random.below(12);
    const id = () => random.below(size + (random.once(10) ? 3 : 0));
    const fields = () =>
      Array.from({ length: random.below(4) }, () => [random.once(40) ? '__proto__' : random.pick(FIELDS), id()] as const);
    return Array.from({ length: size }, () => {
      const kind = random.below(8);
      if (kind === 0) return ['struct', random.pick(NAMES), fields()] as const;
      if (kind === 1) {
        return [
          'enum',
          random.pick(NAMES),
          Array.from({ length: random.below(4) }, () => [random.below(4), 'V', fields()] as const),
        ] as const;
      }
      if (kind === 2) return ['sequence', id()] as const;
      if (kind === 3) return ['array', random.pick([0, 1, 3, 1_000_000, 2 ** 32 - 1]), id()] as const;
      if (kind === 4) return ['tuple', Array.from({ length: random.below(4) }, id)] as const;
      return kind === 5
        ? (['compact'] as const)
        : kind === 6
          ? (['bits'] as const)
          : random.pick(['u8', 'bool', 'str', 'u64', 'char'] as const);
    });
  };
  return {
    name: 'types of no runtime',
    weight: 60,
    run(random) {
      const types = registry(random);
      const bytes = mutated([...random.bytes(random.below(60))], random);
      try {
        const value = new DecoderCompiler(types, MAPPINGS).compile(0)(new Cursor().reset(hexOf(bytes)));
        if (!fitsBytes(value, bytes.length, 20_000)) throw new Error(`more parts than ${bytes.length} bytes hold`);
        return 'value';
      } catch (error) {
        return ownWords(error);
      }
    },
  };
}
