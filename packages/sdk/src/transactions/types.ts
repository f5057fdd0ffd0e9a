import type { SubmittableExtrinsic } from '@polkadot/api/types';
import type { IKeyringPair } from '@polkadot/types/types';
import type { Warning } from '../advice/warnings/index.js';
import type { AccountId, AsOf, PartsPerMillion, Planck, PoolId, PoolIdInput, Shares, WorkerKey } from '../model/types.js';
import type { ClaimPart, Verb } from '../rules/facts.js';
import type { Problem } from '../rules/problems.js';
import type { LaunchOptions } from './lifecycle/launch.js';
import type { Stage, Submission } from './lifecycle/submission.js';
import type { PrepareOptions, UnsignedTransaction } from './offline/types.js';
import type { ActingAs, Approval, AsProxy, MultisigState } from './origin/types.js';
import type { CallOutcome } from './outcome/index.js';

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

export interface AccountOptions {
  /** Who signs: public key or address, of whichever network prefix. */
  readonly account: AddressInput | IKeyringPair;
  /** In whose name, when not the signer's own: through a proxy, a multisig, or both in a row. */
  readonly as?: ActingAs | readonly ActingAs[];
  readonly tip?: Planck;
  readonly signal?: AbortSignal;
}

export interface BuildOptions extends Partial<AccountOptions> {}

interface VerbOptions {
  /** `false` sends without preflight, also what the chain is sure to refuse; a verb checks first by default. */
  readonly check?: boolean;
  /** Codes of warnings the user has confirmed, or `true` for all. Those with `confirm` stop a submission until then. */
  readonly confirmed?: readonly string[] | true;
}

export interface StartOptions<R> extends LaunchOptions<R>, VerbOptions {
  readonly as?: AsProxy | readonly AsProxy[];
}

export interface SubmitOptions<R> extends StartOptions<R> {
  /** Resolve in a block (default) or only when that block is final; statuses go on until final either way. */
  readonly until?: Stage;
}

/** For a multisig account: the result tells whether this approval made the call run. */
export interface ApproveOptions<R> extends LaunchOptions<Approval<R>>, VerbOptions {
  readonly as: ActingAs | readonly ActingAs[];
  readonly until?: Stage;
}

export interface FeeEstimate {
  readonly fee: Planck;
}

/** What preflight found, at the block it looked at. */
export interface CheckResult {
  /** Why the chain would refuse, its own first reason first; empty when it would accept. */
  readonly problems: readonly Problem[];
  /** What is worth knowing before signing, and does not stop the chain. */
  readonly warnings: readonly Warning[];
  readonly ok: boolean;
  /** Estimated fee, paid by the signer; `null` when the call cannot be built at all. */
  readonly fee: Planck | null;
  /** Multisig operations on the way, from the signer on. The call runs when all of them have enough approvals. */
  readonly multisigs: readonly MultisigState[];
  /**
   * Reasons the chain would have against the call itself, when it does not run with this approval yet. They do not stop the
   * approval.
   */
  readonly later: readonly Problem[];
  readonly asOf: AsOf;
}

/** One verb: the same ways for each. */
export interface Transaction<V extends Verb> {
  readonly verb: V;
  /** Whether the connected runtime has the call. */
  readonly available: boolean;
  /** The unsigned extrinsic; with `account` and `as` wrapped for them. */
  build(input: VerbInput[V], options?: BuildOptions): Promise<SubmittableExtrinsic<'promise'>>;
  /** Would the chain accept it? All reasons why not, with measured values. */
  check(input: VerbInput[V], options: AccountOptions): Promise<CheckResult>;
  estimateFee(input: VerbInput[V], options: AccountOptions): Promise<FeeEstimate>;
  /** Everything a signer that is not online needs; `client.submitSigned` takes what it signed. */
  prepare(input: VerbInput[V], options: PrepareOptions): Promise<UnsignedTransaction>;
  /** Checks, signs, sends and follows it. Returns at once: the submission tells how it goes. */
  start(input: VerbInput[V], options: StartOptions<VerbResult<V>>): Submission<VerbResult<V>>;
  start(input: VerbInput[V], options: ApproveOptions<VerbResult<V>>): Submission<Approval<VerbResult<V>>>;
  /**
   * The same, awaited.
   * @throws BlockedError when preflight finds that the chain would refuse; nothing was signed
   * @throws DispatchError when the chain refused it in a block
   * @throws TransactionError when it was not signed, not accepted by the node or not followed to its end
   */
  submit(input: VerbInput[V], options: SubmitOptions<VerbResult<V>>): Promise<VerbResult<V>>;
  submit(input: VerbInput[V], options: ApproveOptions<VerbResult<V>>): Promise<Approval<VerbResult<V>>>;
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
  /** What became of the call and of every call it carries. */
  readonly call: CallOutcome;
}

export interface SendOptions<R> extends LaunchOptions<R> {
  /** In whose name; an approval that does not make the call run yet has `call.status` `notExecuted` inside. */
  readonly as?: ActingAs | readonly ActingAs[];
  readonly until?: Stage;
}

/** Sends any extrinsic through the same funnel; refusals inside a batch, proxy, multisig or sudo call count as failed. */
export type Send = (extrinsic: SubmittableExtrinsic<'promise'>, options: SendOptions<SendResult>) => Promise<SendResult>;

export type Transactions = { readonly [V in Verb]: Transaction<V> };
