import { CHANGED_MINERS, CHANGED_POOLS } from '../lib/changes.mjs';
import { createPapi, joinPapi, loadPapi } from '../peers/papi.mjs';

export const about = 'polkadot-api, new interface: getEntries(), then watchEntries() on miners and pools at the best block';

export async function connect(endpoint) {
  const api = createPapi(endpoint);

  async function watch(onChange) {
    const { workers, bindings, stakes } = await loadPapi(api);
    /** The newest emission of each map, and for which block of the update job its changes were. */
    const watched = {
      miners: { map: api.query.PhalaMining.Miners, marker: (miner) => miner.v_updated_at, count: CHANGED_MINERS },
      pools: { map: api.query.PhalaStakePool.StakePools, marker: (pool) => pool.owner_reward, count: CHANGED_POOLS },
    };
    const follow = (state) =>
      new Promise((resolve, reject) => {
        state.map.watchEntries({ at: 'best' }).subscribe({
          next({ deltas, entries }) {
            state.entries = entries;
            if (deltas) state.upserted = deltas.upserted;
            resolve();
            onChange();
          },
          error: reject,
        });
      });
    await Promise.all(Object.values(watched).map(follow));
    return {
      shows: (n) =>
        Object.values(watched).every(
          ({ upserted, marker, count }) => upserted.length === count && upserted.every(({ value }) => Number(marker(value)) === n),
        ),
      data: () => joinPapi({ workers, bindings, stakes, miners: watched.miners.entries, pools: watched.pools.entries }),
    };
  }
  return { watch };
}
