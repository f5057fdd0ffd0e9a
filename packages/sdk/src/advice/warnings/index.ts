import type { Verb, VerbArgs } from '../../rules/facts.js';
import { warnClaimRewards } from './claim.js';
import type { WarnFacts } from './facts.js';
import { warnFeeOnly, warnSetCap, warnSetPayoutPref, warnWhitelistAdd, warnWhitelistRemove } from './pool.js';
import { warnContribute, warnReclaimWorker, warnWithdraw } from './stake.js';
import type { Warning } from './warning.js';
import { warnAddWorker, warnChangeStake, warnRemoveWorker, warnStartMining, warnStopMining } from './workers.js';

export type { WarnFacts } from './facts.js';
export type { Warning, WarningCode, WarningOf, WarningParams, WrapPreview } from './warning.js';
export {
  warnAddWorker,
  warnChangeStake,
  warnClaimRewards,
  warnContribute,
  warnReclaimWorker,
  warnRemoveWorker,
  warnSetCap,
  warnSetPayoutPref,
  warnStartMining,
  warnStopMining,
  warnWhitelistAdd,
  warnWhitelistRemove,
  warnWithdraw,
};
export const warnCreatePool = warnFeeOnly;
export const warnSetDescription = warnFeeOnly;
export const warnReconcileWithdrawQueue = warnFeeOnly;

/** Consequences to know before signing; they do not block. Meaningful for a call that preflight lets pass. */
export type Warn<V extends Verb> = (facts: WarnFacts[V], args: VerbArgs[V]) => readonly Warning[];
