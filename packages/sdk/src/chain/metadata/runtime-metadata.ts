import { Cursor } from '../scale/cursor.js';
import { DecoderCompiler } from '../scale/decoder.js';
import type { FieldType, TypeDef, TypeId } from '../scale/types.js';
import { decodeMetadata, type Metadata, type Pallet, type StorageEntry } from './v14.js';

export interface VariantInfo {
  readonly index: number;
  readonly name: string;
  readonly fields: readonly FieldType[];
}

type Enum = Extract<TypeDef, readonly ['enum', ...unknown[]]>;
type Struct = Extract<TypeDef, readonly ['struct', ...unknown[]]>;
const isEnum = (type: TypeDef | undefined): type is Enum => Array.isArray(type) && type[0] === 'enum';
const isStruct = (type: TypeDef | undefined): type is Struct => Array.isArray(type) && type[0] === 'struct';

/** Questions about a runtime, answered from its metadata and never from a version or an index known beforehand. */
export class RuntimeMetadata {
  private readonly pallets: ReadonlyMap<string, Pallet>;
  private readonly compiler: DecoderCompiler;
  private outerCall: TypeId | undefined;

  constructor(readonly data: Metadata) {
    this.pallets = new Map(data.pallets.map((pallet) => [pallet.name, pallet]));
    this.compiler = new DecoderCompiler(data.types, { structs: {}, enums: {} });
  }

  /** @throws RangeError for what is no metadata of version 14 */
  static fromHex(hex: string): RuntimeMetadata {
    return new RuntimeMetadata(decodeMetadata(hex));
  }

  get palletNames(): readonly string[] {
    return [...this.pallets.keys()];
  }

  hasPallet(name: string): boolean {
    return this.pallets.has(name);
  }

  /** `null` for an item that the runtime does not have. */
  storage(pallet: string, item: string): StorageEntry | null {
    return this.pallets.get(pallet)?.storage.find(({ name }) => name === item) ?? null;
  }

  private variants(id: TypeId | null | undefined): readonly VariantInfo[] {
    const type = id === null || id === undefined ? undefined : this.data.types[id];
    return isEnum(type) ? type[2].map(([index, name, fields]) => ({ index, name, fields })) : [];
  }

  calls(pallet: string): ReadonlySet<string> {
    return new Set(this.variants(this.pallets.get(pallet)?.calls).map(({ name }) => name));
  }

  events(pallet: string): readonly VariantInfo[] {
    return this.variants(this.pallets.get(pallet)?.events);
  }

  /** Type of any call of the runtime, an enum of its pallets; `null` when the metadata describes none. */
  get callType(): TypeId | null {
    this.outerCall ??= this.data.types.findIndex(
      (type) =>
        isEnum(type) &&
        type[2].some(([, name, fields]) => {
          const calls = this.pallets.get(name)?.calls ?? null;
          return calls !== null && fields.length === 1 && fields[0]?.[1] === calls;
        }),
    );
    return this.outerCall < 0 ? null : this.outerCall;
  }

  /** Types of what stands between the version and the call of a signed extrinsic: address, signature and signed extensions. */
  get signatureTypes(): readonly TypeId[] {
    const { types } = this.data;
    const named = (name: string) => types.findIndex((type) => isEnum(type) && type[1] === name);
    const isNonce = (id: TypeId) => {
      const type = types[id];
      return isStruct(type) && type[1] === 'CheckNonce';
    };
    const extensions = types.findIndex((type) => Array.isArray(type) && type[0] === 'tuple' && type[1].some(isNonce));
    return [named('MultiAddress'), named('MultiSignature'), extensions];
  }

  /** A call by its pallet's index and its own; `null` for indexes the metadata does not know. */
  findCall(
    palletIndex: number,
    callIndex: number,
  ): { readonly pallet: string; readonly name: string; readonly fields: readonly FieldType[] } | null {
    const pallet = this.data.pallets.find(({ index }) => index === palletIndex);
    const call = this.variants(pallet?.calls).find(({ index }) => index === callIndex);
    return pallet && call ? { pallet: pallet.name, name: call.name, fields: call.fields } : null;
  }

  /** Name of a pallet and of its error; `null` for an index the metadata does not know. */
  findError(palletIndex: number, errorIndex: number): { readonly pallet: string; readonly name: string } | null {
    const pallet = this.data.pallets.find(({ index }) => index === palletIndex);
    const error = this.variants(pallet?.errors).find(({ index }) => index === errorIndex);
    return pallet && error ? { pallet: pallet.name, name: error.name } : null;
  }

  /** A constant as bigint, number, text, boolean or a composite of them; `null` when the runtime has none of that name. */
  constant(pallet: string, name: string): unknown {
    const found = this.pallets.get(pallet)?.constants.find((constant) => constant.name === name);
    return found ? this.compiler.compile(found.type)(new Cursor().reset(found.value)) : null;
  }

  integer(pallet: string, name: string): bigint | null {
    const value = this.constant(pallet, name);
    return typeof value === 'bigint' ? value : typeof value === 'number' ? BigInt(value) : null;
  }

  /** Number of bytes of the error in `ModuleError`: 1 before runtime 1140, 4 since. */
  moduleErrorBytes(): number {
    const { types } = this.data;
    const dispatchError = types.find((type): type is Enum => isEnum(type) && type[1] === 'DispatchError');
    const fields = dispatchError?.[2].find(([, name]) => name === 'Module')?.[2] ?? [];
    const only = fields.length === 1 && fields[0] ? types[fields[0][1]] : undefined;
    const error = (isStruct(only) ? only[2] : fields).find(([name]) => name === 'error');
    if (!error) return 0;
    const type = types[error[1]];
    return Array.isArray(type) && type[0] === 'array' ? type[1] : 1;
  }
}
