import type { AccountId } from '../../model/types.js';
import type { VerbArgs } from '../../rules/facts.js';
import { hasExpired } from '../../rules/forecast.js';
import type { Payout } from '../../rules/queue.js';
import { sharesToAmount } from '../../rules/shares.js';
import { simulateContribute, simulateReclaim, simulateWithdraw } from '../../rules/simulate.js';
import { warnAbove64Bits } from './above-64-bits.js';
import type { WarnFacts } from './facts.js';
import { warnOfFees, warnOfLock } from './fees.js';
import { type Warning, Warnings } from './warning.js';

function slashSettled(warnings: Warnings, pid: VerbArgs['contribute']['pid'], slashed: bigint): void {
  if (slashed === 0n) return;
  const words = 'Pool {pid} lost stake. {slashed} of yours is slashed with this transaction.|The loss is there also without it.';
  warnings.add('warning.slashSettled', { pid, slashed }, words);
}

const amountOf = (payouts: readonly Payout[]): bigint => payouts.reduce((sum, { amount }) => sum + amount, 0n);
const besides = (payouts: readonly Payout[], user: AccountId) => payouts.filter((payout) => payout.user !== user);

export function warnContribute(facts: WarnFacts['contribute'], { pid, amount }: VerbArgs['contribute']): readonly Warning[] {
  const { pool, signer, staker, queueStakers } = facts;
  const warnings = new Warnings(facts);
  warnOfLock(warnings, facts, amount);
  if (pool === null) return warnings.list;
  const { totalStake, totalShares, freeStake } = pool;
  const { shares, slashed, payouts, staker: after } = simulateContribute(pool, signer, staker, queueStakers, amount);
  const operands = { amount, 'total stake': totalStake + amount, 'total shares': totalShares + shares, 'free stake': freeStake + amount };
  warnAbove64Bits(warnings, { ...operands, 'your shares': after.shares, 'your stake': after.locked }, { minted: shares, slashed });
  slashSettled(warnings, pid, slashed);
  const others = besides(payouts, signer);
  if (others.length > 0) {
    const params = { pid, amount: amountOf(others), requests: new Set(others.map(({ user }) => user)).size };
    const words = '{amount} of this pays {requests} waiting withdrawals of others at once.|Look at why they leave, or choose another pool.';
    warnings.add('warning.paysOthers', params, words);
  }
  return warnings.list;
}

type Withdrawal = ReturnType<typeof simulateWithdraw>;

function queued(warnings: Warnings, facts: WarnFacts['withdraw'], { pool, paid, queued: after }: Withdrawal): void {
  const { now, signer, constants } = facts;
  const { pid, workers, withdrawQueue } = pool;
  const index = facts.pool?.withdrawQueue.findIndex(({ user }) => user === signer) ?? -1;
  const old = facts.pool?.withdrawQueue[index];
  if (old !== undefined) {
    const { shares: before, startTime } = old;
    const worth = { beforeWorth: sharesToAmount(pool, before), afterWorth: sharesToAmount(pool, after) };
    warnings.add(
      'warning.replacesQueued',
      { pid, before, after, ...worth, position: index + 1, newPosition: withdrawQueue.length, startTime },
      'Your waiting request for {before#} shares ({beforeWorth}) is replaced by one for {after#} ({afterWorth}). It goes from place {position} ' +
        'to {newPosition}, and its countdown starts again.|To add to it, ask for the sum. To keep it, do not send this.',
    );
  }
  const due = now + constants.gracePeriod;
  const forceStop = workers.length > 0 && hasExpired(pool, due + 1, constants.gracePeriod);
  const params = { pid, atOnce: paid?.amount ?? 0n, later: sharesToAmount(pool, after), due, forceStop, workers: workers.length };
  warnings.add(
    'warning.withdrawQueued',
    params,
    forceStop
      ? '{atOnce} is paid at once, {later} waits. If it still waits on {due}, the chain stops every worker of Pool {pid}, {workers} in all.' +
          '|Withdraw {atOnce}, or expect the rest after the cool-down.'
      : '{atOnce} is paid at once, {later} waits for stake that is released or contributed.|It earns until it is paid.',
    { due: warnings.date(due) },
  );
}

export function warnWithdraw(facts: WarnFacts['withdraw'], { pid, shares }: VerbArgs['withdraw']): readonly Warning[] {
  const { pool, staker, now } = facts;
  const warnings = new Warnings(facts);
  const result = pool === null || staker === null ? null : simulateWithdraw(pool, staker, shares, now);
  const paid = result?.paid?.amount ?? 0n;
  warnOfFees(warnings, facts, { unlocked: paid });
  if (pool === null || staker === null || result === null || result.trapped || shares > staker.shares) return warnings.list;
  const { totalStake, totalShares, freeStake } = pool;
  const { slashed = 0n, dust = 0n } = result.paid ?? {};
  const operands = { shares, 'your shares': staker.shares, 'your stake': staker.locked };
  warnAbove64Bits(
    warnings,
    { ...operands, 'total stake': totalStake, 'total shares': totalShares, 'free stake': freeStake },
    { paid, slashed, dust, queued: result.queued },
  );
  slashSettled(warnings, pid, slashed);
  if (result.queued > 0n) queued(warnings, facts, result);
  return warnings.list;
}

export function warnReclaimWorker(facts: WarnFacts['reclaimWorker'], _: VerbArgs['reclaimWorker']): readonly Warning[] {
  const { pool, minerStake, queueStakers } = facts;
  const warnings = new Warnings(facts);
  warnOfFees(warnings, facts);
  if (pool === null) return warnings.list;
  const stake = minerStake ?? 0n;
  const { totalStake, totalShares, freeStake } = pool;
  const { payouts } = simulateReclaim(pool, stake, queueStakers);
  const preview = { paid: amountOf(payouts), slashed: payouts.reduce((sum, { slashed }) => sum + slashed, 0n) };
  warnAbove64Bits(warnings, { 'total stake': totalStake, 'total shares': totalShares, 'free stake': freeStake + stake }, preview);
  return warnings.list;
}
