import type { Signer, SignerResult, SubmittableExtrinsic } from '@polkadot/api/types';
import type { Call, ExtrinsicEra, SignerPayload } from '@polkadot/types/interfaces';
import type { IKeyringPair, SignerPayloadJSON } from '@polkadot/types/types';
import { messageOf } from '../../chain/errors.js';
import { type Head, readHeads } from '../../chain/heads.js';
import type { PhalaApi } from '../../chain/typed.js';
import { TransactionError } from '../../errors/kit-errors.js';
import { encodeAddress } from '../../model/ss58.js';
import type { AccountId, BlockHash, Planck } from '../../model/types.js';
import type { TransactionContext } from '../context.js';
import { signerId } from '../input.js';
import type { SignedTransaction } from './record.js';

/** Blocks a transaction can be included in after it was made. */
const LIFETIME = 64;
const LONGEST_LIFETIME = 65_536;
/** An era tells in so many bits at which block of its period it begins. */
const PHASE_BITS = 12;
/** Blocks that finality may be behind for a transaction to be tied to the final chain rather than to the newest block. */
const FINALITY_LAG = 5;

/** 64 or 65 bytes, with or without the kind in front. */
const SIGNATURE = /^0x([0-9a-f]{2}){64,66}$/i;

/** Thrown for what the caller's signer threw, to be told from everything else. */
export class SignerFailure extends Error {}

export interface PayloadOptions {
  readonly tip?: Planck | undefined;
  /** The account's next one, transactions in the pool counted, when left out. */
  readonly nonce?: number | undefined;
  /** Blocks in which it can be included (default 64): a power of two, or the next larger one is taken. */
  readonly lifetime?: number | undefined;
}

/** What is signed, and what that means for where it can be included. */
export interface Payload {
  readonly payload: SignerPayload;
  readonly account: AccountId;
  readonly nonce: number;
  readonly tip: Planck;
  readonly birth: number;
  readonly validUntil: number;
}

/** The block it is tied to: the final one, unless finality is far behind. An era of a long period cannot begin at every block. */
async function birthBlock({ rpc }: TransactionContext, period: number): Promise<Head> {
  const { best, finalized } = await readHeads(rpc);
  const newest = best.number - finalized.number > FINALITY_LAG ? best : finalized;
  const number = newest.number - (newest.number % Math.max(period >> PHASE_BITS, 1));
  return number === newest.number ? newest : { hash: await rpc.send<BlockHash>('chain_getBlockHash', [number]), number };
}

const periodOf = (lifetime: number): number => {
  const wanted = Math.min(Math.max(Math.ceil(lifetime), 4), LONGEST_LIFETIME);
  return 2 ** Math.ceil(Math.log2(wanted));
};

/** The payload of a call for one signer, at the moment. */
export async function makePayload(
  context: TransactionContext,
  api: PhalaApi,
  extrinsic: SubmittableExtrinsic<'promise'>,
  account: AccountId,
  { tip = 0n, nonce: given, lifetime = LIFETIME }: PayloadOptions,
): Promise<Payload> {
  const { constants } = context.runtime.network;
  const address = encodeAddress(account, constants.ss58Prefix);
  const period = periodOf(lifetime);
  const [birth, next] = await Promise.all([
    birthBlock(context, period),
    given ?? context.rpc.send<number>('system_accountNextIndex', [address]),
  ]);
  const nonce = given ?? context.lanes.leastNonce(account, next);
  const { registry, genesisHash, runtimeVersion } = api;
  const payload = registry.createTypeUnsafe<SignerPayload>('SignerPayload', [
    {
      address,
      blockHash: birth.hash,
      blockNumber: birth.number,
      era: registry.createTypeUnsafe<ExtrinsicEra>('ExtrinsicEra', [{ current: birth.number, period }]),
      genesisHash,
      method: extrinsic.method,
      nonce,
      runtimeVersion,
      signedExtensions: registry.signedExtensions,
      tip,
      version: extrinsic.version,
      withSignedTransaction: true,
    },
  ]);
  return { payload, account, nonce, tip, birth: birth.number, validUntil: birth.number + period - 1 };
}

const failing = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (reason) {
    throw new SignerFailure(messageOf(reason), { cause: reason });
  }
};

/** A wallet may add what it must, but not sign for something else than was asked for. */
function altered(what: string): TransactionError {
  return new TransactionError({
    code: 'transaction.altered',
    what: `The wallet returned another transaction: its ${what} is not the one that was to be signed.`,
    why: 'It was not sent.',
    fix: 'Check the wallet and its extensions, then try again.',
  });
}

/** An extrinsic of a call given by its bytes. */
export const extrinsicOf = (api: PhalaApi, call: `0x${string}`): SubmittableExtrinsic<'promise'> =>
  api.tx(api.registry.createTypeUnsafe<Call>('Call', [call]));

export function withSignature(
  api: PhalaApi,
  call: `0x${string}`,
  signature: `0x${string}`,
  payload: SignerPayloadJSON,
): SubmittableExtrinsic<'promise'> {
  const extrinsic = extrinsicOf(api, call);
  extrinsic.addSignature(payload.address, signature, payload);
  return extrinsic;
}

/** Has it signed by a keyring pair or a wallet. @throws SignerFailure with what the signer threw; TransactionError `transaction.altered` */
export async function sign(
  api: PhalaApi,
  extrinsic: SubmittableExtrinsic<'promise'>,
  { payload, ...about }: Payload,
  account: IKeyringPair | string,
  signer: Signer | undefined,
): Promise<SignedTransaction> {
  const json = payload.toPayload();
  const signed = await failing(async () => {
    const { signature, signedTransaction } = await signatureOf(api, payload, json, account, signer);
    if (!signedTransaction && !SIGNATURE.test(signature)) throw new Error('The wallet returned no signature.');
    return signedTransaction ? api.tx(signedTransaction) : withSignature(api, extrinsic.method.toHex(), signature, json);
  });
  return describe(signed, extrinsic, about);
}

async function signatureOf(
  api: PhalaApi,
  payload: SignerPayload,
  json: SignerPayloadJSON,
  account: IKeyringPair | string,
  signer: Signer | undefined,
): Promise<Pick<SignerResult, 'signature' | 'signedTransaction'>> {
  if (typeof account !== 'string') return api.registry.createType('ExtrinsicPayload', json, { version: json.version }).sign(account);
  if (signer?.signPayload) return signer.signPayload(json);
  if (signer?.signRaw) return signer.signRaw(payload.toRaw());
  throw new Error('The signer has neither signPayload nor signRaw.');
}

/**
 * The last block of its era; `null` when it has none. A wallet that chose another block than `birth` took a newer one, as far as
 * can be known: of an older one this is too late and never too early.
 */
function lastBlock({ era }: SubmittableExtrinsic<'promise'>, birth: number): number | null {
  if (!era.isMortalEra) return null;
  const period = era.asMortalEra.period.toNumber();
  const begins = era.asMortalEra.birth(birth);
  return (begins === birth ? begins : begins + period) + period - 1;
}

/** The signed extrinsic as it is, whatever the wallet made of its era. @throws TransactionError `transaction.altered` */
export function describe(
  signed: SubmittableExtrinsic<'promise'>,
  wanted: Pick<SubmittableExtrinsic<'promise'>, 'method'>,
  { account, nonce, tip, birth }: Pick<Payload, 'account' | 'nonce' | 'tip' | 'birth'>,
): SignedTransaction {
  if (signed.method.toHex() !== wanted.method.toHex()) throw altered('call');
  if (!signed.isSigned || signerId(signed.signer.toString()) !== account) throw altered('signer');
  if (signed.tip.toBigInt() > tip) throw altered('tip');
  if (signed.nonce.toNumber() !== nonce) throw altered('nonce');
  return {
    extrinsic: signed.toHex(),
    callData: signed.method.toHex(),
    txHash: signed.hash.toHex(),
    account,
    nonce,
    birth,
    validUntil: lastBlock(signed, birth),
  };
}
