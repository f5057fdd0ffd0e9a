import type { Hex } from '../engine/types.js';
import type { Json } from './json.js';
import type { Method, RpcHost } from './types.js';

type Changes = ReadonlyMap<Hex, Hex | null>;

/**
 * `state_subscribeStorage`: all values at once, then what each new block or dev_setStorage changed among them. As on a node
 * a reorganisation tells what the blocks of the new branch wrote, and not what fell back with the retracted ones.
 */
export function storageSubscription({ chain, node, replaced }: RpcHost): Method {
  return (params, session) => {
    const keys = params.has(0) ? new Set(params.hexList(0, 'keys')) : null;
    return session.subscribe('state_storage', ({ next }) => {
      const all = () => {
        const { hash } = chain.head();
        const state = node.stateAt(hash);
        next({ block: hash, changes: [...(keys ?? [])].map((key): Json => [key, state.get(key)]) });
      };
      const changed = (block: Hex, changes: Changes) => {
        const own = select(keys, changes);
        if (own.length > 0) next({ block, changes: own });
      };
      all();
      replaced.add(all);
      const stops = [
        chain.on('imported', ({ hash }) => changed(hash, node.changesOf(hash))),
        chain.on('stateChanged', (changes, head) => changed(head.hash, node.showChanges(changes))),
        () => replaced.delete(all),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    });
  };
}

function select(keys: ReadonlySet<Hex> | null, changes: Changes): Json[] {
  if (keys === null) return [...changes];
  if (keys.size > changes.size) return [...changes].filter(([key]) => keys.has(key));
  return [...keys].filter((key) => changes.has(key)).map((key) => [key, changes.get(key) ?? null]);
}
