import { ChainError, ConnectionError, messageOf } from './errors.js';
import type { ProviderInterface } from './provider.js';

/** Plain JSON-RPC over the connection the client owns or was given. */
export class Rpc {
  constructor(readonly provider: ProviderInterface) {}

  /** @throws ConnectionError `connection.lost`, ChainError `chain.blockUnknown` or `chain.rpc` */
  async send<T>(method: string, params: readonly unknown[] = []): Promise<T> {
    try {
      return await this.provider.send<T>(method, [...params]);
    } catch (cause) {
      throw this.explain(method, cause);
    }
  }

  /** Calls back with every notification, also after the provider reconnected. Resolves to the function that ends it. */
  async subscribe<T>(type: string, methods: readonly [start: string, stop: string], params: readonly unknown[], next: (result: T) => void) {
    let ended = false;
    const [start, stop] = methods;
    const receive = (error: Error | null, result: T) => {
      if (!ended && !error) next(result);
    };
    try {
      const id = await this.provider.subscribe(type, start, [...params], receive);
      return (): void => {
        ended = true;
        this.provider.unsubscribe(type, stop, id).catch(() => undefined);
      };
    } catch (cause) {
      throw this.explain(start, cause);
    }
  }

  private explain(method: string, cause: unknown): Error {
    const message = messageOf(cause);
    if (!this.provider.isConnected || /not connected|disconnected/i.test(message)) {
      return new ConnectionError({
        code: 'connection.lost',
        what: 'The connection to the node is down.',
        why: `It was lost before ${method} was answered.`,
        fix: 'Wait for the connection to come back and ask again.',
        cause,
      });
    }
    if (/unknown block|header was not found|not found in the database|state already discarded|block .* not found/i.test(message)) {
      return new ChainError({
        code: 'chain.blockUnknown',
        what: 'The node does not have the state of that block.',
        why: `It answered: ${message}`,
        fix: 'Ask at a newer block, or connect to an archive node.',
        params: { method },
        cause,
      });
    }
    return new ChainError({
      code: 'chain.rpc',
      what: `The node refused ${method}.`,
      why: `It answered: ${message}`,
      fix: 'Try again; when it goes on, connect to another node.',
      params: { method, message },
      cause,
    });
  }
}
