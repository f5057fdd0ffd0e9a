import type { Hex } from '../engine/types.js';

const NIBBLES = '0123456789abcdef';
const BYTE_TO_HEX = Array.from({ length: 256 }, (_, byte) => `${NIBBLES[byte >> 4]}${NIBBLES[byte & 15]}`);

export function toHex(bytes: Uint8Array): Hex {
  let text = '0x';
  for (const byte of bytes) text += BYTE_TO_HEX[byte];
  return text as Hex;
}

export function isHex(text: unknown): text is Hex {
  return typeof text === 'string' && text.length % 2 === 0 && /^0x[0-9a-fA-F]*$/.test(text);
}

/** Throws on anything but `0x` and an even number of hex digits. */
export function fromHex(text: string): Uint8Array {
  if (!isHex(text)) throw new Error(`"${text.length > 80 ? `${text.slice(0, 80)}…` : text}" is not hex: expected 0x and an even number of digits`);
  const bytes = new Uint8Array(text.length / 2 - 1);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(text.slice(2 + 2 * i, 4 + 2 * i), 16);
  return bytes;
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
