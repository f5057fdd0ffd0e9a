import { isNatural } from '../../chain/answers.js';
import { CALLS } from '../../chain/metadata/capabilities.js';
import { blake2b256, fromHex, toHex } from '../../chain/scale/bytes.js';
import { InputError } from '../../model/error.js';
import type { AccountId, BlockHash } from '../../model/types.js';
import type { Verb } from '../../rules/facts.js';
import { areAccounts, fieldsOf, is32Bytes, isHex } from '../fields.js';
import type { Kept } from '../result.js';

/** A signed transaction, ready to be sent or looked for. */
export interface SignedTransaction {
  readonly txHash: `0x${string}`;
  /** The signed extrinsic. Whoever has it can send it, nothing else. */
  readonly extrinsic: `0x${string}`;
  /** The call in it. */
  readonly callData: `0x${string}`;
  /** Who signed. */
  readonly account: AccountId;
  readonly nonce: number;
  /** It can only be in blocks after this one … */
  readonly birth: number;
  /** … and up to this one; `null` when it never expires. */
  readonly validUntil: number | null;
}

/** A signed transaction with all it takes to go on looking for it in another session. Plain JSON. */
export interface PendingTransaction extends SignedTransaction {
  readonly version: 1;
  readonly genesisHash: BlockHash;
  /** Unix milliseconds, by this machine's clock. */
  readonly signedAt: number;
  /** The verb and its arguments, for the typed result; `null` for other calls. */
  readonly verb: Verb | null;
  readonly args: unknown;
  /** Accounts it was made for, from the signer to the one whose call it is; empty when the signer's own. */
  readonly origin: readonly AccountId[];
}

/**
 * Where a host keeps transactions that are on their way, so that a closed tab loses none: written before a transaction is
 * sent, removed when nothing can happen to it any more, which is not so at `dropped`, `finalityTimeout` and `unknown`.
 * `client.resume` goes on with each that is left.
 */
export interface TransactionJournal {
  save(record: PendingTransaction): void | Promise<void>;
  remove(txHash: `0x${string}`): void | Promise<void>;
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** bigint and bytes as tagged text. */
export function toJson(value: unknown): Json {
  if (typeof value === 'bigint') return { $bigint: value.toString() };
  if (value instanceof Uint8Array) return { $bytes: Array.from(value) };
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toJson(inner)]));
  }
  return value === undefined ? null : (value as Json);
}

export function fromJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value !== 'object' || value === null) return value;
  const { $bigint, $bytes } = value as { readonly $bigint?: unknown; readonly $bytes?: unknown };
  if (typeof $bigint === 'string' && /^-?\d{1,100}$/.test($bigint)) return BigInt($bigint);
  if (Array.isArray($bytes)) return Uint8Array.from($bytes.map(Number));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fromJson(inner)]));
}

const isHashOf = (hash: unknown, extrinsic: unknown): boolean =>
  is32Bytes(hash) && isHex(extrinsic) && hash.toLowerCase() === toHex(blake2b256(fromHex(extrinsic)));
/** The call ends every extrinsic. */
const isCallOf = (call: unknown, extrinsic: unknown): boolean =>
  isHex(call) && isHex(extrinsic) && extrinsic.toLowerCase().endsWith(call.slice(2).toLowerCase());

/** A record that came back from storage. @throws InputError `input.pendingTransaction` for what is none of this chain */
export function readRecord(value: unknown, genesisHash: BlockHash): PendingTransaction {
  const record = fieldsOf<PendingTransaction>(value);
  const wrong = [
    record.version !== 1 && 'its version is not 1',
    record.genesisHash !== genesisHash && 'it belongs to another chain',
    !isHex(record.extrinsic) && 'it has no signed extrinsic',
    !isHashOf(record.txHash, record.extrinsic) && 'it has not the hash of that',
    !isCallOf(record.callData, record.extrinsic) && 'it has not the call of that',
    !is32Bytes(record.account) && 'it has no account',
    !isNatural(record.nonce) && 'it has no nonce',
    !isNatural(record.birth) && 'it has no first block',
    !(record.validUntil === null || isNatural(record.validUntil)) && 'it has no last block',
    !areAccounts(record.origin) && 'it has no origin',
  ].find((reason) => reason !== false);
  if (wrong === undefined) return value as PendingTransaction;
  throw new InputError({
    code: 'input.pendingTransaction',
    what: 'This is no pending transaction of the connected chain.',
    why: `Read as one, ${wrong}.`,
    fix: 'Give a record as the journal got it, to a client of the same chain.',
  });
}

/** What a verb's record keeps of its making. @throws InputError `input.pendingTransaction` */
export function readKept({ verb, args }: Pick<PendingTransaction, 'verb' | 'args'>): Kept {
  const kept = fromJson(args) as Partial<Kept> | null;
  if (verb !== null && Object.hasOwn(CALLS, verb) && kept && Array.isArray(kept.way) && Array.isArray(kept.multisigs)) return kept as Kept;
  throw new InputError({
    code: 'input.pendingTransaction',
    what: 'The record of the transaction cannot be read.',
    why: `It does not say what ${String(verb).slice(0, 50)} was to do.`,
    fix: 'Give it as the journal got it.',
  });
}
