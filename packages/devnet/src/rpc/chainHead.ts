import { type Hex, RpcError, type StateView } from '../engine/types.js';
import { blake2b256 } from './bytes.js';
import { Follow } from './follow.js';
import { headerHex } from './header.js';
import { invalidParams, isObject, type Json, show } from './json.js';
import { checkHex, checkHexList, type Params } from './params.js';
import type { Method, Methods, RpcHost, Session } from './types.js';

const EVENT = 'chainHead_v1_followEvent';
const CODE = { tooManyFollows: -32800, notWaiting: -32803 } as const;
const MAX_FOLLOWS = 4;
/** Items in one `operationStorageItems`. */
const CHUNK = 1000;

type Item = Readonly<Record<string, Json>>;

/** The new JSON-RPC interface for following the chain, with which dedot and polkadot-api read. */
export function chainHeadMethods({ chain, node, replaced }: RpcHost): Methods {
  const follows = new Map<string, Follow>();
  const followOf = (params: Params, session: Session): Follow | undefined => {
    const id = params.string(0, 'follow subscription');
    return session.has(EVENT, id) ? follows.get(id) : undefined;
  };

  const follow: Method = (params, session) => {
    const withRuntime = params.at(0);
    if (typeof withRuntime !== 'boolean') throw invalidParams(`withRuntime must be true or false, got ${show(withRuntime)}`);
    if ([...follows.keys()].filter((id) => session.has(EVENT, id)).length >= MAX_FOLLOWS) {
      throw new RpcError(CODE.tooManyFollows, 'Maximum number of chainHead_follow has been reached');
    }
    return session.subscribe(EVENT, (emitter, id) => {
      const opened = new Follow(chain, emitter, withRuntime, replaced);
      follows.set(id, opened);
      return () => {
        follows.delete(id);
        opened.stop();
      };
    });
  };

  /** Starts an operation on a pinned block; what `run` reports follows the response. */
  const operation = (
    run: (follow: Follow, hash: Hex, params: Params) => (report: (event: string, values?: Item) => void) => void,
  ): Method => {
    return (params, session): Json => {
      const hash = params.hash(1);
      const target = followOf(params, session);
      if (!target) return { result: 'limitReached' };
      target.pinned(hash);
      const work = run(target, hash, params);
      const operationId = target.nextOperation();
      session.afterResponse(() => {
        const report = (event: string, values: Item = {}) => target.event(event, { operationId, ...values });
        try {
          work(report);
        } catch (error) {
          report('operationError', { error: error instanceof Error ? error.message : String(error) });
        }
      });
      return { result: 'started', operationId };
    };
  };

  const body = operation((_follow, hash) => (report) => {
    const block = chain.blockByHash(hash);
    if (block) report('operationBodyDone', { value: block.extrinsics });
    else report('operationInaccessible');
  });
  const call = operation((_follow, hash, params) => {
    const name = params.string(2, 'runtime function');
    const data = params.bareHex(3, 'arguments');
    return (report) => report('operationCallDone', { output: node.runtimeCall(name, data, hash) });
  });
  const storage = operation((target, hash, params) => {
    const queries = storageQueries(params.at(2));
    if (params.has(3)) throw invalidParams('this chain has no child tries');
    return (report) => {
      const view = node.show(hash, target.pinned(hash));
      for (const [key, read] of queries) {
        for (const items of read(view, key)) report('operationStorageItems', { items });
      }
      report('operationStorageDone');
    };
  });

  return {
    chainHead_v1_follow: follow,
    chainHead_v1_unfollow: (params, session) => {
      session.unsubscribe(EVENT, params.string(0, 'follow subscription'));
      return null;
    },
    chainHead_v1_header: (params, session) => {
      const hash = params.hash(1);
      const target = followOf(params, session);
      if (!target) return null;
      target.pinned(hash);
      const block = chain.blockByHash(hash);
      return block ? headerHex(block) : null;
    },
    chainHead_v1_body: body,
    chainHead_v1_call: call,
    chainHead_v1_storage: (params, session) => {
      const answer = storage(params, session);
      return isObject(answer) && answer.result === 'started' ? ({ ...answer, discardedItems: 0 } as Json) : answer;
    },
    chainHead_v1_unpin: (params, session) => {
      const hashes = Array.isArray(params.at(1)) ? checkHexList(params.at(1), 'block hashes') : [params.hash(1)];
      followOf(params, session)?.unpin(hashes);
      return null;
    },
    chainHead_v1_continue: (params, session) => {
      if (followOf(params, session)) throw new RpcError(CODE.notWaiting, 'The operation does not wait for a continue');
      return null;
    },
    chainHead_v1_stopOperation: (params) => {
      params.string(0, 'follow subscription');
      params.string(1, 'operation');
      return null;
    },
  };
}

type Read = (view: StateView, key: Hex) => Iterable<Item[]>;

const READS: Readonly<Record<string, Read>> = {
  value: (view, key) => single(key, 'value', view.get(key)),
  hash: (view, key) => {
    const value = view.get(key);
    return single(key, 'hash', value === null ? null : blake2b256(value));
  },
  descendantsValues: (view, prefix) => descendants(view, prefix, (key) => ({ key, value: view.get(key) })),
  descendantsHashes: (view, prefix) => descendants(view, prefix, (key) => ({ key, hash: blake2b256(view.get(key) ?? '0x') })),
  // There is no trie here. Clients compare this value to see whether anything under the key changed; a digest of all of it tells that.
  closestDescendantMerkleValue: (view, prefix) => {
    let digest: Hex = '0x';
    for (const chunk of descendants(view, prefix, (key) => ({ key, value: view.get(key) }))) {
      const text = chunk.map(({ key, value }) => `${String(key).slice(2)}${String(value).slice(2)}`).join('');
      digest = blake2b256(`${digest}${text}`);
    }
    return single(prefix, 'closestDescendantMerkleValue', digest === '0x' ? null : digest);
  },
};

const single = (key: Hex, name: string, value: Hex | null): Item[][] => (value === null ? [] : [[{ key, [name]: value }]]);

function* descendants(view: StateView, prefix: Hex, item: (key: Hex) => Item): Generator<Item[]> {
  let page: Hex[] = [];
  do {
    page = view.keys(prefix, page.at(-1) ?? null, CHUNK);
    if (page.length > 0) yield page.map(item);
  } while (page.length === CHUNK);
}

function storageQueries(value: unknown): [Hex, Read][] {
  if (!Array.isArray(value)) throw invalidParams(`items must be an array of {key, type}, got ${show(value)}`);
  return value.map((query: unknown, index) => {
    const { key, type } = isObject(query) ? query : {};
    const read = typeof type === 'string' && Object.hasOwn(READS, type) ? READS[type] : undefined;
    if (!read) throw invalidParams(`items[${index}].type must be one of ${Object.keys(READS).join(', ')}`);
    return [checkHex(key, `items[${index}].key`), read];
  });
}
