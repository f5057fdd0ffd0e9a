import { join } from '../raw/join.mjs';

/** dedot gives account ids as objects and 32-byte keys as hex. */
export const idOf = (key) => (typeof key === 'string' ? key : key.raw);

const plainMiner = (miner) => ({ state: miner.state, v: miner.v, pInstant: miner.benchmark.pInstant, miner });
const same = (value) => value;

/** Rows from dedot's entries. */
export function joinDedot({ pools, workers, bindings, miners, stakes }) {
  const byId = (entries, plain) => new Map(entries.map(([key, value]) => [idOf(key), plain(value)]));
  return join({
    pools: new Map(pools),
    workers: byId(workers, same),
    bindings: byId(bindings, idOf),
    miners: byId(miners, plainMiner),
    stakes: byId(stakes, same),
  });
}

/** The five maps, read by `entries(map)`, in parallel. */
export async function loadDedot({ query }, entries) {
  const [pools, workers, bindings, miners, stakes] = await Promise.all([
    entries(query.phalaStakePool.stakePools),
    entries(query.phalaRegistry.workers),
    entries(query.phalaMining.workerBindings),
    entries(query.phalaMining.miners),
    entries(query.phalaMining.stakes),
  ]);
  return { pools, workers, bindings, miners, stakes };
}
