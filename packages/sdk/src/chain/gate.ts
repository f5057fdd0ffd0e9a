/** Lets at most so many pieces of work run at a time; the others wait in their order. */
export class Gate {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private limit: number) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.limit) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running++;
    try {
      return await work();
    } finally {
      const next = this.running > this.limit ? undefined : this.waiting.shift();
      if (next) next();
      else this.running--;
    }
  }

  /** From now on half as many, at least one. */
  narrow(): void {
    this.limit = Math.max(1, this.limit >> 1);
  }
}
