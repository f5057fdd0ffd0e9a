/** Time of this machine. A host, a test or a story may give its own. */
export interface Clock {
  /** Unix milliseconds. */
  now(): number;
  /** Calls `tick` about every `interval` milliseconds, until the returned function is called. */
  every(interval: number, tick: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  every: (interval, tick) => {
    const timer = setInterval(tick, interval);
    return () => clearInterval(timer);
  },
};
