import type { Planck } from '../../model/types.js';

const FIRST_STEP = 1024n;

/**
 * An amount that passes while one planck less does not, or `low` when that passes; `null` when `high` does not. The least of
 * all where everything above a passing amount passes, too.
 * @param guess where to look first; a good one saves tries
 */
export function leastPassing(low: Planck, high: Planck, guess: Planck, passes: (amount: Planck) => boolean): Planck | null {
  if (low > high) return null;
  if (passes(low)) return low;
  let failing = low;
  let passing = guess <= low ? low + 1n : guess < high ? guess : high;
  if (passing > high) return null;
  let step = FIRST_STEP;
  while (!passes(passing)) {
    if (passing >= high) return null;
    failing = passing;
    passing = passing + step < high ? passing + step : high;
    step *= 8n;
  }
  for (step = FIRST_STEP; passing - step > failing; step *= 8n) {
    const lower = passing - step;
    if (passes(lower)) passing = lower;
    else failing = lower;
  }
  while (passing - failing > 1n) {
    const middle = (passing + failing) >> 1n;
    if (passes(middle)) passing = middle;
    else failing = middle;
  }
  return passing;
}

interface Weighted {
  readonly stake: Planck;
}

export interface LeastSet<T> {
  /** As few as possible. */
  readonly items: readonly T[];
  /** Whether the sum is the least of all sets of that size; false when there were too many to try. */
  readonly isLeast: boolean;
}

const sum = (items: readonly Weighted[]): Planck => items.reduce((total, { stake }) => total + stake, 0n);
/** Partial sets looked at; a few milliseconds. */
const MOST_STEPS = 20_000;

/**
 * Fewest items whose stakes together reach `needed`, and of the sets of that size the one with the least sum.
 * Finding it is a subset-sum problem: after many steps the best set so far is returned.
 * @returns `null` when all together do not reach it
 */
export function leastSet<T extends Weighted>(all: readonly T[], needed: Planck): LeastSet<T> | null {
  if (sum(all) < needed) return null;
  const items = [...all].sort((a, b) => (a.stake < b.stake ? 1 : a.stake > b.stake ? -1 : 0));
  const totals = [0n];
  for (const { stake } of items) totals.push((totals.at(-1) as Planck) + stake);
  const between = (from: number, to: number): Planck => (totals[to] as Planck) - (totals[from] as Planck);
  const size = totals.findIndex((total) => total >= needed);
  let best: readonly T[] = items.slice(0, size);
  let least = sum(best);
  let steps = 0;

  const extend = (chosen: readonly T[], total: Planck, from: number): void => {
    const missing = size - chosen.length;
    if (missing === 0) {
      if (total < least) [best, least] = [chosen, total];
      return;
    }
    for (let i = from; i + missing <= items.length; i++) {
      if (total + between(i, i + missing) < needed || least === needed || ++steps > MOST_STEPS) return;
      const { stake } = items[i] as T;
      const isTwin = i > from && stake === items[i - 1]?.stake;
      const smallest = total + stake + between(items.length - missing + 1, items.length);
      if (!isTwin && smallest < least) extend([...chosen, items[i] as T], total + stake, i + 1);
    }
  };
  extend([], 0n, 0);
  return { items: best, isLeast: steps <= MOST_STEPS };
}
