import type { SubmittableExtrinsic } from '@polkadot/api/types';
import { fromHex, toHex } from '../../chain/scale/bytes.js';
import { InputError } from '../../model/error.js';
import type { AccountId } from '../../model/types.js';
import type { TransactionContext } from '../context.js';
import { isHex } from '../fields.js';
import type { About } from '../lifecycle/launch.js';
import { type SignedTransaction, toJson } from '../lifecycle/record.js';
import { describe, extrinsicOf, makePayload, type PayloadOptions, withSignature } from '../lifecycle/sign.js';
import { readPrepared } from './read-prepared.js';
import type { SignatureType, SignedElsewhere, UnsignedTransaction } from './types.js';

/** Ready to be signed where there is no connection. */
export async function prepareOffline(
  context: TransactionContext,
  extrinsic: SubmittableExtrinsic<'promise'>,
  account: AccountId,
  about: Pick<About<unknown>, 'verb' | 'args' | 'origin'>,
  options: PayloadOptions,
): Promise<UnsignedTransaction> {
  const api = await context.api();
  const { payload, nonce, birth, validUntil } = await makePayload(context, api, extrinsic, account, options);
  const json = payload.toPayload();
  const signing = api.registry.createType('ExtrinsicPayload', json, { version: json.version }).toU8a({ method: true });
  return {
    version: 1,
    genesisHash: context.runtime.network.genesisHash,
    callData: extrinsic.method.toHex(),
    callHash: extrinsic.method.hash.toHex(),
    payload: json,
    signingBytes: toHex(signing.length > 256 ? api.registry.hash(signing) : signing),
    account,
    nonce,
    birth,
    validUntil,
    verb: about.verb,
    args: toJson(about.args),
    origin: about.origin,
  };
}

const KINDS: Readonly<Record<SignatureType, number>> = { ed25519: 0, sr25519: 1, ecdsa: 2 };

function refuse(why: string): never {
  throw new InputError({
    code: 'input.signature',
    what: 'The signature cannot be used.',
    why,
    fix: 'Give the 64 or 65 bytes the signer made, in hex, or those with the kind in front.',
  });
}

/** With the byte for its kind in front. @throws InputError `input.signature` */
export function multiSignature(signature: string, type: SignatureType = 'sr25519'): `0x${string}` {
  if (!isHex(signature)) refuse('It is no hexadecimal text.');
  const bytes = fromHex(signature);
  const bare = type === 'ecdsa' ? 65 : 64;
  if (bytes.length === bare) return toHex(Uint8Array.of(KINDS[type], ...bytes));
  const [kind = -1] = bytes;
  if ((bytes.length === 65 && kind < 2) || (bytes.length === 66 && kind === 2)) return toHex(bytes);
  return refuse(`It has ${bytes.length} bytes.`);
}

/**
 * The prepared transaction with what was signed elsewhere.
 * @throws InputError `input.preparedTransaction`, `input.signature`; TransactionError `transaction.altered` when another call or account was signed
 */
export async function completeOffline(
  context: TransactionContext,
  unsigned: UnsignedTransaction,
  signed: SignedElsewhere,
): Promise<SignedTransaction> {
  const api = await context.api();
  const { callData, payload, account, nonce, birth } = readPrepared(unsigned, context.runtime.network.genesisHash);
  const about = { account, nonce, birth, tip: BigInt(payload.tip) };
  const wanted = extrinsicOf(api, callData);
  if ('extrinsic' in signed) return describe(api.tx(signed.extrinsic), wanted, about);
  return describe(withSignature(api, callData, multiSignature(signed.signature, signed.type), payload), wanted, about);
}
