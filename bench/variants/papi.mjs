import { createPapi, joinPapi, loadPapi } from '../peers/papi.mjs';

export const about = 'polkadot-api, new interface (chainHead), unsafe api: Promise.all over getEntries() of the five maps';

export async function connect(endpoint) {
  const api = createPapi(endpoint);
  await api.query.System.Number.getValue();
  return { load: async () => joinPapi(await loadPapi(api)) };
}

export async function first(endpoint) {
  const api = createPapi(endpoint);
  return api.query.PhalaStakePool.StakePools.getValue(0n);
}
