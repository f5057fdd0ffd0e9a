/** What stands for a character that is no hex digit: more than any byte, also after a shift. */
const NO_DIGIT = 0x100;
/** Value of a hex digit by its character code. */
const DIGIT = new Uint16Array(65_536).fill(NO_DIGIT);
for (let i = 0; i < 16; i++) {
  DIGIT[i.toString(16).charCodeAt(0)] = i;
  DIGIT[i.toString(16).toUpperCase().charCodeAt(0)] = i;
}

const LONGEST_ID = 130;
/** Values within values of the same type: as deep as the chain itself decodes. */
const DEEPEST = 256;
/** Values without any byte in one value: what no length of the text bounds. */
const MOST_NOTHINGS = 10_000;
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

/**
 * Reads SCALE values straight from the hex text of an RPC answer, digit by digit: what is no number is only cut out.
 * All of it throws RangeError for a text that is no hex, ends too early or promises more than it has.
 */
export class Cursor {
  private readonly wide = new DataView(new ArrayBuffer(16));
  private hex = '0x';
  private at = 2;
  private end = 2;
  private depth = 0;
  private nothings = 0;

  reset(hex: string): this {
    if (typeof hex !== 'string' || hex.length % 2 !== 0 || !hex.startsWith('0x'))
      throw new RangeError('this is no hex text of whole bytes');
    this.hex = hex;
    this.at = 2;
    this.end = hex.length;
    this.depth = 0;
    this.nothings = 0;
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
    const byte = ((DIGIT[this.hex.charCodeAt(at)] as number) << 4) | (DIGIT[this.hex.charCodeAt(at + 1)] as number);
    if (byte > 0xff) throw new RangeError(`there is no hex digit at byte ${(at - 2) >> 1}`);
    return byte;
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
  /** Length of a sequence whose items have a byte at least, so that nothing is made room for that cannot come. */
  length(): number {
    const length = Number(this.compact());
    if (length > this.left) throw new RangeError(`a sequence of ${length} items cannot be in ${this.left} bytes`);
    return length;
  }
  /** The digits of so many bytes, in lower case. */
  hexOf(length: number): `0x${string}` {
    const { hex } = this;
    const at = this.take(length);
    let digits = 0;
    for (let i = at; i < this.at; i++) digits |= DIGIT[hex.charCodeAt(i)] as number;
    if (digits > 0xf) throw new RangeError(`there are other characters than hex digits behind byte ${(at - 2) >> 1}`);
    if (at === 2 && this.at === this.end) return hex.toLowerCase() as `0x${string}`;
    return detached(`0x${hex.slice(at, this.at).toLowerCase()}`);
  }
  /** Reads a value that is within one of the same type. */
  nested<T>(read: (cursor: Cursor) => T): T {
    if (this.depth === DEEPEST) throw new RangeError(`values are nested in more than ${DEEPEST} others of their type`);
    this.depth++;
    const value = read(this);
    this.depth--;
    return value;
  }
  /** Counts a value that has no bytes. */
  nothing(): void {
    if (++this.nothings > MOST_NOTHINGS) throw new RangeError(`it has more than ${MOST_NOTHINGS} values without bytes`);
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
