import { vi } from 'vitest';

/** Intervals from this many milliseconds on look after silence; no test can wait for them. */
const LONG = 30_000;

/** Real time, with the long silences of a connection left out. */
export class Clock {
  private readonly watchdogs = new Map<ReturnType<typeof setInterval>, () => void>();
  private skipped = 0;

  constructor() {
    const now = performance.now.bind(performance);
    const { setInterval: set, clearInterval: clear } = globalThis;
    vi.spyOn(performance, 'now').mockImplementation(() => now() + this.skipped);
    const start = (run: () => void, ms: number) => {
      const id = set(run, ms);
      if (ms >= LONG) this.watchdogs.set(id, run);
      return id;
    };
    const stop = (id: ReturnType<typeof setInterval>) => {
      this.watchdogs.delete(id);
      clear(id);
    };
    vi.stubGlobal('setInterval', start);
    vi.stubGlobal('clearInterval', stop);
  }

  /** As if nothing had been heard for so long. */
  skipSilence(): void {
    this.skipped += LONG + 1;
    for (const run of [...this.watchdogs.values()]) run();
  }

  restore(): void {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  }
}
