import { _void, Bytes, type Codec, type CodecType, Enum } from 'scale-ts';
import type { Hex } from '../engine/types.js';
import { hashers, twox128 } from '../scale/hash.js';
import { concat, fromHex, toHex } from '../scale/hex.js';
import { SimulatorError } from './errors.js';
import { decodeMetadata, type Metadata, type MetadataType } from './metadata.js';
import type { JsonRpc } from './rpc.js';

/** What a chain's metadata and version say, looked up by name: indexes differ between runtimes and are never assumed. */
export class Runtime {
  readonly #types: ReadonlyMap<number, MetadataType>;

  constructor(
    readonly metadata: Metadata,
    readonly specName: string,
    readonly specVersion: number,
    readonly transactionVersion: number,
    readonly genesisHash: Hex,
  ) {
    this.#types = new Map(metadata.types.map(({ id, type }) => [id, type]));
  }

  /** Reads metadata, version and genesis hash of the chain behind `rpc`. */
  static async load(rpc: JsonRpc): Promise<Runtime> {
    const [metadata, version, genesisHash] = await Promise.all([
      rpc.request('state_getMetadata', []),
      rpc.request('state_getRuntimeVersion', []),
      rpc.request('chain_getBlockHash', [0]),
    ]);
    const { specName, specVersion, transactionVersion } = version as { specName: string; specVersion: number; transactionVersion: number };
    return new Runtime(decodeMetadata(metadata as string), specName, specVersion, transactionVersion, genesisHash as Hex);
  }

  get name(): string {
    return `${this.specName} ${this.specVersion}`;
  }

  type(id: number): MetadataType {
    const type = this.#types.get(id);
    if (!type)
      throw new SimulatorError('metadata-unsupported', `The metadata of ${this.name} refers to type ${id}, which it does not define.`);
    return type;
  }

  /** The variants of an enum type, by name. */
  variants(id: number): ReadonlyMap<string, { index: number; fields: readonly { name: string | undefined; type: number }[] }> {
    const { definition } = this.type(id);
    if (definition.tag !== 'Variant') throw new SimulatorError('metadata-unsupported', `Type ${id} of ${this.name} is not an enum.`);
    return new Map(definition.value.map((variant) => [variant.name, variant]));
  }

  findType(lastPathSegment: string): number | undefined {
    return this.metadata.types.find(({ type }) => type.path.at(-1) === lastPathSegment)?.id;
  }

  #pallet(name: string) {
    return this.metadata.pallets.find((pallet) => pallet.name === name);
  }

  /** Number of arguments of `Pallet.call`, undefined when the runtime has no such call. */
  callArity(name: string): number | undefined {
    return this.#call(name)?.arity;
  }

  /**
   * Encodes a call from `Pallet.call_name` and its encoded arguments.
   * @throws SimulatorError `missing-call` when the runtime has no such call.
   */
  call(name: string, ...args: readonly Uint8Array[]): Uint8Array {
    const call = this.#call(name);
    if (!call) {
      throw new SimulatorError(
        'missing-call',
        `${this.name} has no call ${name}. Connect to a chain that carries Phala's v1 mining pallets and a sudo key.`,
      );
    }
    return concat(Uint8Array.of(call.pallet, call.index), ...args);
  }

  #call(name: string): { pallet: number; index: number; arity: number } | undefined {
    const [palletName = '', callName = ''] = name.split('.');
    const pallet = this.#pallet(palletName);
    if (pallet?.calls === undefined) return undefined;
    const variant = this.variants(pallet.calls).get(callName);
    return variant && { pallet: pallet.index, index: variant.index, arity: variant.fields.length };
  }

  /**
   * Storage key of `Pallet.Item`; without `key`, of a plain item or the prefix of a map.
   * @throws SimulatorError `missing-storage`
   */
  storageKey(name: string, key?: Uint8Array): Hex {
    const [palletName = '', itemName = ''] = name.split('.');
    const storage = this.#pallet(palletName)?.storage;
    const item = storage?.items.find((candidate) => candidate.name === itemName);
    if (!storage || !item)
      throw new SimulatorError(
        'missing-storage',
        `${this.name} has no storage item ${name}: it is not a chain with Phala's v1 mining pallets.`,
      );
    const prefix = concat(twox128(storage.prefix), twox128(itemName));
    if (!key) return toHex(prefix);
    const hash =
      item.type.tag === 'Map' && item.type.value.hashers.length === 1 ? HASHERS[item.type.value.hashers[0] as number] : undefined;
    if (!hash) throw new SimulatorError('missing-storage', `${name} of ${this.name} is not a map with a single known hasher.`);
    return toHex(concat(prefix, hash(key)));
  }

  constant(pallet: string, name: string): Uint8Array | undefined {
    return this.#pallet(pallet)?.constants.find((constant) => constant.name === name)?.value;
  }

  /** An account as extrinsics and calls name it: MultiAddress::Id, or the bare account on chains without MultiAddress. */
  address(account: Hex): Uint8Array {
    const addressType = this.type(this.metadata.extrinsic.type).params.find(({ name }) => name === 'Address')?.type;
    const type = addressType === undefined ? undefined : this.type(addressType);
    if (type?.path.at(-1) !== 'MultiAddress' || addressType === undefined) return fromHex(account);
    return concat(Uint8Array.of(this.variants(addressType).get('Id')?.index ?? 0), fromHex(account));
  }

  /** The codec of MessageOrigin with this runtime's variant indexes. */
  messageOrigin(): Codec<MessageOrigin> {
    const id = this.findType('MessageOrigin');
    if (id === undefined) throw new SimulatorError('missing-storage', `${this.name} has no message queue (no type MessageOrigin).`);
    const variants = this.variants(id);
    const at = (name: keyof typeof ORIGINS, unused: number) => variants.get(name)?.index ?? unused;
    // Older runtimes lack some: those get numbers that no runtime uses.
    return Enum(ORIGINS, [
      at('Pallet', 240),
      at('Contract', 241),
      at('Worker', 242),
      at('AccountId', 243),
      at('MultiLocation', 244),
      at('Gatekeeper', 245),
      at('Cluster', 246),
      at('Reserved', 247),
    ]);
  }

  /** True for a type whose encoding is no bytes at all. */
  isEmpty(id: number): boolean {
    const { tag, value } = this.type(id).definition;
    if (tag === 'Tuple') return value.every((element) => this.isEmpty(element));
    return tag === 'Composite' && value.every((field) => this.isEmpty(field.type));
  }
}

/** Metadata's numbers for the hashers that keep the key in clear. */
const HASHERS: Readonly<Record<number, (key: Uint8Array) => Uint8Array>> = {
  2: hashers.Blake2128Concat,
  5: hashers.Twox64Concat,
  6: (key) => key,
};

const ORIGINS = {
  Pallet: Bytes(),
  Contract: Bytes(32),
  Worker: Bytes(32),
  AccountId: Bytes(32),
  MultiLocation: Bytes(),
  Gatekeeper: _void,
  Cluster: Bytes(32),
  Reserved: _void,
} as const;

/** Who a queued message is from. */
export type MessageOrigin = CodecType<ReturnType<typeof Enum<typeof ORIGINS>>>;

/** Option of fixed bytes, encoded. */
export const optionOf = (value: Uint8Array | null): Uint8Array => (value ? concat(Uint8Array.of(1), value) : Uint8Array.of(0));
