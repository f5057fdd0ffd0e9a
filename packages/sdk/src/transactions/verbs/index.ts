import type { Verb } from '../../rules/facts.js';
import type { VerbDefinition } from '../verb.js';
import { addWorker } from './add-worker.js';
import { changeStake } from './change-stake.js';
import { claimRewards } from './claim-rewards.js';
import { contribute } from './contribute.js';
import { createPool } from './create-pool.js';
import { reclaimWorker } from './reclaim-worker.js';
import { reconcileWithdrawQueue } from './reconcile-withdraw-queue.js';
import { removeWorker } from './remove-worker.js';
import { setCap } from './set-cap.js';
import { setDescription } from './set-description.js';
import { setPayoutPref } from './set-payout-pref.js';
import { startMining } from './start-mining.js';
import { stopMining } from './stop-mining.js';
import { whitelistAdd } from './whitelist-add.js';
import { whitelistRemove } from './whitelist-remove.js';
import { withdraw } from './withdraw.js';

export const definitions: { readonly [V in Verb]: VerbDefinition<V> } = {
  createPool,
  setPayoutPref,
  setCap,
  setDescription,
  whitelistAdd,
  whitelistRemove,
  addWorker,
  removeWorker,
  contribute,
  withdraw,
  startMining,
  changeStake,
  stopMining,
  reclaimWorker,
  claimRewards,
  reconcileWithdrawQueue,
};
