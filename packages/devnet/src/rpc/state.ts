import { type Hex, RpcError, type StateView } from '../engine/types.js';
import { blake2b256, byteLength } from './bytes.js';
import { CODE, type Json, responseTooBig } from './json.js';
import { metadata, onRuntimeChange, runtimeVersion } from './runtime.js';
import { storageSubscription } from './storageSubscription.js';
import type { Method, Methods, RpcHost } from './types.js';

/** What a node returns at most for one page of keys. */
const MAX_PAGE = 1000;

export function stateMethods(host: RpcHost): Methods {
  const { chain, limits, node } = host;
  const view = (at: Hex | undefined): StateView => node.stateAt(at ?? chain.head().hash);

  const getStorage: Method = (params) => view(params.optionalHash(1)).get(params.hex(0, 'key'));
  const getStorageHash: Method = (params) => {
    const value = view(params.optionalHash(1)).get(params.hex(0, 'key'));
    return value === null ? null : blake2b256(value);
  };
  const getStorageSize: Method = (params) => {
    const value = view(params.optionalHash(1)).get(params.hex(0, 'key'));
    return value === null ? null : byteLength(value);
  };
  const getKeysPaged: Method = (params) => {
    const prefix = params.optionalHex(0, 'prefix') ?? '0x';
    const count = params.integer(1, 'count', 0, 0xffff_ffff);
    if (count > MAX_PAGE) throw new RpcError(CODE.countTooBig, `count exceeds maximum value. value: ${count}, max: ${MAX_PAGE}`);
    const startKey = params.optionalHex(2, 'start key') ?? null;
    return count === 0 ? [] : view(params.optionalHash(3)).keys(prefix, startKey, count);
  };

  /** Walks all keys under a prefix, up to what a response may hold. */
  function collect(prefix: Hex, state: StateView, item: (key: Hex) => Json, size: (key: Hex) => number): Json[] {
    const items: Json[] = [];
    let total = 0;
    let page: Hex[] = [];
    do {
      page = state.keys(prefix, page.at(-1) ?? null, MAX_PAGE);
      for (const key of page) {
        total += size(key);
        items.push(item(key));
      }
      if (total > limits.responseSize) throw responseTooBig(limits.responseSize);
    } while (page.length === MAX_PAGE);
    return items;
  }
  const getKeys: Method = (params) => {
    const state = view(params.optionalHash(1));
    return collect(
      params.hex(0, 'prefix'),
      state,
      (key) => key,
      (key) => key.length,
    );
  };
  const getPairs: Method = (params) => {
    const state = view(params.optionalHash(1));
    return collect(
      params.hex(0, 'prefix'),
      state,
      (key) => [key, state.get(key)],
      (key) => key.length + (state.get(key)?.length ?? 0),
    );
  };

  const queryStorageAt: Method = (params) => {
    const keys = params.hexList(0, 'keys');
    const block = params.optionalHash(1) ?? chain.head().hash;
    const state = view(block);
    return [{ block, changes: keys.map((key) => [key, state.get(key)]) }];
  };
  const queryStorage: Method = (params) => {
    const keys = params.hexList(0, 'keys');
    const blocks = resolveRange(host, params.hash(1, 'first block'), params.optionalHash(2, 'last block'));
    return blocks.flatMap((block, index) => {
      if (index === 0) return [{ block, changes: keys.map((key): Json => [key, view(block).get(key)]) }];
      const changed = node.changesOf(block);
      const changes = keys.filter((key) => changed.has(key)).map((key): Json => [key, changed.get(key) ?? null]);
      return changes.length > 0 ? [{ block, changes }] : [];
    });
  };

  const getRuntimeVersion: Method = (params) => runtimeVersion(node, params.optionalHash(0));
  const subscribeRuntimeVersion: Method = (_params, session) =>
    session.subscribe('state_runtimeVersion', ({ next }) => {
      next(runtimeVersion(chain));
      return onRuntimeChange(chain, next);
    });
  const unsubscribe = (notification: string): Method => {
    return (params, session) => session.unsubscribe(notification, params.string(0, 'subscription id'));
  };
  const call: Method = (params) =>
    node.runtimeCall(params.string(0, 'runtime function'), params.hex(1, 'arguments'), params.optionalHash(2));

  return {
    state_getMetadata: (params) => metadata(node, params.optionalHash(0)),
    state_getRuntimeVersion: getRuntimeVersion,
    chain_getRuntimeVersion: getRuntimeVersion,
    state_subscribeRuntimeVersion: subscribeRuntimeVersion,
    chain_subscribeRuntimeVersion: subscribeRuntimeVersion,
    state_unsubscribeRuntimeVersion: unsubscribe('state_runtimeVersion'),
    chain_unsubscribeRuntimeVersion: unsubscribe('state_runtimeVersion'),
    state_getStorage: getStorage,
    state_getStorageAt: getStorage,
    state_getStorageHash: getStorageHash,
    state_getStorageHashAt: getStorageHash,
    state_getStorageSize: getStorageSize,
    state_getStorageSizeAt: getStorageSize,
    state_getKeys: getKeys,
    state_getKeysPaged: getKeysPaged,
    state_getKeysPagedAt: getKeysPaged,
    state_getPairs: getPairs,
    state_queryStorageAt: queryStorageAt,
    state_queryStorage: queryStorage,
    state_subscribeStorage: storageSubscription(host),
    state_unsubscribeStorage: unsubscribe('state_storage'),
    state_call: call,
    state_callAt: call,
    state_getReadProof: () => {
      throw new RpcError(
        CODE.client,
        'Client error: the dev chain keeps no trie, so it can prove no reads; read values with state_getStorage',
      );
    },
  };
}

/** Hashes of the canonical blocks from `from` to `to` (default: the head), both included. */
function resolveRange({ chain, limits }: RpcHost, from: Hex, to = chain.head().hash): Hex[] {
  const refuse = (details: string): RpcError =>
    new RpcError(CODE.blockRange, `Cannot resolve a block range [${from} ... ${to}]. ${details}`);
  const first = chain.blockByHash(from);
  const last = chain.blockByHash(to);
  if (!first || !last) throw refuse('Unknown block.');
  const start = first.header.number;
  const length = last.header.number - start + 1;
  if (length < 1) throw refuse('The last block is before the first.');
  if (length > limits.blocks) throw refuse(`It has ${length} blocks, at most ${limits.blocks} are served.`);
  const hashes = Array.from({ length }, (_, index) => chain.hashByNumber(start + index));
  if (hashes[0] !== from || hashes[length - 1] !== to || hashes.includes(undefined)) throw refuse('The blocks are not on the best chain.');
  return hashes.filter((hash) => hash !== undefined);
}
