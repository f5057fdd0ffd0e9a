import { ConnectionError, closedError } from '../errors.js';
import type { ProviderInterface } from '../provider.js';
import { States } from './states.js';
import type { Connection, ConnectionState, EndpointStatus, SeenHead } from './types.js';

const stateOf = (provider: ProviderInterface): ConnectionState =>
  provider.isConnected
    ? { status: 'connected', endpoint: null, since: Date.now(), health: 'good', head: null }
    : { status: 'reconnecting', endpoint: null, attempt: 1, retryInMs: 0 };

/** Follows a connection that belongs to the caller. */
export class GivenConnection extends States implements Connection {
  readonly head: SeenHead | null = null;
  readonly endpoints: readonly EndpointStatus[] = [];
  private readonly stops: readonly (() => void)[];

  constructor(private readonly provider: ProviderInterface) {
    super(stateOf(provider));
    this.stops = (['connected', 'disconnected'] as const).map((event) => provider.on(event, () => this.set(stateOf(provider))));
  }

  async reconnect(): Promise<void> {
    if (this.state.status !== 'disconnected' && !this.provider.isConnected) await this.provider.connect();
  }

  async switchTo(endpoint: string): Promise<void> {
    if (this.state.status === 'disconnected') throw closedError();
    throw new ConnectionError({
      code: 'connection.endpoint',
      what: `The connection cannot be moved to ${endpoint}.`,
      why: 'It goes over a provider that was given, which knows its own endpoints.',
      fix: 'Give endpoints in place of the provider.',
    });
  }

  /** Stops following; the provider itself stays as it is. */
  close(): void {
    for (const stop of this.stops) stop();
    this.set({ status: 'disconnected' });
  }
}
