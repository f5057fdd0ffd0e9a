import type { ReadContext } from '../chain/context.js';
import { abortable } from '../chain/errors.js';
import type { StorageSchema } from '../chain/storage/schema.js';
import { Session } from '../chain/storage/session.js';
import { RemoteSource } from '../chain/storage/source.js';
import type { Snapshot } from '../chain/types.js';
import { blockHash } from '../model/ids.js';
import type { BlockHash } from '../model/types.js';
import { FleetFollower } from './fleet/follower.js';
import { type FleetScope, loadFleet } from './fleet/load.js';
import { type Follower, type FollowerHandlers, follow } from './follow.js';
import { iterate } from './iterate.js';
import { reconsidering, restarting } from './restarting.js';
import type {
  Fleet,
  ListRead,
  LoadOptions,
  LoadProgress,
  Read,
  ReadOptions,
  WatchHandlers,
  WatchListener,
  WatchLoadOptions,
  WatchOptions,
} from './types.js';
import { QueryFollower } from './watch.js';

/** How an answer is made from the state of one block. */
export type Query<T> = (session: Session) => Promise<T>;

/** How a read is done once, and how continuously. */
interface Ways<T, G extends ReadOptions, W extends WatchOptions> {
  load(schema: StorageSchema, hash: BlockHash, options: G): Promise<Snapshot<T>>;
  start(handlers: FollowerHandlers<T>, options: W): Follower;
}

function readOf<T, G extends ReadOptions, W extends WatchOptions>(context: ReadContext, ways: Ways<T, G, W>): Read<T, G, W> {
  const { runtime, rpc } = context;

  const load = async (options: G): Promise<Snapshot<T>> => {
    if (options.at === undefined) return restarting(rpc, (hash) => ways.load(runtime.schema, hash, options));
    const hash = blockHash(options.at);
    return ways.load(await runtime.schemaAt(hash), hash, options);
  };

  const get = async (options: G = {} as G) => {
    const snapshot = await abortable(
      reconsidering(runtime, () => load(options)),
      options.signal,
    );
    runtime.verifyInBackground();
    return snapshot;
  };

  const listen = (handlers: WatchHandlers<T> & { readonly done?: () => void }, options: W = {} as W) => {
    const next = (snapshot: Snapshot<T>) => {
      handlers.next(snapshot);
      runtime.verifyInBackground();
    };
    return follow<T>(context, (inner) => ways.start(inner, options), { ...handlers, next }, options.signal);
  };

  /** Whoever waits for the next answer is told when none will come; a listener just hears nothing until there is one again. */
  const iterated = (handlers: WatchHandlers<T> & { readonly done: () => void }, options: W | undefined) => {
    let ended = false;
    let off: (() => void) | undefined;
    const done = () => {
      ended = true;
      off?.();
      handlers.done();
    };
    const stop = listen({ ...handlers, done }, options);
    if (ended) return stop;
    off = context.onGivenUp?.((error) => {
      handlers.error?.(error);
      stop();
    });
    return stop;
  };

  function watch(options?: W): AsyncIterableIterator<Snapshot<T>>;
  function watch(listener: WatchListener<T> | WatchHandlers<T>, options?: W): () => void;
  function watch(first?: W | WatchListener<T> | WatchHandlers<T>, options?: W) {
    if (typeof first === 'function') return listen({ next: first }, options);
    if (first && 'next' in first) return listen(first, options);
    return iterate<T>((handlers) => iterated(handlers, first));
  }

  return { get, watch };
}

/** A read of some hundred keys: the query is run again when one of them changes. */
export const createRead = <T>(context: ReadContext, query: Query<T>): Read<T> =>
  readOf<T, ReadOptions, WatchOptions>(context, {
    load: async (schema, hash) => {
      const session = new Session(schema, new RemoteSource(context.rpc, hash));
      const [value, asOf] = await Promise.all([query(session), session.asOf()]);
      return { value, asOf };
    },
    start: (handlers) => new QueryFollower(context, query, handlers),
  });

/** A read of pools and workers, which may be tens of thousands: kept up to date row by row. */
export function createFleetRead<T>(context: ReadContext, scope: FleetScope, project: (fleet: Fleet) => T): ListRead<T> {
  const progressOf = (listener: ((progress: LoadProgress<T>) => void) | undefined) =>
    listener && ((progress: LoadProgress<Fleet>) => listener({ ...progress, partial: () => project(progress.partial()) }));
  return readOf<T, LoadOptions<T>, WatchLoadOptions<T>>(context, {
    load: async (schema, hash, { signal, onProgress }) => {
      const { asOf, pools, workers } = await loadFleet(context.rpc, schema, hash, scope, { signal, onProgress: progressOf(onProgress) });
      return { value: project({ pools, workers }), asOf };
    },
    start: (handlers, { onProgress }) => new FleetFollower(context, scope, project, handlers, progressOf(onProgress)),
  });
}
