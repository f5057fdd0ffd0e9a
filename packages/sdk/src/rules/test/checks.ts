import type { Verb, VerbArgs, VerbFacts } from '../facts.js';
import { checkAddWorker } from '../preflight/add-worker.js';
import { checkChangeStake } from '../preflight/change-stake.js';
import { checkClaimRewards } from '../preflight/claim-rewards.js';
import { checkContribute } from '../preflight/contribute.js';
import { checkCreatePool } from '../preflight/create-pool.js';
import { checkReclaimWorker } from '../preflight/reclaim-worker.js';
import { checkReconcileWithdrawQueue } from '../preflight/reconcile-withdraw-queue.js';
import { checkRemoveWorker } from '../preflight/remove-worker.js';
import { checkSetCap } from '../preflight/set-cap.js';
import { checkSetDescription } from '../preflight/set-description.js';
import { checkSetPayoutPref } from '../preflight/set-payout-pref.js';
import { checkStartMining } from '../preflight/start-mining.js';
import { checkStopMining } from '../preflight/stop-mining.js';
import { checkWhitelistAdd } from '../preflight/whitelist-add.js';
import { checkWhitelistRemove } from '../preflight/whitelist-remove.js';
import { checkWithdraw } from '../preflight/withdraw.js';
import type { Problem } from '../problems.js';

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
