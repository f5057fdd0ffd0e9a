import { blake2b } from '@noble/hashes/blake2.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import { xxhash64 } from './xxhash.js';

export type Hex = `0x${string}`;

export { concatBytes };

/** Hex digits without `0x`. */
export const toDigits = bytesToHex;

export const toHex = (bytes: Uint8Array): Hex => `0x${bytesToHex(bytes)}`;

/** Bytes of hex with `0x`. */
export const fromHex = (hex: string): Uint8Array => hexToBytes(hex.slice(2));

export function u32Bytes(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

export function u64Bytes(value: bigint): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, value, true);
  return bytes;
}

/** Compact encoding of a length below 2^30. */
export function compactLength(value: number): Uint8Array {
  if (value < 1 << 6) return Uint8Array.of(value << 2);
  if (value < 1 << 14) return Uint8Array.of((value << 2) | 1, value >> 6);
  return Uint8Array.of((value << 2) | 2, value >> 6, value >> 14, value >> 22);
}

const twox = (data: Uint8Array, words: number): Uint8Array =>
  concatBytes(...Array.from({ length: words }, (_, seed) => u64Bytes(xxhash64(data, BigInt(seed)))));

export const blake2b256 = (data: Uint8Array): Uint8Array => blake2b(data, { dkLen: 32 });

/** Substrate's storage hashers by their name in the metadata; what follows the hash in the key is included. */
export const HASHERS: Readonly<Record<string, (data: Uint8Array) => Uint8Array>> = {
  Identity: (data) => data,
  Twox64Concat: (data) => concatBytes(twox(data, 1), data),
  Twox128: (data) => twox(data, 2),
  Twox256: (data) => twox(data, 4),
  Blake2_128: (data) => blake2b(data, { dkLen: 16 }),
  Blake2_128Concat: (data) => concatBytes(blake2b(data, { dkLen: 16 }), data),
  Blake2_256: blake2b256,
};

const TEXT = new TextEncoder();

/** Key prefix of a storage item: twox128 of the pallet and of the item, hex with `0x`. */
export const storagePrefix = (pallet: string, item: string): Hex =>
  toHex(concatBytes(twox(TEXT.encode(pallet), 2), twox(TEXT.encode(item), 2)));

/** For what other programs want as base64. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
