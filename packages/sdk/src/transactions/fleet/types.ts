import type { Signer } from '@polkadot/api/types';
import type { IKeyringPair } from '@polkadot/types/types';
import type { FleetPlan, FleetVerb, RowOutcome, StakeLimits, StakeStrategy } from '../../advice/fleet/index.js';
import type { DispatchFailure } from '../../errors/dispatch.js';
import type { StakePoolKitError } from '../../model/error.js';
import type { AccountId, AsOf, BlockHash, Planck, PoolIdInput, WorkerKey } from '../../model/types.js';
import type { ClaimPart } from '../../rules/facts.js';
import type { PendingTransaction } from '../lifecycle/record.js';
import type { TransactionStatus } from '../lifecycle/status.js';
import type { Stage } from '../lifecycle/submission.js';
import type { AsProxy } from '../origin/types.js';
import type { AddressInput, SendResult } from '../types.js';

export interface FleetOptions {
  /** Who signs. */
  readonly account: AddressInput | IKeyringPair;
  /** Through a proxy. A StakePoolManager may do all of this but claim. */
  readonly as?: AsProxy | readonly AsProxy[];
  readonly signal?: AbortSignal;
}

export interface WorkerChoice {
  readonly pid: PoolIdInput;
  readonly worker: WorkerKey | string;
}

export interface WorkersChoice {
  /** Workers by pool. Those of one pool: `pid` alone, which means all the pool lists or still has stake of. */
  readonly workers: readonly WorkerChoice[] | { readonly pid: PoolIdInput };
}

export type StakeChoice = WorkersChoice & StakeLimits & { readonly strategy: StakeStrategy };

export interface ReclaimChoice {
  /** All cooling workers of the account's own pools when left out, those that left their pool included. */
  readonly workers?: WorkersChoice['workers'];
}

export interface AddChoice {
  readonly pid: PoolIdInput;
  /** Pasted text: keys between whatever separators. */
  readonly keys: string;
}

export interface ClaimChoice {
  /** All pools the account owns or has a stake in when left out. */
  readonly pids?: readonly PoolIdInput[];
  readonly part?: ClaimPart;
  readonly target?: AddressInput;
  /** Planck; rewards below it are left. */
  readonly minimum?: Planck;
}

/** A plan made from the chain's state at one block, and what carrying it out would take. */
export interface LoadedPlan<V extends FleetVerb = FleetVerb> extends FleetPlan<V> {
  readonly genesisHash: BlockHash;
  /** Whose calls they are: only this account can run the plan. */
  readonly origin: AccountId;
  readonly asOf: AsOf;
  /** Transactions, each with one signature. */
  readonly transactions: number;
  /** Their fees together, planck. */
  readonly fee: Planck;
}

/** What became of one row. */
export interface RowResult {
  readonly outcome: RowOutcome;
  /** Why the chain refused it. */
  readonly failure: DispatchFailure | null;
  /** The transaction that carried it. */
  readonly txHash: `0x${string}` | null;
  /** That transaction, to look for while its end is not known; `null` else. */
  readonly record: PendingTransaction | null;
}

export interface RunOptions extends FleetOptions {
  readonly signer?: Signer;
  readonly tip?: Planck;
  /** Most calls in one transaction (default 100): the chain weighs pool calls as nothing, though they take it time. */
  readonly maxCalls?: number;
  /** How far a transaction has to be before the next is signed (default in a block). */
  readonly until?: Stage;
  /** Results of an earlier run of the same plan: what succeeded there is left out, what still may is looked for first. */
  readonly after?: ReadonlyMap<number, RowResult>;
  /** With `after`: tries again what the chain refused. */
  readonly retryFailed?: boolean;
  readonly onProgress?: (progress: FleetProgress) => void;
}

export interface FleetProgress {
  /** By the row's index. A row that is missing was not reached. */
  readonly results: ReadonlyMap<number, RowResult>;
  /** Counts transactions from 1. */
  readonly transaction: number;
  /** Rows that the transaction carries. */
  readonly rows: readonly number[];
  readonly status: TransactionStatus<SendResult>;
}

/** How a run ended. */
export interface FleetResult {
  /** By the row's index, for all rows with a call. Give it as `after` to go on. */
  readonly results: ReadonlyMap<number, RowResult>;
  /** True when every call of the plan succeeded. */
  readonly complete: boolean;
  /** Why it ended before all calls were sent: refused in the wallet, not taken by the node, cancelled, its end not known; `null` when it did not. */
  readonly stoppedBy: StakePoolKitError | null;
}
