import { watchRows } from '../raw/live.mjs';
import { Rpc } from '../raw/rpc.mjs';
import { readMaps } from './raw-seq.mjs';

export const about = 'the floor: raw-seq, then 33 state_subscribeStorage of 1000 keys over miners and pools, decoding what has changed';

export async function connect(endpoint) {
  const rpc = await Rpc.connect(endpoint);
  return { watch: (onChange) => watchRows(rpc, readMaps, 1000, onChange) };
}
