import { createPapi, joinPapi, loadPapi } from '../peers/papi.mjs';

export const about = 'polkadot-api through its own middleware for nodes without chainHead (the server lists no chainHead methods to it)';

export async function connect(endpoint) {
  const api = createPapi(`${endpoint}/legacy`);
  await api.query.System.Number.getValue();
  return { load: async () => joinPapi(await loadPapi(api)) };
}
