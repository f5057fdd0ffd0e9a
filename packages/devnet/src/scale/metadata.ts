import { v14 } from '@polkadot-api/substrate-bindings';
import { parseExpression, splitTypeName } from './expression.js';
import { concat, fromHex } from './hex.js';
import type { Fields, PalletInterface, SignedExtension, TypeDefinition, TypeDefinitions, Variant } from './interface.js';

type Lookup = Parameters<typeof v14.enc>[0]['lookup'];
type Entry = Lookup[number];
type Def = Entry['def'];
type FieldList = Extract<Def, { tag: 'composite' }>['value'];
type VariantList = Extract<Def, { tag: 'variant' }>['value'];
type Params = Entry['params'];

const WRAPPER_PATHS: Readonly<Record<string, string>> = {
  BoundedVec: 'sp_runtime::bounded::bounded_vec::BoundedVec',
  WeakBoundedVec: 'sp_runtime::bounded::weak_bounded_vec::WeakBoundedVec',
  WrapperKeepOpaque: 'frame_support::traits::misc::WrapperKeepOpaque',
};
const PRIMITIVES = new Set(['bool', 'char', 'str', 'u8', 'u16', 'u32', 'u64', 'u128', 'u256']);

/** Collects the type registry of metadata V14 while expressions are asked for. */
class LookupBuilder {
  readonly entries: Entry[] = [];
  readonly #ids = new Map<string, number>();

  constructor(readonly definitions: TypeDefinitions) {}

  id(expression: string): number {
    const { type } = splitTypeName(expression);
    return this.#add(type, () => this.#build(type));
  }

  /** A pallet's errors: an enum that no expression names. */
  errors(path: string, variants: readonly Variant[]): number {
    return this.#add(path, () => ({
      path: path.split('::'),
      params: this.#params({ T: null }),
      def: { tag: 'variant', value: this.#variants(variants) },
    }));
  }

  #add(key: string, build: () => Pick<Entry, 'path' | 'params' | 'def'>): number {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.entries.length;
    this.#ids.set(key, id);
    const entry = { id, path: [], params: [], def: { tag: 'tuple', value: [] }, docs: [] } as unknown as Entry;
    this.entries.push(entry);
    Object.assign(entry, build());
    return id;
  }

  #build(type: string): Pick<Entry, 'path' | 'params' | 'def'> {
    if (PRIMITIVES.has(type)) return { path: [], params: [], def: { tag: 'primitive', value: { tag: type, value: undefined } } as Def };
    const parsed = parseExpression(type);
    switch (parsed.kind) {
      case 'array':
        return { path: [], params: [], def: { tag: 'array', value: { len: parsed.length, type: this.id(parsed.element) } } };
      case 'tuple':
        return { path: [], params: [], def: { tag: 'tuple', value: parsed.elements.map((e) => this.id(e)) } };
      case 'generic':
        return this.#generic(parsed.name, parsed.args);
      case 'name': {
        const definition = this.definitions[parsed.name];
        if (!definition) throw new Error(`unknown type ${parsed.name}`);
        return { path: definition.path.split('::'), params: this.#params(definition.params), def: this.#definition(definition) };
      }
    }
  }

  #generic(name: string, args: string[]): Pick<Entry, 'path' | 'params' | 'def'> {
    const inner = args[0] as string;
    if (name === 'Vec') return { path: [], params: [], def: { tag: 'sequence', value: this.id(inner) } };
    if (name === 'Compact') return { path: [], params: [], def: { tag: 'compact', value: this.id(inner) } };
    const wrapper = WRAPPER_PATHS[name];
    if (wrapper) {
      const fields = name === 'WrapperKeepOpaque' ? [`Compact<u32>`, `${inner} as T`] : [`Vec<${inner}> as Vec<T>`];
      const params: Record<string, string | null> = name === 'WrapperKeepOpaque' ? { T: inner } : { T: inner, S: null };
      return { path: wrapper.split('::'), params: this.#params(params), def: { tag: 'composite', value: this.#fields(fields) } };
    }
    if (name === 'Option') {
      const variants: Variant[] = [
        [0, 'None'],
        [1, 'Some', [inner]],
      ];
      return { path: ['Option'], params: this.#params({ T: inner }), def: { tag: 'variant', value: this.#variants(variants) } };
    }
    if (name === 'Result') {
      const error = args[1] as string;
      const variants: Variant[] = [
        [0, 'Ok', [inner]],
        [1, 'Err', [error]],
      ];
      return { path: ['Result'], params: this.#params({ T: inner, E: error }), def: { tag: 'variant', value: this.#variants(variants) } };
    }
    throw new Error(`unknown generic type ${name}`);
  }

  #params(params: Readonly<Record<string, string | null>> = {}): Params {
    return Object.entries(params).map(([name, type]) => ({ name, type: type === null ? undefined : this.id(type) }));
  }

  #definition(definition: TypeDefinition): Def {
    if ('fields' in definition) return { tag: 'composite', value: this.#fields(definition.fields) };
    if ('variants' in definition) return { tag: 'variant', value: this.#variants(definition.variants) };
    const mortal = Array.from({ length: 255 }, (_, i): Variant => [i + 1, `Mortal${i + 1}`, ['u8']]);
    return { tag: 'variant', value: this.#variants([[0, 'Immortal'], ...mortal]) };
  }

  #fields(fields: Fields): FieldList {
    const list = Array.isArray(fields) ? fields.map((f) => [undefined, f] as const) : Object.entries(fields);
    return list.map(([name, expression]) => {
      const { type, typeName } = splitTypeName(expression);
      return { name, type: this.id(type), typeName, docs: [] };
    });
  }

  #variants(variants: readonly Variant[]): VariantList {
    return variants.map(([index, name, fields]) => ({ name, fields: this.#fields(fields ?? []), index, docs: [] }));
  }
}

export interface RuntimeInterface {
  readonly pallets: readonly PalletInterface[];
  /** All named types, of pallets, shared, and the outer enums. */
  readonly definitions: TypeDefinitions;
  readonly signedExtensions: readonly SignedExtension[];
}

/** Metadata V14 with its magic number, as `state_getMetadata` gives it. */
export function encodeMetadata({ pallets, definitions, signedExtensions }: RuntimeInterface): Uint8Array {
  const lookup = new LookupBuilder(definitions);
  const encodedPallets = pallets.map((pallet) => ({
    name: pallet.name,
    storage: pallet.storage && {
      prefix: pallet.name,
      items: Object.entries(pallet.storage).map(([name, item]) => ({
        name,
        modifier: item.fallback === undefined ? 0 : 1,
        type: item.key
          ? {
              tag: 'map' as const,
              value: {
                hashers: (item.hashers ?? []).map((tag) => ({ tag, value: undefined })),
                key: lookup.id(item.key),
                value: lookup.id(item.value),
              },
            }
          : { tag: 'plain' as const, value: lookup.id(item.value) },
        fallback: item.fallback ?? '0x00',
        docs: [],
      })),
    },
    calls: pallet.calls && lookup.id(`${pallet.name}Call`),
    events: pallet.events && lookup.id(`${pallet.name}Event`),
    constants: Object.entries(pallet.constants).map(([name, { type, value }]) => ({ name, type: lookup.id(type), value, docs: [] })),
    errors:
      pallet.errors &&
      lookup.errors(
        pallet.errors.path,
        pallet.errors.variants.map((name, index): Variant => [index, name]),
      ),
    index: pallet.index,
  }));
  const extrinsic = {
    type: lookup.id('UncheckedExtrinsic'),
    version: 4,
    signedExtensions: signedExtensions.map((e) => ({
      identifier: e.identifier,
      type: lookup.id(e.type),
      additionalSigned: lookup.id(e.additionalSigned),
    })),
  };
  const body = v14.enc({
    lookup: lookup.entries,
    pallets: encodedPallets,
    extrinsic,
    type: lookup.id('()'),
  } as unknown as Parameters<typeof v14.enc>[0]);
  return concat(fromHex('0x6d6574610e'), body);
}
