import { InputError } from '../../model/error.js';
import { decodeAnyAddress } from '../../model/ss58.js';
import type { BlockHash } from '../../model/types.js';
import { areAccounts, fieldsOf, is32Bytes, isHex } from '../fields.js';
import type { UnsignedTransaction } from './types.js';

function isAddressOf(address: unknown, account: unknown): boolean {
  try {
    return decodeAnyAddress(String(address)).account === account;
  } catch {
    return false;
  }
}

/** Big-endian, as payloads have their numbers. */
const numberOf = (hex: unknown): number => (typeof hex === 'string' && /^0x[0-9a-f]{1,16}$/i.test(hex) ? Number(BigInt(hex)) : Number.NaN);

/**
 * A prepared transaction that came back from elsewhere: its parts have to agree with what is signed.
 * @throws InputError `input.preparedTransaction`
 */
export function readPrepared(value: unknown, genesisHash: BlockHash): UnsignedTransaction {
  const prepared = fieldsOf<UnsignedTransaction>(value);
  const payload = fieldsOf<UnsignedTransaction['payload']>(prepared.payload);
  const wrong = [
    prepared.version !== 1 && 'its version is not 1',
    (prepared.genesisHash !== genesisHash || payload.genesisHash !== genesisHash) && 'it belongs to another chain',
    !isHex(prepared.callData) && 'it has no call',
    payload.method !== prepared.callData && 'its payload has another call',
    !is32Bytes(prepared.account) && 'it has no account',
    !isAddressOf(payload.address, prepared.account) && 'its payload is of another account',
    numberOf(payload.nonce) !== prepared.nonce && 'its payload has another nonce',
    numberOf(payload.blockNumber) !== prepared.birth && 'its payload begins at another block',
    !isHex(payload.tip) && 'its payload has no tip',
    !areAccounts(prepared.origin) && 'it has no origin',
  ].find((reason) => reason !== false);
  if (wrong === undefined) return value as UnsignedTransaction;
  throw new InputError({
    code: 'input.preparedTransaction',
    what: 'This is no transaction prepared for the connected chain.',
    why: `Read as one, ${wrong}.`,
    fix: 'Give it as `prepare` made it, to a client of the same chain.',
  });
}
