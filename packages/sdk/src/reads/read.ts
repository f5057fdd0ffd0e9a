import { type ChainContext, sessionAt } from '../chain/context.js';
import { abortable } from '../chain/errors.js';
import type { Session } from '../chain/session.js';
import type { Snapshot } from '../chain/types.js';
import { blockHash } from '../model/ids.js';
import { iterate } from './iterate.js';
import type { Read, ReadOptions, WatchHandlers, WatchListener, WatchOptions } from './types.js';
import { startWatch } from './watch.js';

/** How an answer is made from the state of one block. */
export type Query<T> = (session: Session) => Promise<T>;

export function createRead<T>(context: ChainContext, query: Query<T>): Read<T> {
  const get = async ({ at, signal }: ReadOptions = {}) => {
    const load = async () => {
      const session = await sessionAt(context, at && blockHash(at));
      const [value, asOf] = await Promise.all([query(session), session.asOf()]);
      return { value, asOf };
    };
    return abortable(load(), signal);
  };

  const listen = (handlers: WatchHandlers<T>, options: WatchOptions = {}) => startWatch(context, query, handlers, options.signal);

  function watch(options?: WatchOptions): AsyncIterableIterator<Snapshot<T>>;
  function watch(listener: WatchListener<T> | WatchHandlers<T>, options?: WatchOptions): () => void;
  function watch(first?: WatchOptions | WatchListener<T> | WatchHandlers<T>, options?: WatchOptions) {
    if (typeof first === 'function') return listen({ next: first }, options);
    if (first && 'next' in first) return listen(first, options);
    return iterate((handlers) => listen(handlers, first));
  }

  return { get, watch };
}
