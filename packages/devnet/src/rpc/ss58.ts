import { blake2b } from '@noble/hashes/blake2.js';
import { base58 } from '@scure/base';
import type { Hex } from '../engine/types.js';
import { isHex, toHex } from '../scale/hex.js';
import { invalidParams, show } from './json.js';

const CHECKSUM_CONTEXT = new TextEncoder().encode('SS58PRE');

/** The 32-byte account of an SS58 address of any network, or of a public key in hex. Throws −32602. */
export function decodeAccount(address: string): Hex {
  if (isHex(address) && address.length === 66) return address.toLowerCase() as Hex;
  const bytes = decodeBase58(address);
  const prefix = (bytes[0] ?? 255) < 64 ? 1 : 2;
  if (bytes.length !== prefix + 34 || (bytes[0] ?? 255) > 127)
    throw invalidParams(`account ${show(address)} is not the SS58 address of a 32-byte account`);
  const body = bytes.subarray(0, prefix + 32);
  const checksum = blake2b(new Uint8Array([...CHECKSUM_CONTEXT, ...body]), { dkLen: 64 });
  if (checksum[0] !== bytes[prefix + 32] || checksum[1] !== bytes[prefix + 33]) {
    throw invalidParams(`account ${show(address)} has a wrong checksum; check it for a typing error`);
  }
  return toHex(body.subarray(prefix));
}

function decodeBase58(address: string): Uint8Array {
  try {
    return base58.decode(address.length > 60 ? '' : address);
  } catch {
    throw invalidParams(`account ${show(address)} is not base58`);
  }
}
