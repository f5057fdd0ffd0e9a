import { type ForceStop, type Forecast, type ForecastInput, forecastStaker, whatIf } from '@stakepool-kit/sdk/advice';
import {
  type AccountId,
  type FixedBits,
  type Planck,
  type Pool,
  type Shares,
  type Staker,
  sharePrice,
  sharesToAmount,
  simulateContribute,
  simulateWithdraw,
  stakeValue,
  type UnixSeconds,
} from '@stakepool-kit/sdk/rules';

/** A figure now and after the transaction. */
export interface Change<T> {
  readonly before: T;
  readonly after: T;
}

/** Fees of this size that Max leaves in the account for later. */
const FEES_KEPT = 10n;

interface MaxFacts {
  /** Free less staked, before any fee; see `AccountBalance.stakeable`. */
  readonly stakeable: Planck;
  readonly existentialDeposit: Planck;
  /** Fee of the contribution; `null` until it is known. */
  readonly fee: Planck | null;
  /** Room under the cap; `null` without a cap. */
  readonly gap: Planck | null;
}

/** What Max leaves out: this fee, and ten more or the existential deposit, whichever is larger. */
export function keptForFees({ existentialDeposit, fee }: Pick<MaxFacts, 'existentialDeposit' | 'fee'>): Planck {
  const fees = (fee ?? 0n) * FEES_KEPT;
  return (fees > existentialDeposit ? fees : existentialDeposit) + (fee ?? existentialDeposit);
}

/** The most one can contribute and still pay fees; 0 when there is nothing. */
export function maxContribution({ stakeable, gap, ...kept }: MaxFacts): Planck {
  const spare = stakeable - keptForFees(kept);
  const most = gap !== null && gap < spare ? gap : spare;
  return most > 0n ? most : 0n;
}

/** What becomes of the force-stop that is in sight without the transaction, or that it brings about. */
type ForceStopChange = 'none' | 'avoided' | 'stays' | 'caused';

const known = (forecast: ReturnType<typeof whatIf>): Forecast | null => (forecast.unsure === null ? forecast : null);

function forceStopChange(before: Forecast | null, after: Forecast | null): ForceStopChange {
  if (!before?.forceStop) return after?.forceStop ? 'caused' : 'none';
  return after?.forceStop ? 'stays' : 'avoided';
}

/** The forecast's input with the record of the one who acts: it reads only those of the queue. */
function withStaker(input: ForecastInput, staker: Staker | null): ForecastInput {
  if (staker === null || input.stakers.has(staker.user)) return input;
  return { ...input, stakers: new Map(input.stakers).set(staker.user, staker) };
}

export interface ContributePreview {
  /** Shares the contribution is given. */
  readonly shares: Shares;
  readonly price: FixedBits | null;
  readonly value: Change<Planck>;
  /** Paid out of it at once to others who wait, and to how many. */
  readonly paysOthers: Planck;
  readonly othersPaid: number;
  /** Paid out of it at once to the contributor's own waiting request. */
  readonly paysSelf: Planck;
  readonly forceStop: ForceStopChange;
  /** When all workers would be stopped without the contribution. */
  readonly forceStopAt: UnixSeconds | null;
}

const sum = (amounts: readonly Planck[]): Planck => amounts.reduce((total, amount) => total + amount, 0n);

/** What a contribution that the chain accepts brings about; `null` where the chain's own queue would stop it. */
export function previewContribution(
  input: ForecastInput,
  user: AccountId,
  staker: Staker | null,
  amount: Planck,
): ContributePreview | null {
  const { pool, stakers } = input;
  const result = simulateContribute(pool, user, staker, stakers, amount);
  if (result.trappedBy !== null) return null;
  const others = result.payouts.filter((payout) => payout.user !== user);
  const own = result.payouts.filter((payout) => payout.user === user);
  const all = withStaker(input, staker);
  const before = known(whatIf(all, []));
  const after = known(whatIf(all, [{ kind: 'contribute', amount, user }]));
  return {
    shares: result.shares,
    price: sharePrice(pool),
    value: { before: staker === null ? 0n : stakeValue(pool, staker), after: stakeValue(result.pool, result.staker) },
    paysOthers: sum(others.map((payout) => payout.amount)),
    othersPaid: new Set(others.map((payout) => payout.user)).size,
    paysSelf: sum(own.map((payout) => payout.amount)),
    forceStop: forceStopChange(before, after),
    forceStopAt: before?.forceStop?.at ?? null,
  };
}

/** A request that waits. */
export interface QueuedRequest {
  readonly shares: Shares;
  /** What it is worth now. */
  readonly amount: Planck;
  /** Counts from 1. */
  readonly place: number;
  /** End of its grace period. */
  readonly due: UnixSeconds;
  /** When it is expected to be paid in full; `null` when nothing in sight pays it or no forecast can be made. */
  readonly paidBy: UnixSeconds | null;
}

function requestOf(pool: Pool, user: AccountId, forecast: Forecast | null, gracePeriod: UnixSeconds): QueuedRequest | null {
  const index = pool.withdrawQueue.findIndex((request) => request.user === user);
  const request = pool.withdrawQueue[index];
  if (request === undefined) return null;
  const paidBy = forecast && (forecastStaker(forecast, user).at(-1)?.paidInFullAt ?? null);
  const { shares, startTime } = request;
  return { shares, amount: sharesToAmount(pool, shares), place: index + 1, due: startTime + gracePeriod, paidBy };
}

/** The account's waiting request, with its place and when it is expected to be paid. */
export const queuedRequest = (input: ForecastInput, user: AccountId): QueuedRequest | null =>
  requestOf(input.pool, user, known(whatIf(input, [])), input.gracePeriod);

export interface WithdrawPreview {
  readonly shares: Shares;
  readonly paidAtOnce: Planck;
  /** `after` is the same as `before` when all is paid at once. */
  readonly request: Change<QueuedRequest | null>;
  /** A waiting request is given up for the new one. */
  readonly replaces: boolean;
  /** Requests in the queue afterwards. */
  readonly queueLength: number;
  readonly forceStop: ForceStopChange;
  /** The force-stop that is in sight afterwards. */
  readonly stop: ForceStop | null;
}

/** What a withdrawal that the chain accepts brings about; `null` for shares nobody holds or a queue that traps the chain. */
export function previewWithdrawal(input: ForecastInput, staker: Staker, shares: Shares): WithdrawPreview | null {
  const { pool, gracePeriod, now, blockTime } = input;
  const { user } = staker;
  if (shares <= 0n || shares > staker.shares) return null;
  const next = Math.floor(now + blockTime / 1000);
  const result = simulateWithdraw(pool, staker, shares, next);
  if (result.trapped) return null;
  const all = withStaker(input, staker);
  const before = known(whatIf(all, []));
  const after = known(whatIf(all, [{ kind: 'withdraw', user, shares }]));
  const waiting = requestOf(pool, user, before, gracePeriod);
  const queued = result.queued > 0n;
  return {
    shares,
    paidAtOnce: result.paid?.amount ?? 0n,
    request: { before: waiting, after: queued ? requestOf(result.pool, user, after, gracePeriod) : waiting },
    replaces: queued && waiting !== null,
    queueLength: result.pool.withdrawQueue.length,
    forceStop: forceStopChange(before, after),
    stop: after?.forceStop ?? null,
  };
}
