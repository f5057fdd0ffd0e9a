import type { Facts, Verb } from '../../rules/facts.js';

type Common = 'order' | 'now' | 'signer' | 'constants' | 'balance' | 'fee' | 'tip' | 'payer';
type Needs<K extends keyof Facts = never> = Readonly<Pick<Facts, Common | K>>;
type Worker = 'miner' | 'minerStake';
type Mining = 'registered' | 'tokenomics';

/** What each verb's warnings are made from, of the same block as preflight's facts. */
export interface WarnFacts extends Record<Verb, Needs> {
  readonly createPool: Needs;
  readonly setPayoutPref: Needs<'pool'>;
  readonly setCap: Needs<'pool'>;
  readonly setDescription: Needs;
  readonly whitelistAdd: Needs<'whitelist'>;
  readonly whitelistRemove: Needs<'whitelist'>;
  readonly addWorker: Needs<'miner'>;
  readonly removeWorker: Needs<Worker | 'coolDownPeriod'>;
  readonly contribute: Needs<'pool' | 'staker' | 'queueStakers' | 'ledger'>;
  readonly withdraw: Needs<'pool' | 'staker'>;
  readonly startMining: Needs<Mining | 'miningEnabled'>;
  readonly changeStake: Needs<Mining | Worker>;
  readonly stopMining: Needs<'minerStake' | 'coolDownPeriod'>;
  readonly reclaimWorker: Needs<'pool' | 'minerStake' | 'queueStakers'>;
  readonly claimRewards: Needs<'pool' | 'staker' | 'subsidyBalance' | 'targetBalance'>;
  readonly reconcileWithdrawQueue: Needs;
}
