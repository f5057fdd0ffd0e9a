import type { Block, Blocks } from './blocks.js';

/** Blocks looked at for the time they have; more where the node has dropped old ones, as those cost nothing but the request. */
const PROBES = 10;
const PROBES_OF_PRUNED = 20;
/** Blocks of which a distance keeps between 32 and 64. */
const KEPT_BITS = 5;

export interface SearchRange {
  /** Best block: number, and time in milliseconds. */
  readonly head: { readonly number: number; readonly timestamp: number };
  /** Newest block that may be asked. */
  readonly newest: number;
  /** Milliseconds. */
  readonly from: number;
  /** Expected from block to block, milliseconds. */
  readonly blockTime: number;
}

export interface Beginning {
  /** `null`: the head is all there is. */
  readonly first: Block | null;
  readonly begins: 'asked' | 'chain' | 'pruned';
}

/** Numbers far back are rounded to high powers of two, so that a little later the same ones are asked again. */
const roundFor = (distance: number): number => 2 ** Math.max(0, Math.floor(Math.log2(Math.max(1, distance))) - KEPT_BITS);
const down = (number: number, step: number): number => Math.floor(number / step) * step;

/** The number that powers of two divide best strictly between two; `null` when none is between them. */
export function roundestBetween(low: number, high: number): number | null {
  if (high - low < 2) return null;
  for (let step = 2 ** Math.floor(Math.log2(high - 1)); ; step /= 2) {
    const number = down(high - 1, step);
    if (number > low) return number;
  }
}

export function multiplesBetween(step: number, low: number, high: number): number[] {
  const first = down(low, step) + step;
  return first >= high ? [] : Array.from({ length: Math.ceil((high - first) / step) }, (_, i) => first + i * step);
}

/** Finds the last block that is not younger than `from`; else the oldest the node has. */
class Search {
  private probes = 0;
  /** Everything up to here is too old or dropped, and from there on too young. */
  private low: { readonly number: number; readonly block: Block | null } = { number: 0, block: null };
  private high: { readonly number: number; readonly block: Block | null; readonly timestamp: number };

  constructor(
    private readonly blocks: Blocks,
    private readonly range: SearchRange,
    private readonly keys: readonly string[],
  ) {
    this.high = { ...range.head, block: null };
  }

  private get mayProbe(): boolean {
    return this.probes < (this.low.number > 0 && this.low.block === null ? PROBES_OF_PRUNED : PROBES);
  }

  private async probe(number: number): Promise<void> {
    this.probes++;
    const block = await this.blocks.at(number, this.keys);
    if (block !== null && block.timestamp > this.range.from) this.high = { number, block, timestamp: block.timestamp };
    // A hole above a block that is old enough: what is below the hole is nearer to what was asked.
    else if (block === null && this.low.block !== null) this.high = { ...this.high, number, block };
    else this.low = { number, block };
  }

  /** The moment by a straight line, every third time the middle; without an older block always the middle. */
  private next(inner: readonly number[]): number {
    const { low, high, range } = this;
    const middle = inner[inner.length >> 1] as number;
    if (low.block === null || this.probes % 3 === 2) return middle;
    const part = (range.from - low.block.timestamp) / Math.max(1, high.timestamp - low.block.timestamp);
    const expected = low.number + part * (high.number - low.number);
    return inner.findLast((number) => number <= expected) ?? (inner[0] as number);
  }

  private inside(numbers: readonly number[]): number[] {
    return numbers.filter((number) => number > this.low.number && number < this.high.number);
  }

  private async among(numbers: readonly number[]): Promise<void> {
    for (let inner = this.inside(numbers); inner.length > 0 && this.mayProbe; inner = this.inside(inner))
      await this.probe(this.next(inner));
  }

  async run(): Promise<Beginning> {
    const { head, newest, from, blockTime } = this.range;
    const fits = (number: number): boolean => number >= 1 && number <= newest;
    const distance = Math.min(Math.ceil((head.timestamp - from) / Math.max(1, blockTime)), head.number);
    const step = roundFor(distance);
    const guess = Math.max(1, down(head.number - distance, step));
    const near = [guess - step, guess, guess + step].filter(fits);
    const scale = Array.from({ length: Math.ceil(Math.log2(head.number + 1)) }, (_, i) => down(head.number - 2 ** i, roundFor(2 ** i)));
    const all = [...new Set([1, ...near, ...scale])].filter(fits).sort((a, b) => a - b);
    await this.blocks.prefetch([...all, ...multiplesBetween(step, guess, newest + 1)]);
    if (fits(guess)) await this.probe(guess);
    await this.among(near);
    await this.among(all);
    for (;;) {
      const finer = multiplesBetween(roundFor(head.number - this.low.number), this.low.number, Math.min(this.high.number, newest + 1));
      if (finer.length === 0 || !this.mayProbe) break;
      await this.blocks.prefetch(finer);
      await this.among(finer);
    }
    const { low, high } = this;
    if (low.block) return { first: low.block, begins: 'asked' };
    return { first: high.block, begins: low.number > 0 ? 'pruned' : 'chain' };
  }
}

export const findBeginning = (blocks: Blocks, range: SearchRange, keys: readonly string[]): Promise<Beginning> =>
  new Search(blocks, range, keys).run();
