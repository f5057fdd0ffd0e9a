import type { IKeyringPair } from '@polkadot/types/types';
import { toHex } from '../chain/scale/bytes.js';
import { BlockedError } from '../errors/kit-errors.js';
import { InputError, quote } from '../model/error.js';
import { MAX_U128 } from '../model/fixed.js';
import { accountId } from '../model/ids.js';
import { decodeAnyAddress } from '../model/ss58.js';
import type { AccountId, Planck } from '../model/types.js';
import { MAX_DESCRIPTION_BYTES } from '../rules/preflight/set-description.js';
import type { Problem, ProblemCode, ProblemParams } from '../rules/problems.js';
import type { AddressInput } from './types.js';

export const isPair = (account: AddressInput | IKeyringPair): account is IKeyringPair => typeof account !== 'string';

/** Public key of whoever signs. Wallets show the same account with several prefixes, so each is taken. */
export function signerId(account: AddressInput | IKeyringPair): AccountId {
  if (isPair(account)) return toHex(account.addressRaw) as AccountId;
  return account.trim().startsWith('0x') ? accountId(account) : decodeAnyAddress(account).account;
}

function refuse<C extends ProblemCode>(code: C, params: ProblemParams[C], message: string, fix: string): never {
  throw new BlockedError<Problem>([{ code, params, message, fix } as Problem]);
}

/** Of what was given in place of something else; one line. */
const shown = (value: unknown): string => quote(String(value));

/** @throws BlockedError `input.amountOutOfRange` for what is no u128 */
export function u128(name: string, value: Planck): bigint {
  if (typeof value === 'bigint' && value >= 0n && value <= MAX_U128) return value;
  const given = typeof value === 'bigint' ? value : shown(value);
  return refuse(
    'input.amountOutOfRange',
    { name, value: given },
    `The ${name} ${String(given).slice(0, 72)} is no bigint within 0 … 2^128 − 1.`,
    'Use parseAmount on text.',
  );
}

/** @throws BlockedError `input.commissionOutOfRange`: the chain cannot even decode a share above 100 %. */
export function partsPerMillion(value: number): number {
  if (Number.isInteger(value) && value >= 0 && value <= 1_000_000) return value;
  return refuse(
    'input.commissionOutOfRange',
    { commission: typeof value === 'number' ? value : Number.NaN },
    `${shown(value)} is no whole number of parts per million within 0 … 1,000,000.`,
    'Use 0 to 1,000,000.',
  );
}

/** @throws BlockedError `input.descriptionTooLong`: the chain cannot decode more. */
export function descriptionBytes(value: string | Uint8Array): Uint8Array {
  const bytes = value instanceof Uint8Array ? value : new TextEncoder().encode(String(value));
  if (bytes.length <= MAX_DESCRIPTION_BYTES) return bytes;
  return refuse(
    'input.descriptionTooLong',
    { bytes: bytes.length, limit: MAX_DESCRIPTION_BYTES },
    `The description has ${bytes.length} bytes; the most is ${MAX_DESCRIPTION_BYTES}.`,
    'Shorten it.',
  );
}

/** What is wrong with the input, in the shape of preflight's reasons; `null` for an error that is not about the input. */
export function inputProblems(error: unknown): readonly Problem[] | null {
  if (error instanceof BlockedError) return error.problems as readonly Problem[];
  if (!(error instanceof InputError)) return null;
  const { code, params, what, why, fix } = error;
  return [{ code, params, message: [what, why].filter(Boolean).join(' '), fix: fix ?? '' } as unknown as Problem];
}

type Parts = Readonly<Record<string, () => unknown>>;

/**
 * Reads every part of an input.
 * @throws BlockedError with what is wrong with any of them, in their order
 */
export function readInput<P extends Parts>(parts: P): { readonly [K in keyof P]: ReturnType<P[K]> } {
  const problems: Problem[] = [];
  const read = Object.entries(parts).map(([name, part]) => {
    try {
      return [name, part()];
    } catch (error) {
      const found = inputProblems(error);
      if (found === null) throw error;
      problems.push(...found);
      return [name, undefined];
    }
  });
  if (problems.length > 0) throw new BlockedError(problems);
  return Object.fromEntries(read) as { readonly [K in keyof P]: ReturnType<P[K]> };
}
