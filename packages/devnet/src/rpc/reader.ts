import type { Hex } from '../engine/types.js';

/** Reads SCALE values from hex, front to back; throws RangeError where the bytes end too soon. */
export class HexReader {
  #position = 2;

  constructor(private readonly hex: Hex) {}

  take(bytes: number): Hex {
    const end = this.#position + bytes * 2;
    if (end > this.hex.length) throw new RangeError(`expected ${bytes} more bytes, ${(this.hex.length - this.#position) / 2} are left`);
    const part: Hex = `0x${this.hex.slice(this.#position, end)}`;
    this.#position = end;
    return part;
  }

  uint(bytes: number): bigint {
    const digits = this.take(bytes).slice(2).match(/../g) ?? [];
    return BigInt(`0x${digits.reverse().join('')}`);
  }

  u8(): number {
    return Number(this.uint(1));
  }

  u32(): number {
    return Number(this.uint(4));
  }

  /** A compact length (up to 2^30 − 1). */
  length(): number {
    const first = this.u8();
    const mode = first & 3;
    if (mode === 0) return first >> 2;
    if (mode === 1) return (first >> 2) + this.u8() * 64;
    if (mode === 2) return (first >> 2) + Number(this.uint(3)) * 64;
    throw new RangeError('a length above 2^30 - 1 is not supported');
  }

  bytes(): Hex {
    return this.take(this.length());
  }

  text(): string {
    const digits = this.bytes().slice(2).match(/../g) ?? [];
    return new TextDecoder().decode(Uint8Array.from(digits, (pair) => Number.parseInt(pair, 16)));
  }

  list<T>(item: () => T): T[] {
    return Array.from({ length: this.length() }, item);
  }

  option<T>(item: () => T): T | null {
    return this.u8() === 0 ? null : item();
  }
}

/** `value` as little-endian bytes of a `u32`. */
export function u32ToHex(value: number): string {
  return [0, 8, 16, 24].map((shift) => ((value >>> shift) & 0xff).toString(16).padStart(2, '0')).join('');
}

/** A compact number below 2^30, or any `u32` in the long form. */
export function compactToHex(value: number): string {
  if (value < 64) return u32ToHex(value << 2).slice(0, 2);
  if (value < 2 ** 14) return u32ToHex((value << 2) | 1).slice(0, 4);
  if (value < 2 ** 30) return u32ToHex((value << 2) | 2);
  return `03${u32ToHex(value)}`;
}
