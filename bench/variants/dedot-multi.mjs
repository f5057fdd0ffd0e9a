import { LegacyClient, WsProvider } from 'dedot';
import { createCheck } from '../lib/changes.mjs';
import { idOf, joinDedot, loadDedot } from '../peers/dedot.mjs';

export const about = 'dedot, legacy interface: entries(), then query.multi with a callback over all miners and pools';

export async function connect(endpoint) {
  const client = await LegacyClient.new(new WsProvider(endpoint));

  async function watch(onChange) {
    const entries = await loadDedot(client, (map) => map.entries());
    let miners = [];
    let pools = [];
    const { phalaMining, phalaStakePool } = client.query;
    const minerKeys = entries.miners.map(([key]) => key);
    const poolKeys = entries.pools.map(([key]) => key);
    await new Promise((resolve) => {
      const both = () => miners.length > 0 && pools.length > 0 && resolve();
      phalaMining.miners.multi(minerKeys, (values) => {
        miners = values;
        both();
        onChange();
      });
      phalaStakePool.stakePools.multi(poolKeys, (values) => {
        pools = values;
        both();
        onChange();
      });
    });
    const check = createCheck(minerKeys.map(idOf), poolKeys);
    return {
      shows: (n) =>
        check(
          n,
          (at) => Number(miners[at].vUpdatedAt),
          (at) => Number(pools[at].ownerReward),
        ),
      data: () =>
        joinDedot({
          ...entries,
          miners: minerKeys.map((key, at) => [key, miners[at]]),
          pools: poolKeys.map((key, at) => [key, pools[at]]),
        }),
    };
  }
  return { watch };
}
