import type { Snapshot } from '../chain/types.js';
import type { WatchHandlers } from './types.js';

/** A callback watch as an async iterable. Only the newest unread answer is kept. Leaving the loop ends the watch. */
export function iterate<T>(
  start: (handlers: WatchHandlers<T> & { readonly done: () => void }) => () => void,
): AsyncIterableIterator<Snapshot<T>> {
  let unread: Snapshot<T> | null = null;
  let failure: { readonly error: unknown } | null = null;
  let finished = false;
  let stop: (() => void) | null = null;
  let wake: (() => void) | null = null;

  const notify = () => {
    wake?.();
    wake = null;
  };
  const finish = () => {
    finished = true;
    stop?.();
    notify();
  };
  const begin = () => {
    stop ??= start({
      next: (snapshot) => {
        unread = snapshot;
        notify();
      },
      error: (error) => {
        failure = { error };
        notify();
      },
      done: () => {
        finished = true;
        notify();
      },
    });
  };

  return {
    async next() {
      if (!finished) begin();
      for (;;) {
        if (unread) {
          const value = unread;
          unread = null;
          return { value, done: false };
        }
        if (failure) {
          const { error } = failure;
          failure = null;
          finished = true;
          throw error;
        }
        if (finished) return { value: undefined, done: true };
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    async return() {
      finish();
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
