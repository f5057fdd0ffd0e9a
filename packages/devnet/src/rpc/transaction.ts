import { type Hex, RpcError } from '../engine/types.js';
import { invalidParams } from './json.js';
import type { Methods, RpcHost } from './types.js';

/** Not a notification that is ever sent: it files broadcasts among the connection's subscriptions, so that they end with it. */
const BROADCAST = 'transaction_v1_broadcast';

/** `transaction_v1_*` and `chainSpec_v1_*` of the new JSON-RPC interface. */
export function transactionMethods({ chain, node, options }: RpcHost): Methods {
  /** Offers the transaction to the pool until it is accepted; a refused one is offered again after each block, as it may become valid. */
  const broadcast = (extrinsic: Hex): (() => void) => {
    const offer = (): boolean => {
      try {
        node.submit(extrinsic);
        return true;
      } catch (error) {
        if (error instanceof RpcError) return false;
        options.onError?.(error);
        return true;
      }
    };
    if (offer()) return () => {};
    let done = false;
    const off = chain.on('best', () => {
      queueMicrotask(() => {
        if (!done && offer()) stop();
      });
    });
    const stop = () => {
      done = true;
      off();
    };
    return stop;
  };

  return {
    transaction_v1_broadcast: (params, session) => {
      const extrinsic = params.bareHex(0, 'extrinsic');
      return session.subscribe(BROADCAST, () => broadcast(extrinsic));
    },
    transaction_v1_stop: (params, session) => {
      if (!session.unsubscribe(BROADCAST, params.string(0, 'operation'))) throw invalidParams('no such broadcast');
      return null;
    },
    chainSpec_v1_chainName: () => chain.chainName,
    chainSpec_v1_genesisHash: () => chain.genesisHash,
    chainSpec_v1_properties: () => ({ ...chain.properties }),
  };
}
