import type { ProviderInterface } from '../provider.js';
import { States } from './endpoints.js';
import type { Connection, ConnectionState } from './types.js';

const stateOf = (provider: ProviderInterface): ConnectionState =>
  provider.isConnected ? { status: 'connected', endpoint: null } : { status: 'reconnecting', endpoint: null, attempt: 1, retryInMs: 0 };

/** Follows a connection that belongs to the caller. */
export class GivenConnection extends States implements Connection {
  private readonly stops: readonly (() => void)[];

  constructor(private readonly provider: ProviderInterface) {
    super(stateOf(provider));
    this.stops = (['connected', 'disconnected'] as const).map((event) => provider.on(event, () => this.set(stateOf(provider))));
  }

  async reconnect(): Promise<void> {
    if (!this.provider.isConnected) await this.provider.connect();
  }

  /** Stops following; the provider itself stays as it is. */
  close(): void {
    for (const stop of this.stops) stop();
    this.set({ status: 'disconnected' });
  }
}
