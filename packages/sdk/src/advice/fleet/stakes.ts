import type { FixedBits, Planck, RegisteredWorker, Tokenomics } from '../../model/types.js';
import { initialVe, maxStake, minStake } from '../../rules/stake-limits.js';
import type { StakeStrategy } from './types.js';

/** The stakes the chain accepts for a worker with a score, planck. */
export interface StakeRange {
  readonly least: Planck;
  readonly most: Planck;
  /** Initial V (which is Ve) of a stake, U64F64 bits. */
  readonly ve: (stake: Planck) => FixedBits;
}

/** Smin … Smax of a worker; `null` when it has no score, the network no tokenomics, or no stake is accepted. */
export function stakeRange(registered: RegisteredWorker | null, tokenomics: Tokenomics | null): StakeRange | null {
  const score = registered?.initialScore ?? null;
  if (registered === null || score === null || tokenomics === null) return null;
  const least = minStake(tokenomics, score);
  const most = maxStake(tokenomics, score, registered.confidenceLevel);
  if (most === null || most < least) return null;
  return { least, most, ve: (stake) => initialVe(tokenomics, stake, score, registered.confidenceLevel) };
}

/** Least stake within the range whose initial V reaches the target; `null` when Smax does not. */
export function leastStakeFor({ least, most, ve }: StakeRange, target: FixedBits): Planck | null {
  if (ve(most) < target) return null;
  let low = least;
  let high = most;
  while (low < high) {
    const middle = (low + high) >> 1n;
    if (ve(middle) >= target) high = middle;
    else low = middle + 1n;
  }
  return low;
}

/** What a strategy other than an even split asks for. */
export type Wanted =
  | { readonly stake: Planck; readonly enough: boolean }
  | { readonly stake: Planck; readonly unreachable: { readonly target: FixedBits; readonly reachable: FixedBits } };

/** A worker's stake now and what is left to add; `floor` is the least stake that is a change, planck. */
export interface Purse {
  readonly current: Planck;
  readonly floor: Planck;
  readonly available: Planck;
}

/**
 * Stake of one worker. `enough`: it has that much already. `stake` may be more than there is; the check says so.
 * @param range `null` where no stake is accepted: then the least that lets the check tell why
 */
export function wantedStake(strategy: Exclude<StakeStrategy, 'evenSplit'>, range: StakeRange | null, purse: Purse): Wanted {
  const { current, floor, available } = purse;
  if (typeof strategy === 'object' && 'stake' in strategy) return { stake: strategy.stake, enough: strategy.stake === current };
  if (range === null) return { stake: floor, enough: false };
  const { least, most, ve } = range;
  if (strategy === 'minimum') return { stake: least, enough: least <= current };
  if (strategy === 'maximum') {
    const payable = current + available < most ? current + available : most;
    return most <= current ? { stake: most, enough: true } : { stake: payable < floor ? floor : payable, enough: false };
  }
  const stake = leastStakeFor(range, strategy.targetV);
  if (stake === null) return { stake: most, unreachable: { target: strategy.targetV, reachable: ve(most) } };
  return { stake, enough: stake <= current };
}
