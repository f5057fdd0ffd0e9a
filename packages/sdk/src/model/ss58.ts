import { blake2b } from '@noble/hashes/blake2.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import { base58 } from '@scure/base';
import { InputError, quote, textOf } from './error.js';
import type { AccountId, MinerId } from './types.js';

const CONTEXT = new TextEncoder().encode('SS58PRE');
const checksum = (data: Uint8Array): Uint8Array => blake2b(concatBytes(CONTEXT, data), { dkLen: 64 }).subarray(0, 2);

function prefixBytes(prefix: number): Uint8Array {
  if (!Number.isInteger(prefix) || prefix < 0 || prefix > 16_383) throw new RangeError(`ss58 prefix ${prefix} is not within 0 … 16383`);
  if (prefix < 64) return Uint8Array.of(prefix);
  return Uint8Array.of(((prefix & 0xfc) >> 2) | 0x40, (prefix >> 8) | ((prefix & 0x03) << 6));
}

/** The account's address on the network with this ss58 prefix (0 … 16383). */
export function encodeAddress(account: AccountId | MinerId, prefix: number): string {
  const data = concatBytes(prefixBytes(prefix), hexToBytes(account.slice(2)));
  return base58.encode(concatBytes(data, checksum(data)));
}

function refuse(code: `input.address.${'notBase58' | 'length' | 'checksum' | 'prefix'}`, text: string, why: string, params = {}): never {
  const what = `${quote(text)} is not an address of this network.`;
  throw new InputError({
    code,
    what,
    why,
    fix: 'Copy the whole address from your wallet, for this network.',
    params: { input: text, ...params },
  });
}

/** An ss58 address and its network prefix, of whichever network. @throws InputError `input.address.…` */
export function decodeAnyAddress(text: string): { readonly account: AccountId; readonly prefix: number } {
  const address = textOf(text).trim();
  if (!/^[1-9A-HJ-NP-Za-km-z]+$/.test(address)) {
    refuse('input.address.notBase58', address, 'An address has letters and digits only, without 0, O, I and l.');
  }
  const bytes = address.length > 64 ? new Uint8Array() : base58.decode(address);
  const [first = 0, second = 0] = bytes;
  const prefixLength = first < 64 ? 1 : 2;
  if (bytes.length !== prefixLength + 34 || first > 127) {
    const why = `It has ${address.length} characters, which do not hold a 32-byte account. It may be cut off or have extra characters.`;
    refuse('input.address.length', address, why, { length: address.length });
  }
  const body = bytes.subarray(0, -2);
  const [a, b] = checksum(body);
  if (a !== bytes.at(-2) || b !== bytes.at(-1)) refuse('input.address.checksum', address, 'Its checksum is wrong: a character differs.');
  const prefix = prefixLength === 1 ? first : ((first & 0x3f) << 2) | (second >> 6) | ((second & 0x3f) << 8);
  return { account: `0x${bytesToHex(body.subarray(prefixLength))}` as AccountId, prefix };
}

/** Networks whose addresses are likely to be pasted by mistake. */
const NETWORKS: Readonly<Record<number, string>> = {
  0: 'Polkadot',
  2: 'Kusama',
  5: 'Astar',
  30: 'Phala and Khala',
  42: 'Substrate in general',
  1284: 'Moonbeam',
};

const networkOf = (prefix: number): string => {
  const name = NETWORKS[prefix];
  return name === undefined ? `the network with prefix ${prefix}` : `${name} (prefix ${prefix})`;
};

/** An address of the network with this prefix. @throws InputError `input.address.notBase58`, `length`, `checksum` or `prefix` */
export function decodeAddress(text: string, prefix: number): AccountId {
  const found = decodeAnyAddress(text);
  if (found.prefix !== prefix) {
    const why = `It is an address of ${networkOf(found.prefix)}; this network has prefix ${prefix}.`;
    refuse('input.address.prefix', textOf(text).trim(), why, { found: found.prefix, expected: prefix });
  }
  return found.account;
}
