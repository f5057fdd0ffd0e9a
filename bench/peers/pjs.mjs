import { join } from '../raw/join.mjs';

/** The fields of a miner that a console's table shows, out of @polkadot/api's codecs. */
export const plainMiner = (codec) => ({
  state: codec.state.type,
  v: codec.v.toBigInt(),
  pInstant: codec.benchmark.pInstant.toNumber(),
  codec,
});

export const plainPool = (codec) => ({
  pid: codec.pid.toBigInt(),
  totalStake: codec.totalStake.toBigInt(),
  workers: codec.workers.map((worker) => worker.toHex()),
  codec,
});

/** Rows from what entries() gives: keys and values as codecs. */
export function joinPjs({ pools, workers, bindings, miners, stakes }) {
  const byId = (entries, plain) => new Map(entries.map(([key, value]) => [key.args[0].toHex(), plain(value.unwrap())]));
  return join({
    pools: byId(pools, plainPool),
    workers: byId(workers, (codec) => codec),
    bindings: byId(bindings, (codec) => codec.toHex()),
    miners: byId(miners, plainMiner),
    stakes: byId(stakes, (codec) => codec.toBigInt()),
  });
}
