import { ChainError, type ChainErrorCode, ConnectionError, closedError, messageOf, timeoutError } from './errors.js';
import { Gate } from './gate.js';
import { type Log, logTo } from './log.js';
import { onAbort } from './on-abort.js';
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

export interface RpcOptions {
  /** Ends with the client; what is under way rejects with `connection.closed`. */
  readonly closed?: AbortSignal;
  /** Milliseconds one request may take (default 60 000). */
  readonly timeout?: number;
  readonly log?: Log;
}

const TIMEOUT = 60_000;

/** What one read needs of the connection. */
export type Asks = Pick<Rpc, 'send' | 'pageSize' | 'provider'>;

/**
 * Plain JSON-RPC over the connection the client owns or was given. Every call settles: with an answer, or with an error
 * when the connection is lost, the node stays silent or the client is closed.
 */
export class Rpc {
  private readonly gate = new Gate(CONCURRENCY);
  private readonly underWay = new Set<(error: Error) => void>();
  private readonly closed: AbortSignal | null;
  private readonly timeout: number;
  private readonly log: Log;
  private pausing = 0;
  private answeredAt = Number.NEGATIVE_INFINITY;
  /** Keys asked for in one request; less for a node that refuses answers of that size. */
  pageSize = 1000;

  constructor(
    readonly provider: ProviderInterface,
    { closed, timeout = TIMEOUT, log = logTo(undefined) }: RpcOptions = {},
  ) {
    this.closed = closed ?? null;
    this.timeout = timeout;
    this.log = log;
    onAbort(closed, () => this.end());
  }

  private end(): void {
    const error = closedError();
    this.gate.refuseWaiting(error);
    for (const giveUp of [...this.underWay]) giveUp(error);
  }

  /**
   * Waits and tries again when the node asks for it.
   * @throws ConnectionError `connection.lost`, `connection.timeout`, `connection.closed`, ChainError `chain.blockUnknown`,
   * `chain.rateLimited`, `chain.tooLarge`, `chain.rpc`
   */
  send<T>(method: string, params: readonly unknown[] = []): Promise<T> {
    return this.gate.run(() =>
      this.patiently(method, () =>
        this.answered(
          method,
          this.ask(() => this.provider.send<T>(method, [...params])),
        ),
      ),
    );
  }

  /** A provider that throws in place of rejecting is no exception. */
  private async ask<T>(request: () => Promise<T>): Promise<T> {
    if (this.closed?.aborted) throw closedError();
    return request();
  }

  /** One request, which the node may not keep for ever. */
  private answered<T>(method: string, work: Promise<T>): Promise<T> {
    const began = performance.now();
    const heard = () => {
      this.answeredAt = performance.now();
    };
    work.then(heard, heard);
    return this.within(work, this.timeout, () => {
      const error = timeoutError(method, this.timeout);
      // Nothing at all was answered meanwhile: what waits behind would wait in vain.
      if (this.answeredAt < began) this.gate.refuseWaiting(error);
      throw error;
    });
  }

  /** Settles with the work (`null`: none), as `late` says after `ms`, or when the client is closed. */
  private within<T>(work: Promise<T> | null, ms: number, late: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const settled = () => {
        clearTimeout(timer);
        this.underWay.delete(giveUp);
      };
      const giveUp = (error: Error) => {
        settled();
        reject(error);
      };
      const timer = setTimeout(() => {
        settled();
        try {
          resolve(late());
        } catch (error) {
          reject(error);
        }
      }, ms);
      this.underWay.add(giveUp);
      work?.then(resolve, reject).finally(settled);
    });
  }

  private async patiently<T>(method: string, ask: () => Promise<T>, tries = 0): Promise<T> {
    try {
      return await ask();
    } catch (cause) {
      const error = this.explain(method, cause);
      const pause = PAUSES[tries];
      if (error.code !== 'chain.rateLimited' || pause === undefined) throw error;
      // What is refused in one moment is one sign, not many.
      if (this.pausing++ === 0) {
        this.gate.narrow();
        this.log('warn', 'rpc.rateLimited', `The node limits the rate of requests; ${method} is sent again in ${pause} ms.`, {
          method,
          pause,
        });
      }
      try {
        await this.within(null, pause, () => undefined);
      } finally {
        this.pausing--;
      }
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
    const end = (id: number | string) => {
      ended = true;
      this.provider.unsubscribe(type, stop, id).catch(() => undefined);
    };
    const open = () => {
      const opening = this.ask(() => this.provider.subscribe(type, start, [...params], receive));
      return this.answered(start, opening).catch((error) => {
        // Given up here, and taken by the node after all.
        opening.then(end, () => undefined);
        throw error;
      });
    };
    const id = await this.patiently(start, open);
    return (): void => end(id);
  }

  private explain(method: string, cause: unknown): ChainError | ConnectionError {
    if (cause instanceof ConnectionError) return cause;
    if (this.closed?.aborted) return closedError(cause);
    const message = messageOf(cause);
    if (/no (answer|response)\b.* (within|in) \d/i.test(message)) return timeoutError(method, this.timeout, cause);
    if (!this.provider.isConnected || /not connected|disconnected|connection was (lost|closed)/i.test(message)) {
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
