/** A small seeded generator (xorshift128): the same seed makes the same network and the same cases. */
export class Random {
  private readonly state: Uint32Array;

  constructor(seed: number) {
    this.state = Uint32Array.of(seed ^ 0x9e3779b9, (seed << 13) ^ 0x243f6a88, ~seed, 0xb7e15162);
    for (let i = 0; i < 32; i++) this.next();
  }

  private next(): number {
    const [a = 0, b = 0, c = 0, d = 0] = this.state;
    let t = d ^ (d << 11);
    t ^= t >>> 8;
    const made = (t ^ a ^ (a >>> 19)) >>> 0;
    this.state.set([made, a, b, c]);
    return made;
  }

  below(limit: number): number {
    return this.next() % limit;
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  pick<T>(items: readonly [T, ...T[]] | readonly T[]): T {
    return items[this.below(items.length)] as T;
  }

  /** A pick from the first list that has anything. */
  from<T>(first: readonly T[], otherwise: readonly T[]): T {
    return this.pick(first.length > 0 ? first : otherwise);
  }

  /** Within 0 … limit − 1; 0 for a limit that is not positive. */
  bigint(limit: bigint): bigint {
    const bits = (BigInt(this.next()) << 96n) | (BigInt(this.next()) << 64n) | (BigInt(this.next()) << 32n) | BigInt(this.next());
    return limit > 0n ? bits % limit : 0n;
  }

  /** One less, the value itself, or one more; never negative. */
  around(value: bigint): bigint {
    const near = value + BigInt(this.below(3)) - 1n;
    return near < 0n ? 0n : near;
  }
}
