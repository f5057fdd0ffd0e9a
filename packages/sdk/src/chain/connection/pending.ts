interface Request {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
  /** When it is given up, unix milliseconds. */
  readonly until: number;
  /** Characters of its text. */
  readonly size: number;
}

/** What a node says when a message is more than it reads; it does not read whose it was. */
const TOO_BIG = /too (big|large)|oversized|max limit/i;

/** Requests whose answer has not come. */
export class PendingRequests {
  private readonly requests = new Map<number, Request>();

  get count(): number {
    return this.requests.size;
  }

  add(id: number, request: Request): void {
    this.requests.set(id, request);
  }

  take(id: unknown): Request | undefined {
    const request = this.requests.get(id as number);
    if (request) this.requests.delete(id as number);
    return request;
  }

  /**
   * Whose answer it is that names nobody. A message refused for its size was longer than the node's limit, so the longest one
   * that waits is longer too, and is refused as well if it was not itself. Any other such answer is given to a request that
   * waits alone; among several nobody knows, and they wait on.
   */
  takeUnnamed(message: string): Request | undefined {
    const longest = [...this.requests].reduce<readonly [number, Request] | null>(
      (best, entry) => (best === null || entry[1].size > best[1].size ? entry : best),
      null,
    );
    const isKnown = this.requests.size === 1 || TOO_BIG.test(message);
    return longest && isKnown ? this.take(longest[0]) : undefined;
  }

  rejectAll(reason: () => Error): void {
    const all = [...this.requests.values()];
    this.requests.clear();
    for (const { reject } of all) reject(reason());
  }

  rejectOverdue(now: number, reason: () => Error): void {
    for (const [id, { until, reject }] of this.requests) {
      if (until > now) continue;
      this.requests.delete(id);
      reject(reason());
    }
  }
}
