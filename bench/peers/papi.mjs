import { createClient } from 'polkadot-api';
import { getWsProvider } from 'polkadot-api/ws';
import { WebSocket } from 'ws';
import { join } from '../raw/join.mjs';

export function createPapi(endpoint, options) {
  const client = createClient(getWsProvider(endpoint, { websocketClass: WebSocket, ...options }));
  return client.getUnsafeApi();
}

/** polkadot-api gives accounts as SS58 text and 32-byte keys as hex text or as binary objects. */
const hexOf = (key) => (typeof key === 'string' ? key : key.asHex());

const plainMiner = (miner) => ({ state: miner.state.type, v: miner.v, pInstant: miner.benchmark.p_instant, miner });
export const plainPool = (pool) => ({ pid: pool.pid, totalStake: pool.total_stake, workers: pool.workers.map(hexOf), pool });
const same = (value) => value;

/** Rows from what getEntries() gives. */
export function joinPapi({ pools, workers, bindings, miners, stakes }) {
  const byId = (entries, plain) => new Map(entries.map(({ keyArgs, args, value }) => [hexOf((keyArgs ?? args)[0]), plain(value)]));
  return join({
    pools: new Map(pools.map(({ value }) => [value.pid, plainPool(value)])),
    workers: byId(workers, same),
    bindings: byId(bindings, same),
    miners: byId(miners, plainMiner),
    stakes: byId(stakes, same),
  });
}

/** Entries of the five maps, in parallel, at the best block. */
export async function loadPapi({ query }) {
  const options = { at: 'best' };
  const [pools, workers, bindings, miners, stakes] = await Promise.all([
    query.PhalaStakePool.StakePools.getEntries(options),
    query.PhalaRegistry.Workers.getEntries(options),
    query.PhalaMining.WorkerBindings.getEntries(options),
    query.PhalaMining.Miners.getEntries(options),
    query.PhalaMining.Stakes.getEntries(options),
  ]);
  return { pools, workers, bindings, miners, stakes };
}
