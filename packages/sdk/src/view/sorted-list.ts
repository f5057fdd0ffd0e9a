/** Items move within a chunk only, so no change costs more than this many moves per chunk it touches. */
export const CHUNK_LIMIT = 512;
const CHUNK_SIZE = CHUNK_LIMIT / 2;
const CHUNK_MINIMUM = CHUNK_LIMIT / 4;

/** An immutable list in chunks. */
export class Sequence<T> {
  readonly length: number;
  /** Index of the first item of each chunk. */
  private readonly starts: readonly number[];

  constructor(readonly chunks: readonly (readonly T[])[]) {
    let length = 0;
    this.starts = chunks.map((chunk) => {
      const start = length;
      length += chunk.length;
      return start;
    });
    this.length = length;
  }

  startOf(chunk: number): number {
    return this.starts[chunk] ?? 0;
  }

  /** Up to `limit` items from `offset` on; what lies outside the list is left out. */
  slice(offset = 0, limit = Number.POSITIVE_INFINITY): T[] {
    const from = Math.max(0, Math.trunc(offset));
    const end = from + limit;
    const items: T[] = [];
    for (const [i, chunk] of this.chunks.entries()) {
      const start = this.startOf(i);
      if (start >= end) break;
      if (start + chunk.length > from) items.push(...chunk.slice(Math.max(0, from - start), end - start));
    }
    return items;
  }
}

/** Index of the first of `count` items that is not before the wanted one. */
function lowerBound(count: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function inChunks<T>(items: readonly T[], size: number): T[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, i) => items.slice(i * size, (i + 1) * size));
}

/** An item that goes, one that comes, or one in the place of the other. */
export type Change<T> = readonly [gone: T | null, come: T | null];

/** With more changes than one in this many items, one pass over all items costs less than a search for each. */
const PASS_SHARE = 16;

/**
 * A list in the order of `compare`, which is 0 for an item and itself (or its replacement) only. A change costs
 * O(log n) comparisons and moves within a chunk or two. A frozen list stays as it is: chunks are copied on the first
 * write after it.
 */
export class SortedList<T> {
  private chunks: T[][];
  /** Chunks that no frozen list holds. */
  private own = new WeakSet<readonly T[]>();
  private frozen: Sequence<T> | null = null;

  /** @param sorted what it starts with, already in order */
  constructor(
    private readonly compare: (a: T, b: T) => number,
    sorted: readonly T[] = [],
  ) {
    this.chunks = inChunks(sorted, CHUNK_SIZE);
  }

  freeze(): Sequence<T> {
    if (this.frozen === null) {
      this.frozen = new Sequence([...this.chunks]);
      this.own = new WeakSet();
    }
    return this.frozen;
  }

  /** Index of an item of the list. */
  indexOf(item: T): number {
    const [chunk, index] = this.locate(item);
    return this.freeze().startOf(chunk) + index;
  }

  /** Items that go are in the list, each once. An item that compares equal to the one it replaces takes its place. */
  change(changes: readonly Change<T>[]): void {
    if (changes.length * PASS_SHARE > this.freeze().length) this.changeMany(changes);
    else for (const [gone, come] of changes) this.changeOne(gone, come);
  }

  private changeOne(gone: T | null, come: T | null): void {
    if (gone !== null && come !== null && this.compare(gone, come) === 0) {
      const [at, index] = this.locate(come);
      this.writable(at)[index] = come;
      return;
    }
    if (gone !== null) this.delete(gone);
    if (come !== null) this.insert(come);
  }

  /** The sort finds two runs already in order and merges them. */
  private changeMany(changes: readonly Change<T>[]): void {
    const gone = new Set(changes.map(([item]) => item));
    const kept = this.freeze()
      .slice()
      .filter((item) => !gone.has(item));
    const come = changes.flatMap(([, item]) => (item === null ? [] : [item])).sort(this.compare);
    this.chunks = inChunks(come.length === 0 ? kept : [...kept, ...come].sort(this.compare), CHUNK_SIZE);
    this.frozen = null;
  }

  private insert(item: T): void {
    const [at, index] = this.locate(item);
    const chunk = this.writable(at);
    chunk.splice(index, 0, item);
    if (chunk.length > CHUNK_LIMIT) this.divide(at, 1, chunk);
  }

  private delete(item: T): void {
    const [at, index] = this.locate(item);
    const chunk = this.writable(at);
    chunk.splice(index, 1);
    if (chunk.length < CHUNK_MINIMUM) this.divide(at, 2, this.chunks.slice(at, at + 2).flat());
  }

  private locate(item: T): readonly [chunk: number, index: number] {
    const { chunks, compare } = this;
    const isBefore = (other: T | undefined) => other !== undefined && compare(other, item) < 0;
    const at = Math.max(
      0,
      lowerBound(chunks.length - 1, (i) => isBefore(chunks[i]?.at(-1))),
    );
    const chunk = chunks[at] ?? [];
    return [at, lowerBound(chunk.length, (i) => isBefore(chunk[i]))];
  }

  private writable(at: number): T[] {
    this.frozen = null;
    const chunk = this.chunks[at];
    if (chunk !== undefined && this.own.has(chunk)) return chunk;
    const copy = [...(chunk ?? [])];
    this.own.add(copy);
    this.chunks[at] = copy;
    return copy;
  }

  /** Puts `items` in the place of up to `count` chunks: as one chunk, or two halves when they are too many for one. */
  private divide(at: number, count: number, items: readonly T[]): void {
    const size = items.length > CHUNK_LIMIT ? Math.ceil(items.length / 2) : CHUNK_LIMIT;
    const parts = inChunks(items, size);
    for (const part of parts) this.own.add(part);
    this.chunks.splice(at, count, ...parts);
  }
}
