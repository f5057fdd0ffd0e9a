import type { VerbArgs } from '../../rules/facts.js';
import { initialVe } from '../../rules/stake-limits.js';
import { warnAbove64Bits } from './above-64-bits.js';
import type { WarnFacts } from './facts.js';
import { warnOfFees } from './fees.js';
import { type Warning, Warnings } from './warning.js';

export function warnAddWorker(facts: WarnFacts['addWorker'], { pid, worker }: VerbArgs['addWorker']): readonly Warning[] {
  const warnings = new Warnings(facts);
  warnOfFees(warnings, facts);
  const totalReward = facts.miner?.totalReward ?? 0n;
  if (totalReward > 0n)
    warnings.add(
      'warning.resetsReward',
      { pid, worker, totalReward },
      '{worker} earned {totalReward} in Pool {pid} before. Adding it again starts its total reward at 0.|Note the total first if you need it.',
    );
  return warnings.list;
}

export function warnRemoveWorker(facts: WarnFacts['removeWorker'], { pid, worker }: VerbArgs['removeWorker']): readonly Warning[] {
  const { miner, minerStake, coolDownPeriod, now } = facts;
  const warnings = new Warnings(facts);
  warnOfFees(warnings, facts);
  const stake = minerStake ?? 0n;
  if (miner === null || miner.state === 'Ready') return warnings.list;
  const cooling = miner.state === 'MiningCoolingDown';
  const until = (cooling ? miner.coolDownStart : now) + coolDownPeriod;
  const params = { pid, worker, stake, until };
  const shown = { until: warnings.date(until) };
  const after = 'it leaves the list of Pool {pid}, while {stake} stay locked until {until} and then must be reclaimed by its key.';
  if (cooling) warnings.add('warning.removesCooling', params, `{worker} cools down: ${after}|Reclaim it first, then remove it.`, shown);
  else
    warnings.add(
      'warning.removesMining',
      params,
      `{worker} is stopped at once and earns nothing more: ${after}|Stop it, reclaim it, then remove it.`,
      shown,
    );
  return warnings.list;
}

export function warnStopMining(facts: WarnFacts['stopMining'], { pid, worker }: VerbArgs['stopMining']): readonly Warning[] {
  const { minerStake, coolDownPeriod: period, now } = facts;
  const warnings = new Warnings(facts);
  warnOfFees(warnings, facts);
  const until = now + period;
  warnings.add(
    'warning.coolDown',
    { pid, worker, stake: minerStake ?? 0n, until, period },
    '{worker} stops mining at once. {stake} stay locked until {until} and earn nothing.|Reclaim them then: it does not happen by itself.',
    { until: warnings.date(until) },
  );
  return warnings.list;
}

type Mining = Pick<WarnFacts['startMining'], 'registered' | 'tokenomics'>;

function veOf({ registered, tokenomics }: Mining, stake: bigint): bigint | null {
  const score = registered?.initialScore ?? null;
  if (registered === null || tokenomics === null || score === null) return null;
  return initialVe(tokenomics, stake, score, registered.confidenceLevel);
}

const previewOf = (ve: bigint | null) => (ve === null ? {} : { ve });

export function warnStartMining(facts: WarnFacts['startMining'], { pid, worker, stake }: VerbArgs['startMining']): readonly Warning[] {
  const warnings = new Warnings(facts);
  warnOfFees(warnings, facts);
  warnAbove64Bits(warnings, { stake }, previewOf(veOf(facts, stake)));
  if (!facts.miningEnabled)
    warnings.add(
      'warning.cannotStop',
      { pid, worker },
      'This network has mining switched off: {worker} can be started, but not stopped until it is switched on.|Wait until it is switched on.',
    );
  return warnings.list;
}

export function warnChangeStake(facts: WarnFacts['changeStake'], { pid, worker, stake }: VerbArgs['changeStake']): readonly Warning[] {
  const { miner, minerStake } = facts;
  const warnings = new Warnings(facts);
  warnOfFees(warnings, facts);
  const newV = veOf(facts, stake);
  warnAbove64Bits(warnings, { stake }, previewOf(newV));
  if (miner === null) return warnings.list;
  warnings.add(
    'warning.restarts',
    { pid, worker, before: minerStake ?? 0n, after: stake, v: miner.v, newV },
    `{worker} is stopped and started again at once with {after} in place of {before}. What it built up is reset: V {v}${
      newV === null ? '' : ' becomes {newV}'
    }.|Nothing more to do.`,
    { v: warnings.decimal(miner.v), newV: newV === null ? '' : warnings.decimal(newV) },
  );
  return warnings.list;
}
