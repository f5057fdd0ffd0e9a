import type { Metadata } from '@polkadot/types';
import type { PalletMetadataLatest, SiLookupTypeId, SiVariant } from '@polkadot/types/interfaces';
import { Cursor } from './scale/cursor.js';
import { type Decode, DecoderCompiler } from './scale/decoder.js';

/** Questions about a runtime, answered from its metadata and never from a version or an index known beforehand. */
export class RuntimeMetadata {
  private readonly pallets: ReadonlyMap<string, PalletMetadataLatest>;
  private readonly compiler: DecoderCompiler;

  constructor(readonly metadata: Metadata) {
    const { pallets, lookup } = metadata.asLatest;
    this.pallets = new Map(pallets.map((pallet) => [pallet.name.toString(), pallet]));
    this.compiler = new DecoderCompiler(lookup, { structs: {}, enums: {} });
  }

  get palletNames(): readonly string[] {
    return [...this.pallets.keys()];
  }

  hasPallet(name: string): boolean {
    return this.pallets.has(name);
  }

  hasStorage(pallet: string, item: string): boolean {
    const storage = this.pallets.get(pallet)?.storage;
    return storage?.isSome === true && storage.unwrap().items.some(({ name }) => name.eq(item));
  }

  private variants(type: SiLookupTypeId | undefined): readonly SiVariant[] {
    return type ? this.metadata.asLatest.lookup.getSiType(type).def.asVariant.variants : [];
  }

  calls(pallet: string): ReadonlySet<string> {
    const calls = this.pallets.get(pallet)?.calls;
    return new Set(this.variants(calls?.isSome ? calls.unwrap().type : undefined).map(({ name }) => name.toString()));
  }

  events(pallet: string): readonly SiVariant[] {
    const events = this.pallets.get(pallet)?.events;
    return this.variants(events?.isSome ? events.unwrap().type : undefined);
  }

  /** Name of a pallet and of its error; `null` for an index the metadata does not know. */
  findError(palletIndex: number, errorIndex: number): { readonly pallet: string; readonly name: string } | null {
    const pallet = [...this.pallets.values()].find(({ index }) => index.toNumber() === palletIndex);
    if (!pallet) return null;
    const errors = this.variants(pallet.errors.isSome ? pallet.errors.unwrap().type : undefined);
    const error = errors.find(({ index }) => index.toNumber() === errorIndex);
    return error ? { pallet: pallet.name.toString(), name: error.name.toString() } : null;
  }

  /** A constant as bigint, number, text or boolean; `null` when the runtime has none of that name. */
  constant(pallet: string, name: string): unknown {
    const found = this.pallets.get(pallet)?.constants.find((constant) => constant.name.eq(name));
    if (!found) return null;
    const decode: Decode = this.compiler.compile(found.type);
    return decode(new Cursor().reset(found.value.toHex()));
  }

  integer(pallet: string, name: string): bigint | null {
    const value = this.constant(pallet, name);
    return typeof value === 'bigint' ? value : typeof value === 'number' ? BigInt(value) : null;
  }

  /** Number of bytes of the error in `ModuleError`: 1 before runtime 1140, 4 since. */
  moduleErrorBytes(): number {
    const { lookup } = this.metadata.asLatest;
    const dispatchError = lookup.types.find(({ type }) => type.def.isVariant && type.path.at(-1)?.eq('DispatchError'));
    const module = dispatchError?.type.def.asVariant.variants.find(({ name }) => name.eq('Module'));
    const fields = module?.fields ?? [];
    const inner = fields.length === 1 && fields[0] ? lookup.getSiType(fields[0].type).def.asComposite.fields : fields;
    const error = inner.find(({ name }) => name.isSome && name.unwrap().eq('error'));
    if (!error) return 0;
    const { def } = lookup.getSiType(error.type);
    return def.isArray ? def.asArray.len.toNumber() : 1;
  }
}
