import type { Verb, VerbArgs, VerbFacts } from '../facts.js';
import type { Problem } from '../problems.js';
import { checkAddWorker } from './add-worker.js';
import { checkChangeStake } from './change-stake.js';
import { checkClaimRewards } from './claim-rewards.js';
import { checkContribute } from './contribute.js';
import { checkCreatePool } from './create-pool.js';
import { checkReclaimWorker } from './reclaim-worker.js';
import { checkReconcileWithdrawQueue } from './reconcile-withdraw-queue.js';
import { checkRemoveWorker } from './remove-worker.js';
import { checkSetCap } from './set-cap.js';
import { checkSetDescription } from './set-description.js';
import { checkSetPayoutPref } from './set-payout-pref.js';
import { checkStartMining } from './start-mining.js';
import { checkStopMining } from './stop-mining.js';
import { checkWhitelistAdd } from './whitelist-add.js';
import { checkWhitelistRemove } from './whitelist-remove.js';
import { checkWithdraw } from './withdraw.js';

/** Blocking reasons, the one the chain would give at the next block first; empty when the chain would accept. */
export type Check<V extends Verb> = (facts: VerbFacts[V], args: VerbArgs[V]) => Problem[];

/** Preflight of every verb, by name. */
export const checks: { readonly [V in Verb]: Check<V> } = {
  createPool: checkCreatePool,
  setPayoutPref: checkSetPayoutPref,
  setCap: checkSetCap,
  setDescription: checkSetDescription,
  whitelistAdd: checkWhitelistAdd,
  whitelistRemove: checkWhitelistRemove,
  addWorker: checkAddWorker,
  removeWorker: checkRemoveWorker,
  contribute: checkContribute,
  withdraw: checkWithdraw,
  startMining: checkStartMining,
  changeStake: checkChangeStake,
  stopMining: checkStopMining,
  reclaimWorker: checkReclaimWorker,
  claimRewards: checkClaimRewards,
  reconcileWithdrawQueue: checkReconcileWithdrawQueue,
};
