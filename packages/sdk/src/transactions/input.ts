import type { IKeyringPair } from '@polkadot/types/types';
import { toHex } from '../chain/scale/bytes.js';
import { BlockedError } from '../errors/kit-errors.js';
import { MAX_U128 } from '../model/fixed.js';
import { accountId } from '../model/ids.js';
import { decodeAnyAddress } from '../model/ss58.js';
import type { AccountId, Planck } from '../model/types.js';
import { MAX_DESCRIPTION_BYTES } from '../rules/preflight/index.js';
import type { AddressInput } from './types.js';

export const isPair = (account: AddressInput | IKeyringPair): account is IKeyringPair => typeof account !== 'string';

/** Public key of whoever signs. Wallets show the same account with several prefixes, so each is taken. */
export function signerId(account: AddressInput | IKeyringPair): AccountId {
  if (isPair(account)) return toHex(account.addressRaw) as AccountId;
  return account.trim().startsWith('0x') ? accountId(account) : decodeAnyAddress(account).account;
}

const refuse = (code: string, message: string, fix: string): never => {
  throw new BlockedError([{ code, message, fix }]);
};

/** @throws BlockedError `input.amountOutOfRange` for what is no u128 */
export function u128(name: string, value: Planck): bigint {
  if (typeof value === 'bigint' && value >= 0n && value <= MAX_U128) return value;
  return refuse(
    'input.amountOutOfRange',
    `The ${name} ${String(value).slice(0, 50)} is no bigint within 0 … 2^128 − 1.`,
    'Use parseAmount on text.',
  );
}

/** @throws BlockedError `input.commissionOutOfRange`: the chain cannot even decode a share above 100 %. */
export function partsPerMillion(value: number): number {
  if (Number.isInteger(value) && value >= 0 && value <= 1_000_000) return value;
  return refuse(
    'input.commissionOutOfRange',
    `${String(value).slice(0, 50)} is no whole number of parts per million within 0 … 1,000,000.`,
    'Use 0 to 1,000,000.',
  );
}

/** @throws BlockedError `input.descriptionTooLong`: the chain cannot decode more. */
export function descriptionBytes(value: string | Uint8Array): Uint8Array {
  const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
  if (bytes.length <= MAX_DESCRIPTION_BYTES) return bytes;
  return refuse(
    'input.descriptionTooLong',
    `The description has ${bytes.length} bytes; the most is ${MAX_DESCRIPTION_BYTES}.`,
    'Shorten it.',
  );
}
