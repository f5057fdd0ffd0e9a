import type { ApiPromise } from '@polkadot/api';
import type { ChainContext } from './context.js';
import { ConnectionError } from './errors.js';
import { RuntimeMetadata } from './metadata.js';
import { readNetwork } from './network.js';
import type { ProviderInterface } from './provider.js';
import { Rpc } from './rpc.js';
import { StorageSchema } from './storage.js';
import { typed } from './typed.js';

const isProvider = (value: unknown): value is ProviderInterface =>
  typeof value === 'object' && value !== null && 'send' in value && 'subscribe' in value;

/** The provider an ApiPromise talks through; polkadot-js has no public way to ask for it. */
export function providerOf(api: ApiPromise): ProviderInterface {
  const core: unknown = Reflect.get(api, '_rpcCore');
  const provider: unknown = typeof core === 'object' && core !== null ? Reflect.get(core, 'provider') : null;
  if (isProvider(provider)) return provider;
  throw new ConnectionError({
    code: 'connection.endpoint',
    what: 'The given api has no provider the SDK can use.',
    why: 'It is not an ApiPromise of @polkadot/api 16.',
    fix: 'Give the provider or the endpoint instead.',
  });
}

/**
 * What reads and transactions need, over an ApiPromise that is ready. `createClient` does this for you.
 * @param closed ends all watches
 * @throws ChainError `chain.unsupported`, `chain.generation` or `chain.shape` when the chain is none the SDK speaks
 */
export async function openContext(api: ApiPromise, closed: AbortSignal = new AbortController().signal): Promise<ChainContext> {
  const rpc = new Rpc(providerOf(api));
  const metadata = new RuntimeMetadata(api.runtimeMetadata);
  const network = await readNetwork(api, rpc, metadata);
  return { api: typed(api), rpc, metadata, network, schema: new StorageSchema(api.runtimeMetadata), closed };
}
