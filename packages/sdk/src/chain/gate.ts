interface Waiting {
  readonly start: () => void;
  readonly refuse: (error: Error) => void;
}

/** Lets at most so many pieces of work run at a time; the others wait in their order. */
export class Gate {
  private running = 0;
  private waiting: Waiting[] = [];

  constructor(private limit: number) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.limit) await new Promise<void>((start, refuse) => this.waiting.push({ start, refuse }));
    else this.running++;
    try {
      return await work();
    } finally {
      const next = this.running > this.limit ? undefined : this.waiting.shift();
      if (next) next.start();
      else this.running--;
    }
  }

  /** Ends the wait of all that did not start. */
  refuseWaiting(error: Error): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const { refuse } of waiting) refuse(error);
  }

  /** From now on half as many, at least one. */
  narrow(): void {
    this.limit = Math.max(1, this.limit >> 1);
  }
}
