import { InputError, type InputErrorCode, quote, textOf } from './error.js';
import type { AccountId, BlockHash, MinerId, PoolId, PoolIdInput, WorkerKey } from './types.js';

const MAX_U64 = (1n << 64n) - 1n;
const HEX_32 = /^0x[0-9a-fA-F]{64}$/;

function hex32<T>(input: string, code: InputErrorCode, noun: string): T {
  const text = textOf(input).trim();
  if (!HEX_32.test(text)) {
    throw new InputError({
      code,
      what: `${quote(text)} is not ${noun}.`,
      why: `It has ${text.length} characters, not 0x and 64 hexadecimal digits.`,
      fix: 'Copy all of it.',
      params: { input: text, length: text.length },
    });
  }
  return text.toLowerCase() as T;
}

/** @throws InputError `input.workerKey` unless the trimmed text is exactly `0x` and 64 hexadecimal digits. */
export const workerKey = (input: string): WorkerKey => hex32(input, 'input.workerKey', 'a worker public key');

/** From the public key in hex; for ss58 text use `decodeAddress`. @throws InputError `input.accountId` */
export const accountId = (input: string): AccountId => hex32(input, 'input.accountId', 'an account public key');

/** @throws InputError `input.accountId` */
export const minerId = (input: string): MinerId => hex32(input, 'input.accountId', 'a miner account');

/** @throws InputError `input.blockHash` */
export const blockHash = (input: string): BlockHash => hex32(input, 'input.blockHash', 'a block hash');

/** @throws InputError `input.poolId` unless the input is a whole number from 0 to 2^64 − 1. */
export function poolId(input: PoolIdInput): PoolId {
  const text = textOf(input).trim();
  const safe = typeof input !== 'number' || Number.isSafeInteger(input);
  if (!safe || !/^\d{1,20}$/.test(text) || BigInt(text) > MAX_U64) {
    throw new InputError({
      code: 'input.poolId',
      what: `${quote(text)} is not a pool id.`,
      why: 'It is not a whole number within 0 … 2^64 − 1.',
      fix: 'Enter a number such as 42.',
      params: { input: text },
    });
  }
  return BigInt(text) as PoolId;
}
