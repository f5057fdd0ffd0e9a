import { ChainError } from '../../chain/errors.js';
import type { Asks, Rpc } from '../../chain/rpc.js';

/** Instead of a request that would be one too many. */
export const TOO_MANY = new ChainError({
  code: 'chain.rpc',
  what: 'The history would take more requests than it may send.',
  fix: 'Ask about fewer pools at once.',
});

/**
 * Counts what one history sends, and sends no more than it may, nor after the caller has cancelled. What a node asks to send again
 * later, because it limits the rate, counts once.
 */
export class Requests implements Asks {
  sent = 0;

  constructor(
    private readonly rpc: Rpc,
    private readonly most: number,
    private readonly signal: AbortSignal | undefined,
  ) {}

  get left(): number {
    return this.most - this.sent;
  }

  get provider(): Rpc['provider'] {
    return this.rpc.provider;
  }

  get pageSize(): number {
    return this.rpc.pageSize;
  }

  set pageSize(size: number) {
    this.rpc.pageSize = size;
  }

  /** For what is sent elsewhere on its behalf. */
  charge(count: number): void {
    this.sent += count;
  }

  async send<T>(method: string, params: readonly unknown[] = []): Promise<T> {
    this.signal?.throwIfAborted();
    if (this.left < 1) throw TOO_MANY;
    this.sent++;
    return this.rpc.send<T>(method, params);
  }
}
