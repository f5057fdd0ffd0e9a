import { TypeRegistry } from '@polkadot/types';
import { Metadata } from '@polkadot/types/metadata';
import type { Chain, Hex } from '@stakepool-kit/devnet';

const EVENTS = '0x26aa394eea5630e07c48ae0c9558cef780d41e5e16056765bc8461851072c9d7';

export interface Event {
  readonly id: string;
  readonly fields: readonly unknown[];
}

/** A signed extrinsic of the canonical chain, as polkadot-js reads it out of the node's own storage. */
export interface Included {
  readonly bytes: Hex;
  readonly block: Hex;
  readonly number: number;
  readonly index: number;
  readonly account: string;
  readonly nonce: number;
  readonly call: string;
  readonly ok: boolean;
  /** `Pallet.Name` of a module's error, or the error's type. */
  readonly error: string | null;
  readonly events: readonly Event[];
}

const registries = new Map<string, TypeRegistry>();

function registryAt(chain: Chain, hash: Hex): TypeRegistry {
  const version = chain.runtimeCall('Core_version', '0x', hash);
  const known = registries.get(version);
  if (known) return known;
  const registry = new TypeRegistry();
  const wrapped = chain.runtimeCall('Metadata_metadata', '0x', hash);
  const bytes = registry.createType('Bytes', Buffer.from(wrapped.slice(2), 'hex'));
  registry.setMetadata(new Metadata(registry, bytes.toHex()), undefined, { CheckMqSequence: { extrinsic: {}, payload: {} } });
  registries.set(version, registry);
  return registry;
}

interface Codec {
  toJSON(): unknown;
}
interface ErrorCodec extends Codec {
  readonly isModule: boolean;
  readonly asModule: Parameters<TypeRegistry['findMetaError']>[0];
  readonly type: string;
}
interface RecordCodec {
  readonly phase: { readonly isApplyExtrinsic: boolean; readonly asApplyExtrinsic: { eq(index: number): boolean } };
  readonly event: { readonly section: string; readonly method: string; readonly data: readonly Codec[] };
}

function errorOf(registry: TypeRegistry, error: ErrorCodec): string {
  if (!error.isModule) return error.type;
  const { section, name } = registry.findMetaError(error.asModule);
  return `${section}.${name}`.toLowerCase();
}

function blockExtrinsics(chain: Chain, block: Hex): Included[] {
  const found = chain.blockByHash(block);
  if (!found) throw new Error(`there is no block ${block}`);
  const { header, extrinsics } = found;
  // The block that puts a new runtime in place was made by the old one.
  const registry = registryAt(chain, header.parentHash);
  if (extrinsics.length < 2) return [];
  const records = registry.createType('Vec<EventRecord>', chain.stateAt(block).get(EVENTS) ?? '0x00') as unknown as readonly RecordCodec[];
  return extrinsics.flatMap((bytes, index) => {
    const extrinsic = registry.createType('Extrinsic', bytes);
    if (!extrinsic.isSigned) return [];
    const own = records.filter(({ phase }) => phase.isApplyExtrinsic && phase.asApplyExtrinsic.eq(index)).map(({ event }) => event);
    const failed = own.find(({ section, method }) => section === 'system' && method === 'ExtrinsicFailed');
    return {
      bytes,
      block,
      number: header.number,
      index,
      account: registry.createType('AccountId', extrinsic.signer.value).toHex(),
      nonce: extrinsic.nonce.toNumber(),
      call: extrinsic.method.toHex(),
      ok: own.some(({ section, method }) => section === 'system' && method === 'ExtrinsicSuccess'),
      error: failed ? errorOf(registry, failed.data[0] as ErrorCodec) : null,
      events: own.map(({ section, method, data }) => ({ id: `${section}.${method}`, fields: data.map((field) => field.toJSON()) })),
    };
  });
}

/** All signed extrinsics in the canonical chain after a block. */
export function signedSince(chain: Chain, number: number): Included[] {
  const last = chain.head().header.number;
  return Array.from({ length: last - number }, (_, i) => chain.hashByNumber(number + 1 + i) as Hex).flatMap((hash) =>
    blockExtrinsics(chain, hash),
  );
}
