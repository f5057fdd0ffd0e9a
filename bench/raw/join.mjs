/** One row per worker of each pool, from maps by id: what a console of a whole network shows. */
export function join({ pools, workers, bindings, miners, stakes }) {
  const all = [...pools.values()];
  const rows = all.flatMap(({ pid, workers: own }) =>
    own.map((worker) => {
      const miner = bindings.get(worker);
      return {
        pid,
        worker,
        miner,
        mining: miners.get(miner) ?? null,
        stake: stakes.get(miner) ?? 0n,
        registered: workers.get(worker) ?? null,
      };
    }),
  );
  return { pools: all, rows };
}
