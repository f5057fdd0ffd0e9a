import type { Session } from '../chain/storage/session.js';
import { SUBSIDY_POT } from '../model/pots.js';
import { sharesToAmount } from '../rules/shares.js';
import { readPools } from './pools.js';
import type { MiningRules, NetworkTotals } from './types.js';

export async function readMiningRules(session: Session): Promise<MiningRules> {
  const [tokenomics, coolDownPeriod, miningEnabled] = await Promise.all([
    session.one('tokenomics'),
    session.one('coolDownPeriod'),
    session.one('miningEnabled'),
  ]);
  return { tokenomics, coolDownPeriod: Number(coolDownPeriod), miningEnabled };
}

export async function readTotals(session: Session): Promise<NetworkTotals> {
  const [pools, onlineWorkers, totalIssuance, subsidy] = await Promise.all([
    readPools(session),
    session.one('onlineMiners'),
    session.one('totalIssuance'),
    session.one('account', SUBSIDY_POT),
  ]);
  const totals = { totalStake: 0n, totalShares: 0n, freeStake: 0n, releasingStake: 0n, withdrawing: 0n };
  for (const pool of pools) {
    totals.totalStake += pool.totalStake;
    totals.totalShares += pool.totalShares;
    totals.freeStake += pool.freeStake;
    totals.releasingStake += pool.releasingStake;
    for (const { shares } of pool.withdrawQueue) totals.withdrawing += sharesToAmount(pool, shares);
  }
  return { pools: pools.length, onlineWorkers, ...totals, totalIssuance, subsidyBalance: subsidy.free };
}
