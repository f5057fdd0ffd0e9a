import { toBase64 } from '../../chain/scale/bytes.js';
import { SIGNED_EXTENSIONS } from '../../chain/signed-extensions.js';
import type { TransactionContext } from '../context.js';

/** What a wallet needs to show and sign this chain's calls, in the form extensions take (`MetadataDef`). */
export interface WalletMetadata {
  readonly chain: string;
  readonly chainType: 'substrate';
  readonly genesisHash: `0x${string}`;
  readonly icon: string;
  readonly specVersion: number;
  readonly ss58Format: number;
  readonly tokenDecimals: number;
  readonly tokenSymbol: string;
  readonly types: Record<string, string>;
  /** The calls of the metadata, base64. */
  readonly metaCalls: string;
  readonly rawMetadata: `0x${string}`;
  /** CheckMqSequence is in no list that wallets have: it adds nothing to what is signed. */
  readonly userExtensions: typeof SIGNED_EXTENSIONS;
}

/** The part of an injected wallet that keeps metadata. */
export interface MetadataStore {
  get(): Promise<readonly { readonly genesisHash: string; readonly specVersion: number }[]>;
  provide(definition: WalletMetadata): Promise<boolean>;
}

export async function walletMetadata(context: TransactionContext): Promise<WalletMetadata> {
  const api = await context.api();
  const { chainName, genesisHash, specVersion, constants } = context.runtime.network;
  return {
    chain: chainName,
    chainType: 'substrate',
    genesisHash,
    icon: 'substrate',
    specVersion,
    ss58Format: constants.ss58Prefix,
    tokenDecimals: constants.decimals,
    tokenSymbol: constants.symbol,
    types: {},
    metaCalls: toBase64(api.runtimeMetadata.asCallsOnly.toU8a()),
    rawMetadata: api.runtimeMetadata.toHex(),
    userExtensions: SIGNED_EXTENSIONS,
  };
}

/**
 * Offers the chain's metadata to a wallet that does not have this runtime's yet.
 * @returns whether the wallet has it now; the user may decline
 */
export async function offerMetadata(context: TransactionContext, store: MetadataStore): Promise<boolean> {
  const { genesisHash, specVersion } = context.runtime.network;
  const known = await store.get();
  if (known.some((each) => each.genesisHash === genesisHash && each.specVersion >= specVersion)) return true;
  return store.provide(await walletMetadata(context));
}
