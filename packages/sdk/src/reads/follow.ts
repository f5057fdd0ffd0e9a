import type { ReadContext } from '../chain/context.js';
import { hasCode } from '../chain/errors.js';
import { onAbort } from '../chain/on-abort.js';
import type { Snapshot } from '../chain/types.js';
import type { WatchHandlers } from './types.js';

/** Something that reads the chain continuously with the decoders it was started with. */
export interface Follower {
  stop(): void;
}

export interface FollowerHandlers<T> {
  next: WatchHandlers<T>['next'];
  /** It cannot go on, or its decoders are out of date. */
  failed(error: unknown): void;
  upgraded(): void;
}

/**
 * Keeps a follower going: starts it anew when values are encoded otherwise, and reports what it cannot recover from.
 * Returns the function that ends it.
 */
export function follow<T>(
  { runtime, closed }: ReadContext,
  start: (handlers: FollowerHandlers<T>) => Follower,
  handlers: WatchHandlers<T> & { readonly done?: () => void },
  signal?: AbortSignal,
): () => void {
  let follower: Follower | null = null;
  let ended = false;
  let distrusted = false;

  let leaves: readonly (() => void)[] = [];
  const end = () => {
    if (ended) return;
    ended = true;
    follower?.stop();
    off();
    for (const leave of leaves) leave();
    handlers.done?.();
  };
  const report = (error: unknown) => {
    if (ended) return;
    end();
    handlers.error?.(error);
  };
  const failed = (error: unknown) => {
    if (ended) return;
    // A value that does not decode may be the first sign of other decoders being due.
    if (!hasCode(error, 'chain.shape') || distrusted) return report(error);
    distrusted = true;
    follower?.stop();
    runtime
      .reconsider()
      .then(() => runtime.verify())
      .then(begin, report);
  };
  const next = (snapshot: Snapshot<T>) => {
    distrusted = false;
    handlers.next(snapshot);
  };
  const upgraded = () => {
    const outdated = follower;
    // When the new runtime is taken over, everybody begins again; when it could not be asked for, this one tries again.
    void runtime.reconsider().then(() => {
      if (follower === outdated) begin();
    });
  };
  const begin = () => {
    if (ended) return;
    follower?.stop();
    try {
      follower = start({ next, failed, upgraded });
    } catch (error) {
      report(error);
    }
  };

  const off = runtime.onChange(begin);
  if (signal?.aborted || closed.aborted) {
    end();
    return end;
  }
  leaves = [onAbort(signal, end), onAbort(closed, end)];
  begin();
  return end;
}
