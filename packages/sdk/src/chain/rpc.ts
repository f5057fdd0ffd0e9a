import { ChainError, type ChainErrorCode, ConnectionError, messageOf } from './errors.js';
import { Gate } from './gate.js';
import type { ProviderInterface } from './provider.js';

/** Pauses before a request that the node found to be one too many is sent again, milliseconds. */
const PAUSES = [250, 500, 1000, 2000, 4000, 8000];
/** Requests under way at a time; a node answers them one by one anyway. */
const CONCURRENCY = 48;

const REFUSALS: readonly { readonly code: ChainErrorCode; readonly words: RegExp; readonly fix: string }[] = [
  {
    code: 'chain.blockUnknown',
    words: /unknown ?block|header was not found|not found in the database|state already discarded|block .* not found/i,
    fix: 'Ask at a newer block, or connect to an archive node.',
  },
  { code: 'chain.rateLimited', words: /-32999|rate ?limit|too many requests|\b429\b/i, fix: 'Wait a little, or connect to another node.' },
  {
    code: 'chain.subscriptions',
    words: /too many subscriptions|subscription limit/i,
    fix: 'End other watches, or connect to a node that allows more subscriptions.',
  },
  {
    code: 'chain.tooLarge',
    words: /too (big|large)|oversized|exceeded max limit|max(imum)? (payload|message|response|request)/i,
    fix: 'Ask for less at once, or connect to a node that allows larger messages.',
  },
];

/** Plain JSON-RPC over the connection the client owns or was given. */
export class Rpc {
  private readonly gate = new Gate(CONCURRENCY);
  private pausing = 0;
  /** Keys asked for in one request; less for a node that refuses answers of that size. */
  pageSize = 1000;

  constructor(readonly provider: ProviderInterface) {}

  /**
   * Waits and tries again when the node asks for it.
   * @throws ConnectionError `connection.lost`, ChainError `chain.blockUnknown`, `chain.rateLimited`, `chain.tooLarge`, `chain.rpc`
   */
  send<T>(method: string, params: readonly unknown[] = []): Promise<T> {
    return this.gate.run(() => this.patiently(method, () => this.provider.send<T>(method, [...params])));
  }

  private async patiently<T>(method: string, ask: () => Promise<T>, tries = 0): Promise<T> {
    try {
      return await ask();
    } catch (cause) {
      const error = this.explain(method, cause);
      const pause = PAUSES[tries];
      if (error.code !== 'chain.rateLimited' || pause === undefined) throw error;
      // What is refused in one moment is one sign, not many.
      if (this.pausing++ === 0) this.gate.narrow();
      await new Promise((resolve) => setTimeout(resolve, pause));
      this.pausing--;
      return this.patiently(method, ask, tries + 1);
    }
  }

  /** Calls back with every notification, also after the provider reconnected. Resolves to the function that ends it. */
  async subscribe<T>(type: string, methods: readonly [start: string, stop: string], params: readonly unknown[], next: (result: T) => void) {
    let ended = false;
    const [start, stop] = methods;
    const receive = (error: Error | null, result: T) => {
      if (!ended && !error) next(result);
    };
    const id = await this.patiently(start, () => this.provider.subscribe(type, start, [...params], receive));
    return (): void => {
      ended = true;
      this.provider.unsubscribe(type, stop, id).catch(() => undefined);
    };
  }

  private explain(method: string, cause: unknown): ChainError | ConnectionError {
    const message = messageOf(cause);
    if (!this.provider.isConnected || /not connected|disconnected|connection was lost/i.test(message)) {
      return new ConnectionError({
        code: 'connection.lost',
        what: 'The connection to the node is down.',
        why: `It was lost before ${method} was answered.`,
        fix: 'Wait for the connection to come back and ask again.',
        cause,
      });
    }
    const known = REFUSALS.find(({ words }) => words.test(message));
    return new ChainError({
      code: known?.code ?? 'chain.rpc',
      what: known?.code === 'chain.blockUnknown' ? 'The node does not have the state of that block.' : `The node refused ${method}.`,
      why: `It answered: ${message}`,
      fix: known?.fix ?? 'Try again; when it goes on, connect to another node.',
      params: { method, message },
      cause,
    });
  }
}
