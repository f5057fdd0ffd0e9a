import type { Client } from '@stakepool-kit/sdk';

/** Sends one JSON-RPC request to the node; rejects with an Error in words. */
export type SendRpc = (method: string, params?: readonly unknown[]) => Promise<unknown>;

interface Provider {
  send(method: string, params: unknown[]): Promise<unknown>;
}

const providers = new WeakMap<Client, Provider>();

/** Notes what a client speaks through where that is no endpoint. */
export function connectThrough(client: Client, provider: Provider): void {
  providers.set(client, provider);
}

/** Plain requests to the node of a client, which has no way for them. A node at an address gets a connection for each: they are few. */
export function rpcOf(client: Client): SendRpc {
  const provider = providers.get(client);
  if (provider) return (method, params = []) => provider.send(method, [...params]);
  return async (method, params = []) => {
    const { state } = client.connection;
    const endpoint = 'endpoint' in state ? state.endpoint : null;
    if (endpoint === null) throw new Error('There is no connection to the chain.');
    const { connectWs } = await import('@stakepool-kit/devnet/simulator');
    const rpc = await connectWs(endpoint, { timeoutMs: 30_000 });
    try {
      return await rpc.request(method, params);
    } finally {
      rpc.close();
    }
  };
}
