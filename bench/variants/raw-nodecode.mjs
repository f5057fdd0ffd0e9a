import { PREFIX } from '../raw/maps.mjs';
import { Rpc } from '../raw/rpc.mjs';

export const about = 'the requests of raw-seq with JSON.parse and nothing else: neither decoded nor joined, so without a checksum';

const PAGE = 1000;

async function readMap(rpc, prefix, block) {
  const pages = [];
  let start = null;
  for (;;) {
    const keys = await rpc.request('state_getKeysPaged', [prefix, PAGE, start, block]);
    if (keys.length > 0) pages.push(rpc.request('state_queryStorageAt', [keys, block]).then(([{ changes }]) => changes.length));
    if (keys.length < PAGE) break;
    start = keys.at(-1);
  }
  const counts = await Promise.all(pages);
  return counts.reduce((sum, count) => sum + count, 0);
}

export async function connect(endpoint) {
  const rpc = await Rpc.connect(endpoint);
  const load = async () => {
    const block = await rpc.request('chain_getBlockHash', []);
    return { entries: await Promise.all(Object.values(PREFIX).map((prefix) => readMap(rpc, prefix, block))) };
  };
  return { load };
}
