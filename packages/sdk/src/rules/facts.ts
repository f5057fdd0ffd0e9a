import type {
  AccountId,
  Balance,
  Miner,
  NetworkConstants,
  Planck,
  Pool,
  PoolId,
  RegisteredWorker,
  Staker,
  Tokenomics,
  UnixSeconds,
  WorkerKey,
} from '../model/types.js';

/**
 * Which order of checks the runtime follows. A runtime with the whitelist calls checks in the order of 1180,
 * every older shape in the order of 1130.
 */
export type CheckOrder = '1130' | '1180';

/** An account that pays a fee, and its balance before. */
export interface Payer {
  readonly account: AccountId;
  readonly balance: Balance;
}

/**
 * What preflight needs from one block. `null` (or 0, or an empty map) means absent on chain; a fact that was
 * not loaded cannot be passed, because each verb asks for its own `Pick` of this record.
 */
export interface Facts {
  readonly order: CheckOrder;
  /** Expected time of the block the transaction will be in: the head's time plus one block. */
  readonly now: UnixSeconds;
  readonly constants: NetworkConstants;
  /** The call's origin, whose balance, ledger and staker record the facts below are. It signs, unless there is a `payer`. */
  readonly signer: AccountId;
  readonly balance: Balance;
  /** Estimated fee of the very call. Without it the rule that the fee is payable is not applied. */
  readonly fee?: Planck;
  /** Tip offered on top of `fee`. */
  readonly tip?: Planck;
  /** Who pays fee and tip when the call reaches the chain as somebody else's (proxy, multisig); absent: the signer. */
  readonly payer?: Payer;
  /** StakePools[pid]. */
  readonly pool: Pool | null;
  /** PoolStakers[(pid, signer)]. */
  readonly staker: Staker | null;
  /** PoolStakers[(pid, account)] of the account named in the arguments (reconcile). */
  readonly accountStaker: Staker | null;
  /** PoolStakers[(pid, user)] of everybody in the withdraw queue; a user without a record is left out. */
  readonly queueStakers: ReadonlyMap<AccountId, Staker>;
  /** StakeLedger[signer]; 0 when absent. */
  readonly ledger: Planck;
  /** PhalaRegistry.Workers[worker]. */
  readonly registered: RegisteredWorker | null;
  /** Whether WorkerBindings[worker] exists, to whichever miner. */
  readonly workerBound: boolean;
  /** MinerBindings[miner of (pid, worker)]. */
  readonly minerBinding: WorkerKey | null;
  /** Miners[miner of (pid, worker)]. */
  readonly miner: Miner | null;
  /** Stakes[miner of (pid, worker)]. */
  readonly minerStake: Planck | null;
  /** WorkerAssignments[worker]. */
  readonly assignment: PoolId | null;
  /** PoolContributionWhitelists[pid]. */
  readonly whitelist: readonly AccountId[] | null;
  readonly tokenomics: Tokenomics | null;
  readonly miningEnabled: boolean;
  readonly coolDownPeriod: UnixSeconds;
  /** Balance of the account that pays rewards. */
  readonly subsidyBalance: Balance;
  /** Balance of the account that is to receive a claim; zeros when it does not exist. */
  readonly targetBalance: Balance;
}

type Common = 'order' | 'signer' | 'constants' | 'balance' | 'fee' | 'tip' | 'payer';
type Needs<K extends keyof Facts = never> = Readonly<Pick<Facts, Common | K>>;
type Worker = 'pool' | 'miner' | 'minerBinding';
type Start = 'minerStake' | 'registered' | 'tokenomics';

export type CreatePoolFacts = Needs;
/** setPayoutPref, setCap, setDescription. */
export type OwnerFacts = Needs<'pool'>;
export type WhitelistFacts = Needs<'pool' | 'whitelist'>;
export type AddWorkerFacts = Needs<'pool' | 'registered' | 'workerBound' | 'minerBinding' | 'miner'>;
export type RemoveWorkerFacts = Needs<'pool' | 'assignment' | 'minerBinding'>;
export type ContributeFacts = Needs<'now' | 'pool' | 'staker' | 'queueStakers' | 'ledger' | 'whitelist'>;
export type WithdrawFacts = Needs<'now' | 'pool' | 'staker'>;
export type StartMiningFacts = Needs<Worker | Start>;
export type StopMiningFacts = Needs<Worker | 'miningEnabled'>;
export type ChangeStakeFacts = Needs<Worker | Start | 'miningEnabled' | 'queueStakers'>;
export type ReclaimWorkerFacts = Needs<'now' | 'pool' | 'miner' | 'minerStake' | 'coolDownPeriod' | 'queueStakers'>;
export type ClaimRewardsFacts = Needs<'pool' | 'staker' | 'subsidyBalance' | 'targetBalance'>;
export type ReconcileFacts = Needs<'pool' | 'accountStaker'>;

interface InPool {
  readonly pid: PoolId;
}
interface ForWorker extends InPool {
  readonly worker: WorkerKey;
}

export type ClaimPart = 'all' | 'owner' | 'staker';

/** The arguments of each verb, as the transaction family and preflight take them. */
export interface VerbArgs {
  readonly createPool: Readonly<Record<never, never>>;
  readonly setPayoutPref: InPool & { readonly commission: number };
  /** `UNLIMITED_CAP` for no limit. */
  readonly setCap: InPool & { readonly cap: Planck };
  readonly setDescription: InPool & { readonly description: string | Uint8Array };
  readonly whitelistAdd: InPool & { readonly staker: AccountId };
  readonly whitelistRemove: InPool & { readonly staker: AccountId };
  readonly addWorker: ForWorker;
  readonly removeWorker: ForWorker;
  readonly contribute: InPool & { readonly amount: Planck };
  readonly withdraw: InPool & { readonly shares: bigint };
  readonly startMining: ForWorker & { readonly stake: Planck };
  readonly changeStake: ForWorker & { readonly stake: Planck };
  readonly stopMining: ForWorker;
  readonly reclaimWorker: ForWorker;
  readonly claimRewards: InPool & { readonly part: ClaimPart; readonly target: AccountId };
  readonly reconcileWithdrawQueue: InPool & { readonly account: AccountId };
}

/** The facts each verb needs. */
export interface VerbFacts {
  readonly createPool: CreatePoolFacts;
  readonly setPayoutPref: OwnerFacts;
  readonly setCap: OwnerFacts;
  readonly setDescription: OwnerFacts;
  readonly whitelistAdd: WhitelistFacts;
  readonly whitelistRemove: WhitelistFacts;
  readonly addWorker: AddWorkerFacts;
  readonly removeWorker: RemoveWorkerFacts;
  readonly contribute: ContributeFacts;
  readonly withdraw: WithdrawFacts;
  readonly startMining: StartMiningFacts;
  readonly changeStake: ChangeStakeFacts;
  readonly stopMining: StopMiningFacts;
  readonly reclaimWorker: ReclaimWorkerFacts;
  readonly claimRewards: ClaimRewardsFacts;
  readonly reconcileWithdrawQueue: ReconcileFacts;
}

export type Verb = keyof VerbArgs;
