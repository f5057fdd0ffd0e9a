import type { Block } from '../engine/types.js';
import { headerJson } from './header.js';
import { invalidParams, type Json, show } from './json.js';
import { checkInteger } from './params.js';
import type { Method, Methods, RpcHost } from './types.js';

const MAX_BLOCK_NUMBER = 0xffff_ffff;
const MAX_HASHES = 10_000;

export function chainMethods({ chain }: RpcHost): Methods {
  const blockAt = (hash: ReturnType<typeof chain.head>['hash'] | undefined) =>
    hash === undefined ? chain.head() : chain.blockByHash(hash);

  const hashOf = (number: unknown): Json => chain.hashByNumber(blockNumber(number)) ?? null;
  const getBlockHash: Method = (params) => {
    const wanted = params.at(0);
    if (wanted === undefined) return chain.head().hash;
    if (!Array.isArray(wanted)) return hashOf(wanted);
    if (wanted.length > MAX_HASHES) throw invalidParams(`at most ${MAX_HASHES} block numbers at once, got ${wanted.length}`);
    return wanted.map(hashOf);
  };
  const getFinalizedHead: Method = () => chain.finalizedHead().hash;

  const subscribe = (notification: string, event: 'imported' | 'best' | 'finalized', first: () => Block): Method => {
    return (_params, session) =>
      session.subscribe(notification, ({ next }) => {
        next(headerJson(first()));
        return chain.on(event, (block) => next(headerJson(block)));
      });
  };
  const unsubscribe = (notification: string): Method => {
    return (params, session) => session.unsubscribe(notification, params.string(0, 'subscription id'));
  };
  const newHeads = subscribe('chain_newHead', 'best', () => chain.head());
  const allHeads = subscribe('chain_allHead', 'imported', () => chain.head());
  const finalizedHeads = subscribe('chain_finalizedHead', 'finalized', () => chain.finalizedHead());

  return {
    chain_getHeader: (params) => {
      const block = blockAt(params.optionalHash(0));
      return block ? headerJson(block) : null;
    },
    chain_getBlock: (params) => {
      const block = blockAt(params.optionalHash(0));
      return block ? { block: { header: headerJson(block), extrinsics: block.extrinsics }, justifications: null } : null;
    },
    chain_getBlockHash: getBlockHash,
    chain_getHead: getBlockHash,
    chain_getFinalizedHead: getFinalizedHead,
    chain_getFinalisedHead: getFinalizedHead,
    chain_subscribeNewHeads: newHeads,
    chain_subscribeNewHead: newHeads,
    subscribe_newHead: newHeads,
    chain_unsubscribeNewHeads: unsubscribe('chain_newHead'),
    chain_unsubscribeNewHead: unsubscribe('chain_newHead'),
    unsubscribe_newHead: unsubscribe('chain_newHead'),
    chain_subscribeAllHeads: allHeads,
    chain_unsubscribeAllHeads: unsubscribe('chain_allHead'),
    chain_subscribeFinalizedHeads: finalizedHeads,
    chain_subscribeFinalisedHeads: finalizedHeads,
    chain_unsubscribeFinalizedHeads: unsubscribe('chain_finalizedHead'),
    chain_unsubscribeFinalisedHeads: unsubscribe('chain_finalizedHead'),
  };
}

/** A block number as clients write it: a number, or hex digits after 0x. */
function blockNumber(value: unknown): number {
  const isDigits = typeof value === 'string' && /^0x[0-9a-f]{1,16}$/i.test(value);
  if (!isDigits && typeof value !== 'number') throw invalidParams(`block number must be a number or a hex number, got ${show(value)}`);
  return checkInteger(Number(value), 'block number', 0, MAX_BLOCK_NUMBER);
}
