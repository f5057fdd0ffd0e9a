/** Entries that each block of the update job changes. */
export const CHANGED_MINERS = 200;
export const CHANGED_POOLS = 20;

/** A small random number generator (mulberry32), so that server and clients agree on what a block changes. */
export function random(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

function distinct(count, below, next) {
  const found = new Set();
  while (found.size < count) found.add(next(below));
  return [...found];
}

/**
 * What the n-th block of the update job (from 1) changes: numbers of miners in the order of their accounts and of pools in that of their
 * ids. Every changed miner then has `v_updated_at` n and every changed pool `owner_reward` n, so that a client can tell that it has them.
 */
export function changesOf(n, miners, pools) {
  const next = random(n);
  return { miners: distinct(CHANGED_MINERS, miners, next), pools: distinct(CHANGED_POOLS, pools, next) };
}

/** Places of the ids in their order. */
const order = (ids) => [...ids.keys()].sort((a, b) => (ids[a] < ids[b] ? -1 : 1));

/** For stores that are lists: whether all entries that block n changes bear its number, by their places in the lists. */
export function createCheck(minerIds, poolIds) {
  const miners = order(minerIds);
  const pools = order(poolIds);
  return (n, minerMark, poolMark) => {
    const changed = changesOf(n, miners.length, pools.length);
    return changed.miners.every((at) => minerMark(miners[at]) === n) && changed.pools.every((at) => poolMark(pools[at]) === n);
  };
}
