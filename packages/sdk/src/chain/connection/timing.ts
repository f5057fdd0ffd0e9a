const FIRST_DELAY = 500;
const LONGEST_DELAY = 30_000;

/**
 * Milliseconds before the attempt after this many: twice as long each time up to 30 s, of which a random half is taken off
 * so that clients who lost the same node do not come back at the same moment.
 */
export function delayBefore(attempt: number, random: () => number): number {
  const longest = Math.min(FIRST_DELAY * 2 ** (attempt - 1), LONGEST_DELAY);
  return Math.round(longest * (1 - random() / 2));
}

/** @throws what `onTime` makes, when the work takes longer */
export async function withTimeout<T>(work: Promise<T>, ms: number, onTime: () => Error): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(onTime()), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
