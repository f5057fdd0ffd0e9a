import type { Hex } from '../engine/types.js';

const NIBBLES = '0123456789abcdef';
const NIBBLE_CODES = Uint8Array.from(NIBBLES, (digit) => digit.charCodeAt(0));
const ascii = new TextDecoder('latin1');

export function toHex(bytes: Uint8Array): Hex {
  const codes = new Uint8Array(2 * bytes.length);
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    codes[2 * i] = NIBBLE_CODES[byte >> 4] as number;
    codes[2 * i + 1] = NIBBLE_CODES[byte & 15] as number;
  }
  return `0x${ascii.decode(codes)}`;
}

export function isHex(text: unknown): text is Hex {
  return typeof text === 'string' && text.length % 2 === 0 && /^0x[0-9a-fA-F]*$/.test(text);
}

const NOT_A_DIGIT = 255;
const HEX_TO_NIBBLE = new Uint8Array(128).fill(NOT_A_DIGIT);
for (const [value, digit] of [...NIBBLES].entries()) {
  HEX_TO_NIBBLE[digit.charCodeAt(0)] = value;
  HEX_TO_NIBBLE[digit.toUpperCase().charCodeAt(0)] = value;
}

/** Throws on anything but `0x` and an even number of hex digits. */
export function fromHex(text: string): Uint8Array<ArrayBuffer> {
  const length = text.length / 2 - 1;
  if (!Number.isInteger(length) || length < 0 || text[0] !== '0' || text[1] !== 'x') throw notHex(text);
  const bytes = new Uint8Array(length);
  for (let i = 0, at = 2; i < length; i++, at += 2) {
    const high = HEX_TO_NIBBLE[text.charCodeAt(at)] ?? NOT_A_DIGIT;
    const low = HEX_TO_NIBBLE[text.charCodeAt(at + 1)] ?? NOT_A_DIGIT;
    if (high === NOT_A_DIGIT || low === NOT_A_DIGIT) throw notHex(text);
    bytes[i] = (high << 4) | low;
  }
  return bytes;
}

function notHex(text: string): Error {
  return new Error(`"${text.length > 80 ? `${text.slice(0, 80)}…` : text}" is not hex: expected 0x and an even number of digits`);
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** `value` as `size` little-endian bytes. */
export function littleEndian(value: bigint | number, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let rest = BigInt(value);
  for (let i = 0; i < size; i++, rest >>= 8n) out[i] = Number(rest & 255n);
  return out;
}

export function readLittleEndian(bytes: Uint8Array): bigint {
  let value = 0n;
  for (let i = bytes.length - 1; i >= 0; i--) value = (value << 8n) | BigInt(bytes[i] as number);
  return value;
}
