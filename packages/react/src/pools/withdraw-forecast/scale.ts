import type { UnixSeconds } from '@stakepool-kit/sdk/rules';

const DAY = 86_400;

/** Whole days after `from`, `count` at most, `from` not among them. */
export function dayTicks(from: UnixSeconds, to: UnixSeconds, count = 7): readonly UnixSeconds[] {
  const days = Math.floor((to - from) / DAY);
  const step = Math.max(1, Math.ceil(days / count));
  return Array.from({ length: Math.floor(days / step) }, (_, i) => from + (i + 1) * step * DAY);
}
