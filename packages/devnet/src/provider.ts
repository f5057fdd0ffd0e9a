import type { Chain } from './engine/types.js';
import { InProcessProvider } from './in-process-provider.js';
import { macrotask } from './macrotask.js';
import { createRpc, type RpcOptions } from './rpc/index.js';

export type { InProcessProvider } from './in-process-provider.js';

/**
 * A dev chain in this process as a provider for `@polkadot/api` (`new ApiPromise({ provider })`), without a socket.
 * Messages arrive asynchronously, as from a real node. `options` as for `createRpc`. When faults drop its connection it says
 * `disconnected`, rejects what is under way and forgets its subscriptions; `connect()` opens a new one.
 */
export function createProvider(chain: Chain, options?: RpcOptions): InProcessProvider {
  return new InProcessProvider(createRpc(chain, options));
}

/** One JSON-RPC message, parsed. */
export interface JsonRpcMessage {
  jsonrpc: '2.0';
  id?: string | number | null;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { code: number; message: string; data?: unknown };
}

export type JsonRpcProvider<Message> = (onMessage: (message: Message) => void) => {
  send: (message: object) => void;
  disconnect: () => void;
};

/**
 * A dev chain in this process in the provider form of polkadot-api 2: `createClient(createJsonRpcProvider(chain))`.
 * Messages are parsed JSON-RPC objects both ways and arrive asynchronously.
 */
export function createJsonRpcProvider<Message = JsonRpcMessage>(chain: Chain, options?: RpcOptions): JsonRpcProvider<Message> {
  const server = createRpc(chain, options);
  return (onMessage) => {
    let open = true;
    const connection = server.connect((text) => {
      macrotask(() => {
        if (open) onMessage(JSON.parse(text));
      });
    });
    return {
      send: (message) => connection.receive(JSON.stringify(message)),
      disconnect: () => {
        open = false;
        connection.close();
      },
    };
  };
}
