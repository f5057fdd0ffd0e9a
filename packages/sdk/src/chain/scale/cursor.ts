import { writeHex } from './bytes.js';

/**
 * Reads SCALE values from the hex text of an RPC answer. The bytes go to one reused buffer; ids and byte strings are
 * cut from the text itself, so that they cost no conversion back.
 */
export class Cursor {
  private bytes = new Uint8Array(4096);
  private view = new DataView(this.bytes.buffer);
  private hex = '0x';
  private end = 0;
  private at = 0;

  reset(hex: string): this {
    const length = (hex.length - 2) >> 1;
    if (length > this.bytes.length) {
      this.bytes = new Uint8Array(length * 2);
      this.view = new DataView(this.bytes.buffer);
    }
    this.hex = hex;
    this.end = writeHex(hex, this.bytes);
    this.at = 0;
    return this;
  }

  get left(): number {
    return this.end - this.at;
  }

  private take(length: number): number {
    const at = this.at;
    if (at + length > this.end) throw new RangeError(`a value of ${this.end} bytes ends before its ${length} bytes at ${at}`);
    this.at = at + length;
    return at;
  }

  u8(): number {
    return this.bytes[this.take(1)] as number;
  }
  u16(): number {
    return this.view.getUint16(this.take(2), true);
  }
  u32(): number {
    return this.view.getUint32(this.take(4), true);
  }
  u64(): bigint {
    return this.view.getBigUint64(this.take(8), true);
  }
  u128(): bigint {
    const at = this.take(16);
    const high = this.view.getBigUint64(at + 8, true);
    const low = this.view.getBigUint64(at, true);
    return high === 0n ? low : (high << 64n) | low;
  }
  unsigned(width: number): bigint {
    let value = 0n;
    const at = this.take(width);
    for (let i = width - 1; i >= 0; i--) value = (value << 8n) | BigInt(this.bytes[at + i] as number);
    return value;
  }
  compact(): bigint {
    const first = this.bytes[this.at] as number;
    const mode = first & 3;
    if (mode === 0) return BigInt(this.u8() >> 2);
    if (mode === 1) return BigInt(this.u16() >> 2);
    if (mode === 2) return BigInt(this.u32() >>> 2);
    return this.unsigned((this.u8() >> 2) + 4);
  }
  /** Length of a sequence. */
  length(): number {
    const length = Number(this.compact());
    if (length > this.left && length > 1_000_000) throw new RangeError(`a sequence of ${length} items cannot be in ${this.left} bytes`);
    return length;
  }
  hexOf(length: number): `0x${string}` {
    const at = 2 + this.take(length) * 2;
    return `0x${this.hex.slice(at, at + length * 2)}`;
  }
}
