import type { Verb } from '../../../src/index.js';
import type { Verdict } from './verdict.js';

const ACCEPTED = 'accepted';
const POOL_ID = 'input.poolId';
const AMOUNT = 'input.amountOutOfRange';
const ACCOUNT = [
  POOL_ID,
  'input.accountId',
  'input.address.notBase58',
  'input.address.length',
  'input.address.checksum',
  'input.address.prefix',
];
const WORKER = [POOL_ID, 'input.workerKey'];
const PAYMENT = 'pool.rejected.payment';
const STUCK = 'pool.rejected.withdrawQueue';
const NO_POOL = 'phalaStakePool.PoolDoesNotExist';
const NOT_OWNER = 'phalaStakePool.UnauthorizedPoolOwner';
const NOT_LISTED = 'phalaStakePool.WorkerDoesNotExist';
const NO_STAKE = 'phalaStakePool.PoolStakeNotFound';
const FREE_STAKE = 'phalaStakePool.InsufficientFreeStake';
const NOT_WHITELISTED = 'phalaStakePool.NotInContributeWhitelist';
const START = [
  'phalaMining.BenchmarkMissing',
  'phalaMining.BenchmarkTooLow',
  'phalaMining.InternalErrorBadTokenomicParameters',
  'phalaMining.InsufficientStake',
  'phalaMining.TooMuchStake',
];
const STOP = [
  'phalaStakePool.FeatureNotEnabled',
  NO_POOL,
  NOT_OWNER,
  NOT_LISTED,
  'phalaMining.MinerNotBound',
  'phalaMining.MinerNotMining',
];

/** Every refusal that runtime 1180 can give to each verb, all of which the cases must meet. */
export const REFUSALS: { readonly [V in Verb]: readonly string[] } = {
  createPool: [PAYMENT],
  setPayoutPref: [POOL_ID, 'input.commissionOutOfRange', PAYMENT, NO_POOL, NOT_OWNER],
  setCap: [POOL_ID, AMOUNT, PAYMENT, NO_POOL, NOT_OWNER, 'phalaStakePool.InadequateCapacity'],
  setDescription: [POOL_ID, 'input.descriptionTooLong', PAYMENT, NO_POOL, NOT_OWNER],
  whitelistAdd: [
    ...ACCOUNT,
    PAYMENT,
    NO_POOL,
    NOT_OWNER,
    'phalaStakePool.AlreadyInContributeWhitelist',
    'phalaStakePool.ExceedWhitelistMaxLen',
  ],
  whitelistRemove: [...ACCOUNT, PAYMENT, NO_POOL, NOT_OWNER, 'phalaStakePool.NoWhitelistCreated', NOT_WHITELISTED],
  addWorker: [
    ...WORKER,
    PAYMENT,
    'phalaStakePool.WorkerNotRegistered',
    'phalaStakePool.UnauthorizedOperator',
    'phalaStakePool.BenchmarkMissing',
    NO_POOL,
    NOT_OWNER,
    'phalaStakePool.WorkerExists',
    'phalaStakePool.WorkersExceedLimit',
    'phalaStakePool.FailedToBindMinerAndWorker',
  ],
  removeWorker: [...WORKER, PAYMENT, NO_POOL, NOT_OWNER, NOT_LISTED, 'phalaStakePool.WorkerInAnotherPool', 'phalaMining.MinerNotBound'],
  contribute: [
    POOL_ID,
    AMOUNT,
    PAYMENT,
    NO_POOL,
    NOT_WHITELISTED,
    'phalaStakePool.InsufficientContribution',
    'phalaStakePool.InsufficientBalance',
    'phalaStakePool.PoolBankrupt',
    STUCK,
    'phalaStakePool.StakeExceedsCapacity',
  ],
  withdraw: [POOL_ID, AMOUNT, PAYMENT, NO_STAKE, 'phalaStakePool.InvalidWithdrawalAmount'],
  startMining: [
    ...WORKER,
    AMOUNT,
    PAYMENT,
    NO_POOL,
    NOT_OWNER,
    FREE_STAKE,
    NOT_LISTED,
    'phalaMining.MinerNotFound',
    'phalaMining.MinerNotReady',
    'phalaMining.InternalErrorCannotStartWithExistingStake',
    ...START,
  ],
  changeStake: [...WORKER, AMOUNT, PAYMENT, FREE_STAKE, ...STOP, STUCK, 'phalaStakePool.CannotRestartWithLessStake', ...START],
  stopMining: [...WORKER, PAYMENT, ...STOP],
  reclaimWorker: [...WORKER, PAYMENT, NO_POOL, 'phalaMining.MinerNotFound', 'phalaMining.CoolDownNotReady', STUCK],
  claimRewards: [
    ...ACCOUNT,
    PAYMENT,
    NO_POOL,
    NOT_OWNER,
    'phalaStakePool.NoRewardToClaim',
    'phalaStakePool.InternalSubsidyPoolCannotWithdraw',
  ],
  reconcileWithdrawQueue: [...ACCOUNT, PAYMENT, NO_POOL, NO_STAKE],
};

/** Errors of the pool pallet that no call of runtime 1180 returns. */
export const NEVER_RETURNED: Readonly<Record<string, string>> = {
  _PoolIsBusy: 'kept for its index; no code of the pallet uses it',
  InvalidForceRewardAmount: 'forced rewards of nothing are passed over',
  ExceedMaxDescriptionLen: 'a longer description cannot be decoded',
};

/** How often the chain gave which answer to which verb. */
export class Coverage {
  private readonly counts = new Map<Verb, Map<string, number>>();

  readonly count = (verb: Verb, verdict: Verdict): void => {
    const ofVerb = this.counts.get(verb) ?? new Map<string, number>();
    const answer = verdict ?? ACCEPTED;
    this.counts.set(verb, ofVerb.set(answer, (ofVerb.get(answer) ?? 0) + 1));
  };

  answers(verb: Verb): string[] {
    return [...(this.counts.get(verb)?.keys() ?? [])].filter((answer) => answer !== ACCEPTED);
  }

  accepted(verb: Verb): number {
    return this.counts.get(verb)?.get(ACCEPTED) ?? 0;
  }

  refused(verb: Verb): number {
    return this.total(verb) - this.accepted(verb);
  }

  /** Whether every verb was accepted and refused so often, and for every reason there is. */
  isComplete(least: number): boolean {
    const verbs = Object.keys(REFUSALS) as Verb[];
    return verbs.every(
      (verb) =>
        this.accepted(verb) >= least &&
        this.refused(verb) >= least &&
        REFUSALS[verb].every((answer) => this.answers(verb).includes(answer)),
    );
  }

  private total(verb: Verb): number {
    return [...(this.counts.get(verb)?.values() ?? [])].reduce((sum, count) => sum + count, 0);
  }

  /** One line for each verb and answer. */
  table(): string {
    return [...this.counts]
      .map(([verb, answers]) => {
        const lines = [...answers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([answer, count]) => `${String(count).padStart(8)}  ${answer}`);
        return `${verb}: ${this.total(verb)}\n${lines.join('\n')}`;
      })
      .join('\n');
  }

  save(): [Verb, [string, number][]][] {
    return [...this.counts].map(([verb, answers]) => [verb, [...answers]]);
  }

  restore(saved: ReturnType<Coverage['save']>): void {
    for (const [verb, answers] of saved) this.counts.set(verb, new Map(answers));
  }
}
