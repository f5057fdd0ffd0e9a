import type { Planck } from '../../model/types.js';

/** What one may get, planck; `least` ≤ `most`. */
export interface Share {
  readonly least: Planck;
  readonly most: Planck;
}

const clamp = (level: Planck, { least, most }: Share): Planck => (level < least ? least : level > most ? most : level);

/** Indexes of those that are served at all: as many as possible, those of the smallest `least` first, then in the order given. */
function affordable(shares: readonly Share[], budget: Planck): ReadonlySet<number> {
  const order = shares.map((_, index) => index).sort((a, b) => compare(shares[a]?.least ?? 0n, shares[b]?.least ?? 0n) || a - b);
  const chosen = new Set<number>();
  let left = budget;
  for (const index of order) {
    const least = shares[index]?.least ?? 0n;
    if (least > left) break;
    left -= least;
    chosen.add(index);
  }
  return chosen;
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Divides a budget evenly: the highest common level that it pays for, within each one's limits; the planck left over go one each to
 * the first that can take one more. Uses all of it unless everybody who is served is at `most`.
 * @returns what each gets, in the order given; `null` for those that cannot be served
 */
export function splitEvenly(shares: readonly Share[], budget: Planck): (Planck | null)[] {
  const chosen = affordable(shares, budget);
  const served = shares.filter((_, index) => chosen.has(index));
  const costOf = (level: Planck): Planck => served.reduce((sum, share) => sum + clamp(level, share), 0n);
  let low = 0n;
  let high = served.reduce((most, share) => (share.most > most ? share.most : most), 0n);
  while (low < high) {
    const middle = (low + high + 1n) >> 1n;
    if (costOf(middle) <= budget) low = middle;
    else high = middle - 1n;
  }
  let left = budget - costOf(low);
  return shares.map((share, index) => {
    if (!chosen.has(index)) return null;
    const more = left > 0n && low >= share.least && low < share.most ? 1n : 0n;
    left -= more;
    return clamp(low, share) + more;
  });
}
