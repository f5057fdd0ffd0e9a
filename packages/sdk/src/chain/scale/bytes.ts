import { blake2b } from '@noble/hashes/blake2.js';
import { xxhash64 } from './xxhash.js';

export type Hex = `0x${string}`;

const TO_HEX = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));
const NIBBLE = new Uint8Array(128);
for (let i = 0; i < 16; i++) {
  NIBBLE[i.toString(16).charCodeAt(0)] = i;
  NIBBLE[i.toString(16).toUpperCase().charCodeAt(0)] = i;
}

/** Hex digits without `0x`. */
export function toDigits(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += TO_HEX[byte];
  return text;
}

export const toHex = (bytes: Uint8Array): Hex => `0x${toDigits(bytes)}`;

/** Writes the bytes of `hex` (with `0x`) into `target` and returns how many they are. */
export function writeHex(hex: string, target: Uint8Array): number {
  const length = (hex.length - 2) >> 1;
  for (let i = 0, at = 2; i < length; i++, at += 2) {
    target[i] = ((NIBBLE[hex.charCodeAt(at)] as number) << 4) | (NIBBLE[hex.charCodeAt(at + 1)] as number);
  }
  return length;
}

export function fromHex(hex: string): Uint8Array {
  const bytes = new Uint8Array((hex.length - 2) >> 1);
  writeHex(hex, bytes);
  return bytes;
}

export function u64Bytes(value: bigint): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, value, true);
  return bytes;
}

export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const twox = (data: Uint8Array, words: number): Uint8Array =>
  concatBytes(...Array.from({ length: words }, (_, seed) => u64Bytes(xxhash64(data, BigInt(seed)))));

/** Substrate's storage hashers by their name in the metadata; what follows the hash in the key is included. */
export const HASHERS: Readonly<Record<string, (data: Uint8Array) => Uint8Array>> = {
  Identity: (data) => data,
  Twox64Concat: (data) => concatBytes(twox(data, 1), data),
  Twox128: (data) => twox(data, 2),
  Twox256: (data) => twox(data, 4),
  Blake2_128: (data) => blake2b(data, { dkLen: 16 }),
  Blake2_128Concat: (data) => concatBytes(blake2b(data, { dkLen: 16 }), data),
  Blake2_256: (data) => blake2b(data, { dkLen: 32 }),
};

const TEXT = new TextEncoder();

/** Key prefix of a storage item: twox128 of the pallet and of the item, hex with `0x`. */
export const storagePrefix = (pallet: string, item: string): Hex =>
  toHex(concatBytes(twox(TEXT.encode(pallet), 2), twox(TEXT.encode(item), 2)));
