import type { Signer, SubmittableExtrinsic } from '@polkadot/api/types';
import type { IKeyringPair } from '@polkadot/types/types';
import type { AccountId, AsOf, BlockHash, PartsPerMillion, Planck, PoolId, PoolIdInput, Shares, WorkerKey } from '../model/types.js';
import type { ClaimPart, Verb } from '../rules/facts.js';
import type { Problem } from '../rules/problems.js';
import type { LocatedFailure } from './failures.js';

interface InPool {
  readonly pid: PoolIdInput;
}
interface ForWorker extends InPool {
  /** 32-byte key in hex. */
  readonly worker: WorkerKey | string;
}

/** An address of the connected network (ss58 with its prefix) or a public key in hex. */
export type AddressInput = AccountId | string;

/** What a caller gives to each verb. Amounts are planck; use `parseAmount` for text. */
export interface VerbInput {
  readonly createPool: Readonly<Record<never, never>>;
  readonly setPayoutPref: InPool & { readonly commission: PartsPerMillion };
  readonly setCap: InPool & { readonly cap: Planck | 'unlimited' };
  /** Text, or bytes as they are; the chain takes at most 4400. */
  readonly setDescription: InPool & { readonly description: string | Uint8Array };
  readonly whitelistAdd: InPool & { readonly staker: AddressInput };
  readonly whitelistRemove: InPool & { readonly staker: AddressInput };
  readonly addWorker: ForWorker;
  readonly removeWorker: ForWorker;
  readonly contribute: InPool & { readonly amount: Planck };
  /** By amount (converted with the share price of the moment), everything, or by shares. */
  readonly withdraw: (InPool & { readonly amount: Planck | 'all' }) | (InPool & { readonly shares: Shares });
  readonly startMining: ForWorker & { readonly stake: Planck };
  /** The new stake, more than the present one. */
  readonly changeStake: ForWorker & { readonly stake: Planck };
  readonly stopMining: ForWorker;
  readonly reclaimWorker: ForWorker;
  /** `part` is `all` and `target` the signer when left out. */
  readonly claimRewards: InPool & { readonly part?: ClaimPart; readonly target?: AddressInput };
  readonly reconcileWithdrawQueue: InPool & { readonly account: AddressInput };
}

/** Where and as what a transaction was included. */
export interface Inclusion {
  readonly txHash: `0x${string}`;
  readonly block: AsOf;
  /** Index of the extrinsic in its block. */
  readonly index: number;
  /** Fee that was paid, planck; `null` when the runtime does not report it. */
  readonly fee: Planck | null;
}

/** What each verb brought about, read from its events. */
export interface VerbOutcome {
  readonly createPool: { readonly pid: PoolId; readonly owner: AccountId };
  readonly setPayoutPref: { readonly pid: PoolId; readonly commission: PartsPerMillion };
  readonly setCap: { readonly pid: PoolId; readonly cap: Planck };
  readonly setDescription: { readonly pid: PoolId };
  readonly whitelistAdd: { readonly pid: PoolId; readonly staker: AccountId; readonly whitelistCreated: boolean };
  readonly whitelistRemove: { readonly pid: PoolId; readonly staker: AccountId; readonly whitelistDeleted: boolean };
  readonly addWorker: { readonly pid: PoolId; readonly worker: WorkerKey };
  readonly removeWorker: { readonly pid: PoolId; readonly worker: WorkerKey; readonly stopped: boolean };
  /** `shares` is `null` where the runtime's event lacks it (before 1170). */
  readonly contribute: { readonly pid: PoolId; readonly amount: Planck; readonly shares: Shares | null };
  /** `paid` at once, `queuedShares` for later. */
  readonly withdraw: { readonly pid: PoolId; readonly paid: Planck; readonly queuedShares: Shares };
  readonly startMining: { readonly pid: PoolId; readonly worker: WorkerKey; readonly stake: Planck };
  readonly changeStake: { readonly pid: PoolId; readonly worker: WorkerKey; readonly stake: Planck };
  readonly stopMining: { readonly pid: PoolId; readonly worker: WorkerKey };
  readonly reclaimWorker: { readonly pid: PoolId; readonly worker: WorkerKey; readonly returned: Planck; readonly slashed: Planck };
  readonly claimRewards: { readonly pid: PoolId; readonly amount: Planck; readonly target: AccountId };
  readonly reconcileWithdrawQueue: { readonly pid: PoolId; readonly account: AccountId };
}

export type VerbResult<V extends Verb> = VerbOutcome[V] & { readonly inclusion: Inclusion };

/**
 * Life of a submission. `rejectedBySigner`, `failed`, `invalid`, `dropped`, `usurped`, `finalityTimeout` and
 * `finalized` are final, the others are not. `failed` and `inBlock` can still turn into `retracted`.
 */
export type TransactionStatus<R> =
  | { readonly kind: 'building' }
  | { readonly kind: 'awaitingSignature' }
  | { readonly kind: 'rejectedBySigner'; readonly reason: string }
  | { readonly kind: 'submitted'; readonly txHash: `0x${string}` }
  | { readonly kind: 'ready'; readonly txHash: `0x${string}` }
  | { readonly kind: 'future'; readonly txHash: `0x${string}` }
  | { readonly kind: 'broadcast'; readonly txHash: `0x${string}` }
  | { readonly kind: 'inBlock'; readonly txHash: `0x${string}`; readonly result: R }
  | { readonly kind: 'retracted'; readonly txHash: `0x${string}`; readonly block: BlockHash }
  | { readonly kind: 'finalized'; readonly txHash: `0x${string}`; readonly result: R }
  | { readonly kind: 'finalityTimeout'; readonly txHash: `0x${string}`; readonly block: BlockHash }
  | {
      readonly kind: 'failed';
      readonly txHash: `0x${string}`;
      readonly failure: LocatedFailure;
      readonly inclusion: Inclusion;
      readonly finalized: boolean;
    }
  | { readonly kind: 'invalid'; readonly txHash: `0x${string}` | null; readonly reason: string }
  | { readonly kind: 'dropped'; readonly txHash: `0x${string}` }
  | { readonly kind: 'usurped'; readonly txHash: `0x${string}`; readonly by: `0x${string}` };

export type TransactionStatusKind = TransactionStatus<unknown>['kind'];

export interface AccountOptions {
  /** Who signs: public key or address, of whichever network prefix. */
  readonly account: AddressInput | IKeyringPair;
  readonly signal?: AbortSignal;
}

export interface CheckOptions extends AccountOptions {
  readonly tip?: Planck;
}

export interface BuildOptions {
  /** Needed only by `withdraw` with `amount: 'all'`, and by `claimRewards` without a target. */
  readonly account?: AddressInput | IKeyringPair;
  readonly signal?: AbortSignal;
}

export interface SubmitOptions<R> {
  /** A keyring pair signs by itself; an address (of whichever network prefix) needs `signer`. */
  readonly account: AddressInput | IKeyringPair;
  /** Anything with polkadot-js' signer interface: an extension, a hardware wallet, your own. */
  readonly signer?: Signer;
  readonly tip?: Planck;
  readonly onStatus?: (status: TransactionStatus<R>) => void;
  /** `false` sends without preflight, also what the chain is sure to refuse; a verb checks first by default. */
  readonly check?: boolean;
  /** Resolve in a block (default) or only when that block is final; statuses go on until final either way. */
  readonly until?: 'inBlock' | 'finalized';
  /** Stops waiting. A transaction already submitted cannot be taken back. */
  readonly signal?: AbortSignal;
}

export interface FeeEstimate {
  readonly fee: Planck;
}

/** What preflight found, at the block it looked at. */
export interface CheckResult {
  /** Why the chain would refuse, its own first reason first; empty when it would accept. */
  readonly problems: readonly Problem[];
  readonly ok: boolean;
  /** Estimated fee; `null` when the call cannot be built at all. */
  readonly fee: Planck | null;
  readonly asOf: AsOf;
}

/** One verb: the same four ways for each. */
export interface Transaction<V extends Verb> {
  readonly verb: V;
  /** Whether the connected runtime has the call. */
  readonly available: boolean;
  /** The unsigned extrinsic. */
  build(input: VerbInput[V], options?: BuildOptions): Promise<SubmittableExtrinsic<'promise'>>;
  /** Would the chain accept it? All reasons why not, with measured values. */
  check(input: VerbInput[V], options: CheckOptions): Promise<CheckResult>;
  estimateFee(input: VerbInput[V], options: AccountOptions): Promise<FeeEstimate>;
  /**
   * Checks, signs, sends and follows it.
   * @throws BlockedError when preflight finds that the chain would refuse; nothing was signed
   * @throws DispatchError when the chain refused it in a block
   * @throws TransactionError when it was not signed, not accepted by the node or not followed to its end
   */
  submit(input: VerbInput[V], options: SubmitOptions<VerbResult<V>>): Promise<VerbResult<V>>;
}

/** An event of the transaction itself, fields by position. */
export interface OwnEvent {
  readonly pallet: string;
  readonly name: string;
  readonly fields: readonly unknown[];
}

/** Outcome of an extrinsic that is none of the verbs. */
export interface SendResult {
  readonly inclusion: Inclusion;
  readonly events: readonly OwnEvent[];
}

/** Sends any extrinsic through the same funnel; refusals inside a batch, proxy, multisig or sudo call count as failed. */
export type Send = (extrinsic: SubmittableExtrinsic<'promise'>, options: SubmitOptions<SendResult>) => Promise<SendResult>;

export type Transactions = { readonly [V in Verb]: Transaction<V> };
