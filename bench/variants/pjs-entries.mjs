import { ApiPromise, WsProvider } from '@polkadot/api';
import { joinPjs, plainPool } from '../peers/pjs.mjs';

export const about = '@polkadot/api as its users write it: Promise.all over entries() of the five maps';

const create = (endpoint) => ApiPromise.create({ provider: new WsProvider(endpoint), noInitWarn: true });

export async function connect(endpoint) {
  const api = await create(endpoint);
  const { phalaStakePool, phalaRegistry, phalaMining } = api.query;
  const load = async () => {
    const [pools, workers, bindings, miners, stakes] = await Promise.all([
      phalaStakePool.stakePools.entries(),
      phalaRegistry.workers.entries(),
      phalaMining.workerBindings.entries(),
      phalaMining.miners.entries(),
      phalaMining.stakes.entries(),
    ]);
    return joinPjs({ pools, workers, bindings, miners, stakes });
  };
  return { load };
}

export async function first(endpoint) {
  const api = await create(endpoint);
  const pool = await api.query.phalaStakePool.stakePools(0);
  return plainPool(pool.unwrap());
}
