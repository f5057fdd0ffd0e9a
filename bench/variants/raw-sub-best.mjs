import { watchRows } from '../raw/live.mjs';
import { Rpc } from '../raw/rpc.mjs';
import { readMaps } from './raw-seq.mjs';

export const about = 'raw-sub with all 33,000 keys in one subscription: one message per block';

export async function connect(endpoint) {
  const rpc = await Rpc.connect(endpoint);
  return { watch: (onChange) => watchRows(rpc, readMaps, 33_000, onChange) };
}
