import { LegacyClient, WsProvider } from 'dedot';
import { joinDedot, loadDedot } from '../peers/dedot.mjs';

export const about = 'dedot, legacy interface, as its users write it: Promise.all over entries() of the five maps';

const create = (endpoint) => LegacyClient.new(new WsProvider(endpoint));

export async function connect(endpoint) {
  const client = await create(endpoint);
  return { load: async () => joinDedot(await loadDedot(client, (map) => map.entries())) };
}

export async function first(endpoint) {
  const client = await create(endpoint);
  return client.query.phalaStakePool.stakePools(0n);
}
