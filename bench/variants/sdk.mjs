import { createReadsClient } from '@stakepool-kit/sdk/reads';
import { createCheck } from '../lib/changes.mjs';

export const about = "the SDK's public reads: fleet().get(), and fleet().watch() for updates";

const dataOf = ({ pools, workers }) => ({ pools, rows: workers });

export async function connect(endpoint) {
  const client = await createReadsClient({ endpoint });
  const fleet = client.reads.fleet();
  return {
    load: async () => dataOf((await fleet.get()).value),
    watch: (onChange) => watchFleet(fleet, onChange),
  };
}

/** The newest answer is the store. It shows a block once it is as of that block; its rows are then looked at, not believed. */
function watchFleet(fleet, onChange) {
  return new Promise((resolve, reject) => {
    let newest;
    let start;
    let check;
    const shows = (n) => {
      if (newest.asOf.number < start + n) return false;
      const { pools, workers } = newest.value;
      check ??= createCheck(
        workers.map(({ miner }) => miner),
        pools.map(({ pid }) => pid),
      );
      const complete = check(
        n,
        (at) => workers[at].mining.vUpdatedAt,
        (at) => Number(pools[at].ownerReward),
      );
      if (!complete) throw new Error(`the answer as of block ${newest.asOf.number} lacks changes of that block`);
      return true;
    };
    fleet.watch({
      next(snapshot) {
        newest = snapshot;
        if (start !== undefined) {
          onChange();
          return;
        }
        start = snapshot.asOf.number;
        resolve({ shows, data: () => dataOf(newest.value) });
      },
      error: reject,
    });
  });
}

export async function first(endpoint) {
  const client = await createReadsClient({ endpoint });
  return client.reads.pool(0).get();
}
