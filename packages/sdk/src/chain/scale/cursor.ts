/** Value of a hex digit by its character code. */
const DIGIT = new Uint8Array(128);
for (let i = 0; i < 16; i++) {
  DIGIT[i.toString(16).charCodeAt(0)] = i;
  DIGIT[i.toString(16).toUpperCase().charCodeAt(0)] = i;
}

const LONGEST_ID = 130;
const ASCII = new TextDecoder('ascii');
const letters = new Uint8Array(LONGEST_ID);

/**
 * The same text of ASCII letters in memory of its own. Engines make a cut out of an answer a reference to it, which would
 * keep the whole answer alive.
 */
export function detached<T extends string>(text: T): T {
  if (text.length > LONGEST_ID) return text;
  for (let i = 0; i < text.length; i++) letters[i] = text.charCodeAt(i);
  return ASCII.decode(letters.subarray(0, text.length)) as T;
}

/** Reads SCALE values straight from the hex text of an RPC answer, digit by digit: what is no number is only cut out. */
export class Cursor {
  private readonly wide = new DataView(new ArrayBuffer(16));
  private hex = '0x';
  private at = 2;
  private end = 2;

  reset(hex: string): this {
    this.hex = hex;
    this.at = 2;
    this.end = hex.length;
    return this;
  }

  /** Bytes not read yet. */
  get left(): number {
    return (this.end - this.at) >> 1;
  }

  /** Where it is in the text. */
  get position(): number {
    return this.at;
  }

  /** The digits read since then. */
  digitsSince(position: number): string {
    return this.hex.slice(position, this.at);
  }

  /** Goes over `length` bytes and returns where they start in the text. */
  private take(length: number): number {
    const at = this.at;
    const next = at + length * 2;
    if (next > this.end) {
      throw new RangeError(`a value of ${(this.end - 2) >> 1} bytes ends before its ${length} bytes at ${(at - 2) >> 1}`);
    }
    this.at = next;
    return at;
  }

  private byteAt(at: number): number {
    return ((DIGIT[this.hex.charCodeAt(at)] as number) << 4) | (DIGIT[this.hex.charCodeAt(at + 1)] as number);
  }

  private u32At(at: number): number {
    return (this.byteAt(at) | (this.byteAt(at + 2) << 8) | (this.byteAt(at + 4) << 16) | (this.byteAt(at + 6) << 24)) >>> 0;
  }

  private u64At(at: number): bigint {
    const { wide } = this;
    const low = this.u32At(at);
    const high = this.u32At(at + 8);
    // The one zero there is needs no room.
    if (low === 0 && high === 0) return 0n;
    wide.setUint32(0, low, true);
    wide.setUint32(4, high, true);
    return wide.getBigUint64(0, true);
  }

  skip(length: number): void {
    this.take(length);
  }
  u8(): number {
    return this.byteAt(this.take(1));
  }
  u16(): number {
    const at = this.take(2);
    return this.byteAt(at) | (this.byteAt(at + 2) << 8);
  }
  u32(): number {
    return this.u32At(this.take(4));
  }
  u64(): bigint {
    return this.u64At(this.take(8));
  }
  /** A u64 that a number can hold: a moment. */
  u64Number(): number {
    const at = this.take(8);
    return this.u32At(at) + this.u32At(at + 8) * 2 ** 32;
  }
  u128(): bigint {
    const at = this.take(16);
    const low = this.u64At(at);
    const high = this.u64At(at + 16);
    return high === 0n ? low : (high << 64n) | low;
  }
  unsigned(width: number): bigint {
    let value = 0n;
    const at = this.take(width);
    for (let i = width - 1; i >= 0; i--) value = (value << 8n) | BigInt(this.byteAt(at + i * 2));
    return value;
  }
  compact(): bigint {
    const mode = this.left > 0 ? this.byteAt(this.at) & 3 : 0;
    if (mode === 0) return BigInt(this.u8() >> 2);
    if (mode === 1) return BigInt(this.u16() >> 2);
    if (mode === 2) return BigInt(this.u32() >>> 2);
    return this.unsigned((this.u8() >> 2) + 4);
  }
  /** Length of a sequence. No item is smaller than nothing, but more than a million of those is no honest value. */
  length(): number {
    const length = Number(this.compact());
    if (length > this.left && length > 1_000_000) throw new RangeError(`a sequence of ${length} items cannot be in ${this.left} bytes`);
    return length;
  }
  hexOf(length: number): `0x${string}` {
    const at = this.take(length);
    if (at === 2 && this.at === this.end) return this.hex as `0x${string}`;
    const text: `0x${string}` = `0x${this.hex.slice(at, this.at)}`;
    return detached(text);
  }
  /** Text of the sequence of bytes that comes next. */
  text(): string {
    const length = this.length();
    const at = this.take(length);
    const bytes = new Uint8Array(length);
    for (let i = 0; i < length; i++) bytes[i] = this.byteAt(at + i * 2);
    return UTF8.decode(bytes);
  }
}

const UTF8 = new TextDecoder();
