import { UNLIMITED_CAP } from '../../model/fixed.js';
import type { VerbArgs } from '../../rules/facts.js';
import type { WarnFacts } from './facts.js';
import { warnOfFees } from './fees.js';
import { type Warning, Warnings } from './warning.js';

/** Verbs that only cost their fee. */
export function warnFeeOnly(facts: WarnFacts['createPool']): readonly Warning[] {
  const warnings = new Warnings(facts);
  warnOfFees(warnings, facts);
  return warnings.list;
}

const percent = (partsPerMillion: number): string => `${partsPerMillion / 10_000} %`;

export function warnSetPayoutPref(facts: WarnFacts['setPayoutPref'], { pid, commission }: VerbArgs['setPayoutPref']): readonly Warning[] {
  const warnings = new Warnings(facts);
  warnOfFees(warnings, facts);
  const before = facts.pool?.commission ?? 0;
  if (facts.pool === null || before === commission) return warnings.list;
  warnings.add(
    'warning.commissionChanges',
    { pid, before, after: commission },
    commission > before
      ? 'The commission rises from {before} to {after} of future rewards; rewards paid before stay as they are.|Tell your stakers: they may leave.'
      : 'The commission falls from {before} to {after} of future rewards; rewards paid before stay as they are.|Nothing else to do.',
    { before: percent(before), after: percent(commission) },
  );
  return warnings.list;
}

export function warnSetCap(facts: WarnFacts['setCap'], { pid, cap }: VerbArgs['setCap']): readonly Warning[] {
  const { pool } = facts;
  const warnings = new Warnings(facts);
  warnOfFees(warnings, facts);
  if (pool === null) return warnings.list;
  const { totalStake } = pool;
  if (pool.cap === null && cap !== UNLIMITED_CAP)
    warnings.add(
      'warning.capStays',
      { pid, cap },
      'Pool {pid} has no cap. Once it has one, it can be changed but not removed.|A cap above all tokens there are works like none.',
    );
  if (cap <= totalStake)
    warnings.add(
      'warning.capBlocks',
      { pid, cap, totalStake },
      'Pool {pid} has {totalStake}, so a cap of {cap} leaves no room for contributions.|Use more than {totalStake} to take any.',
    );
  return warnings.list;
}

export function warnWhitelistAdd(facts: WarnFacts['whitelistAdd'], { pid, staker }: VerbArgs['whitelistAdd']): readonly Warning[] {
  const warnings = new Warnings(facts);
  warnOfFees(warnings, facts);
  if (facts.whitelist === null)
    warnings.add(
      'warning.whitelistCloses',
      { pid, staker },
      'This is the first entry: from now on only {staker} and the owner can contribute to Pool {pid}.|Remove all entries to open it again.',
      { staker: warnings.address(staker) },
    );
  return warnings.list;
}

export function warnWhitelistRemove(facts: WarnFacts['whitelistRemove'], { pid, staker }: VerbArgs['whitelistRemove']): readonly Warning[] {
  const warnings = new Warnings(facts);
  warnOfFees(warnings, facts);
  const { whitelist } = facts;
  if (whitelist?.length === 1 && whitelist[0] === staker)
    warnings.add(
      'warning.whitelistOpens',
      { pid, staker },
      'This is the last entry: without it everybody can contribute to Pool {pid}.|Add another account first to keep it closed.',
    );
  return warnings.list;
}
