import { decodeBinding, decodeMiner, decodePool, decodeStake, decodeWorker } from '../raw/decode.mjs';
import { join } from '../raw/join.mjs';
import { idOf, PREFIX } from '../raw/maps.mjs';
import { Rpc } from '../raw/rpc.mjs';

export const about = 'the floor: five maps in parallel, 1000-key pages, the values of a page requested at once, hand-written decoder';

const PAGE = 1000;

async function readMap(rpc, prefix, block, decode) {
  const entries = new Map();
  const pages = [];
  let start = null;
  for (;;) {
    const keys = await rpc.request('state_getKeysPaged', [prefix, PAGE, start, block]);
    if (keys.length > 0) pages.push(rpc.request('state_queryStorageAt', [keys, block]));
    if (keys.length < PAGE) break;
    start = keys.at(-1);
  }
  const keys = [];
  for (const [{ changes }] of await Promise.all(pages)) {
    for (const [key, value] of changes) {
      keys.push(key);
      entries.set(idOf(key), decode(value));
    }
  }
  return { keys, entries };
}

/** The five maps by id, and the storage keys of miners and pools. */
export async function readMaps(rpc) {
  const block = await rpc.request('chain_getBlockHash', []);
  const [pools, workers, bindings, miners, stakes] = await Promise.all([
    readMap(rpc, PREFIX.pools, block, decodePool),
    readMap(rpc, PREFIX.workers, block, decodeWorker),
    readMap(rpc, PREFIX.bindings, block, decodeBinding),
    readMap(rpc, PREFIX.miners, block, decodeMiner),
    readMap(rpc, PREFIX.stakes, block, decodeStake),
  ]);
  return {
    pools: pools.entries,
    workers: workers.entries,
    bindings: bindings.entries,
    miners: miners.entries,
    stakes: stakes.entries,
    keys: { miners: miners.keys, pools: pools.keys },
  };
}

export async function connect(endpoint) {
  const rpc = await Rpc.connect(endpoint);
  return { load: async () => join(await readMaps(rpc)) };
}
