import { InputError } from '../../model/error.js';
import { decodeAnyAddress } from '../../model/ss58.js';
import type { BlockHash } from '../../model/types.js';
import type { UnsignedTransaction } from './types.js';

const HEX = /^0x([0-9a-f]{2})+$/i;
const HASH = /^0x[0-9a-f]{64}$/i;
const matches = (pattern: RegExp, value: unknown): value is string => typeof value === 'string' && pattern.test(value);

function isAddressOf(address: unknown, account: unknown): boolean {
  try {
    return decodeAnyAddress(String(address)).account === account;
  } catch {
    return false;
  }
}

/** Big-endian, as payloads have their numbers. */
const numberOf = (hex: unknown): number => (matches(/^0x[0-9a-f]{1,16}$/i, hex) ? Number(BigInt(hex)) : Number.NaN);

/**
 * A prepared transaction that came back from elsewhere: its parts have to agree with what is signed.
 * @throws InputError `input.preparedTransaction`
 */
export function readPrepared(value: unknown, genesisHash: BlockHash): UnsignedTransaction {
  const prepared = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<keyof UnsignedTransaction, unknown>>;
  const given: unknown = prepared.payload;
  const payload = (typeof given === 'object' && given !== null ? given : {}) as Readonly<Record<string, unknown>>;
  const { origin } = prepared;
  const wrong = [
    prepared.version !== 1 && 'its version is not 1',
    (prepared.genesisHash !== genesisHash || payload.genesisHash !== genesisHash) && 'it belongs to another chain',
    !matches(HEX, prepared.callData) && 'it has no call',
    payload.method !== prepared.callData && 'its payload has another call',
    !matches(HASH, prepared.account) && 'it has no account',
    !isAddressOf(payload.address, prepared.account) && 'its payload is of another account',
    numberOf(payload.nonce) !== prepared.nonce && 'its payload has another nonce',
    numberOf(payload.blockNumber) !== prepared.birth && 'its payload begins at another block',
    !matches(HEX, payload.tip) && 'its payload has no tip',
    !(Array.isArray(origin) && origin.every((account) => matches(HASH, account))) && 'it has no origin',
  ].find((reason) => reason !== false);
  if (wrong === undefined) return value as UnsignedTransaction;
  throw new InputError({
    code: 'input.preparedTransaction',
    what: 'This is no transaction prepared for the connected chain.',
    why: `Read as one, ${wrong}.`,
    fix: 'Give it as `prepare` made it, to a client of the same chain.',
  });
}
