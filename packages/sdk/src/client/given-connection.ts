import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import { States } from './connection.js';
import type { Connection, ConnectionState } from './types.js';

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
