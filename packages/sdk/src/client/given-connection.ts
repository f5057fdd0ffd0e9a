import type { ApiPromise } from '@polkadot/api';
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import { ConnectionError } from '../chain/errors.js';
import { States } from './connection.js';
import type { Connection, ConnectionState } from './types.js';

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
    fix: 'Give `createClient` the provider or the endpoint.',
  });
}

const stateOf = (provider: ProviderInterface): ConnectionState =>
  provider.isConnected ? { status: 'connected', endpoint: null } : { status: 'reconnecting', endpoint: null, attempt: 1, retryInMs: 0 };

/** Follows a connection that belongs to the caller. */
export class GivenConnection extends States implements Connection {
  constructor(private readonly provider: ProviderInterface) {
    super(stateOf(provider));
    for (const event of ['connected', 'disconnected'] as const) provider.on(event, () => this.set(stateOf(provider)));
  }

  async reconnect(): Promise<void> {
    if (!this.provider.isConnected) await this.provider.connect();
  }
}
