import type { AsOf, BlockHash, NetworkConstants } from '../model/types.js';
import type { CheckOrder, ClaimPart, Verb } from '../rules/facts.js';

/** v1: PhalaStakePool with PhalaMining. v2: PhalaStakePoolv2 with PhalaBasePool. */
export type Generation = 'v1' | 'v2';

/** How `ModuleError` is encoded: one byte for the error, or four. */
export type ModuleErrorEncoding = 'byte' | 'bytes4';

/** What the connected runtime can do, found from its metadata. */
export interface Capabilities {
  readonly generation: Generation;
  /** Verbs whose call exists. */
  readonly verbs: ReadonlySet<Verb>;
  /** Which parts `claimRewards` can claim. Before runtime 1170 only `all`. */
  readonly claimParts: ReadonlySet<ClaimPart>;
  readonly checkOrder: CheckOrder;
  /** Whether pool events carry field names. Older ones are positional; the SDK reads both into one shape. */
  readonly namedEvents: boolean;
  readonly moduleErrorEncoding: ModuleErrorEncoding;
  readonly whitelist: boolean;
  readonly description: boolean;
  /** Whether PhalaStakePool.SubAccountPreimages exists (since 1130). */
  readonly preimages: boolean;
  /** Whether the runtime has a sudo pallet. */
  readonly sudo: boolean;
}

/** The network as it describes itself. */
export interface NetworkInfo {
  readonly chainName: string;
  readonly genesisHash: BlockHash;
  readonly specName: string;
  readonly specVersion: number;
  readonly transactionVersion: number;
  readonly constants: NetworkConstants;
  readonly capabilities: Capabilities;
}

/** A value together with the block it is true at. */
export interface Snapshot<T> {
  readonly value: T;
  readonly asOf: AsOf;
}
