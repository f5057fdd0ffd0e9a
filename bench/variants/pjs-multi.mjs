import { ApiPromise, WsProvider } from '@polkadot/api';
import { createCheck } from '../lib/changes.mjs';
import { joinPjs } from '../peers/pjs.mjs';

export const about = '@polkadot/api entries(), then query.multi with a callback over all miners and pools';

export async function connect(endpoint) {
  const api = await ApiPromise.create({ provider: new WsProvider(endpoint), noInitWarn: true });
  const { phalaStakePool, phalaRegistry, phalaMining } = api.query;

  async function watch(onChange) {
    const [poolEntries, workers, bindings, minerEntries, stakes] = await Promise.all([
      phalaStakePool.stakePools.entries(),
      phalaRegistry.workers.entries(),
      phalaMining.workerBindings.entries(),
      phalaMining.miners.entries(),
      phalaMining.stakes.entries(),
    ]);
    let miners = [];
    let pools = [];
    await phalaMining.miners.multi(
      minerEntries.map(([key]) => key.args[0]),
      (values) => {
        miners = values;
        onChange();
      },
    );
    await phalaStakePool.stakePools.multi(
      poolEntries.map(([key]) => key.args[0]),
      (values) => {
        pools = values;
        onChange();
      },
    );
    const check = createCheck(
      minerEntries.map(([key]) => key.args[0].toHex()),
      poolEntries.map(([key]) => key.args[0].toBigInt()),
    );
    return {
      shows: (n) =>
        check(
          n,
          (at) => miners[at].unwrap().vUpdatedAt.toNumber(),
          (at) => pools[at].unwrap().ownerReward.toNumber(),
        ),
      data: () =>
        joinPjs({
          pools: poolEntries.map(([key], at) => [key, pools[at]]),
          workers,
          bindings,
          miners: minerEntries.map(([key], at) => [key, miners[at]]),
          stakes,
        }),
    };
  }
  return { watch };
}
