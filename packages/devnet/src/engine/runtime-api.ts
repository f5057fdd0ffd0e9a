import { compact } from 'scale-ts';
import { metadataOf, runtimeVersion } from '../pallets/runtime.js';
import { types } from '../pallets/runtime-types.js';
import { Account } from '../pallets/system/account.js';
import { concat, fromHex, littleEndian, readLittleEndian, toHex } from '../scale/hex.js';
import type { RuntimeConstants } from './context.js';
import { callClass, callWeight } from './dispatch-info.js';
import { type InvalidReason, InvalidTransaction } from './errors.js';
import type { BlockExecution } from './execution.js';
import { decodeExtrinsic } from './extrinsic.js';
import { feeParts, NextFeeMultiplier } from './fees.js';
import { refusal } from './invalid-transaction.js';
import { type Hex, RpcError } from './types.js';
import type { Validity } from './validity.js';

type Handler = (input: Uint8Array, execution: BlockExecution, constants: RuntimeConstants) => Uint8Array;

const METADATA_VERSION = 14;
const opaque = (bytes: Uint8Array): Uint8Array => concat(compact.enc(bytes.length), bytes);

/** Splits `extrinsic ++ u32 length`. The extrinsic may come with its length prefix or, as some clients send it, without. */
function quoted(input: Uint8Array) {
  const body = input.slice(0, -4);
  const length = Number(readLittleEndian(input.slice(-4)));
  try {
    return { extrinsic: decodeExtrinsic(toHex(body)), length };
  } catch {
    return { extrinsic: decodeExtrinsic(toHex(opaque(body))), length };
  }
}

const handlers: Readonly<Record<string, Handler>> = {
  Core_version: (_input, _execution, constants) => runtimeVersion(constants),
  Metadata_metadata: (_input, _execution, constants) => opaque(metadataOf(constants)),
  Metadata_metadata_versions: () => concat(compact.enc(1), littleEndian(METADATA_VERSION, 4)),
  Metadata_metadata_at_version: (input, _execution, constants) =>
    readLittleEndian(input) === BigInt(METADATA_VERSION) ? concat(Uint8Array.of(1), opaque(metadataOf(constants))) : Uint8Array.of(0),
  AccountNonceApi_account_nonce: (input, { ctx }) => littleEndian(Account.get(ctx, toHex(input)).nonce, 4),
  TransactionPaymentApi_query_info(input, execution) {
    const { extrinsic, length } = quoted(input);
    const weight = callWeight(extrinsic.call);
    const fee = extrinsic.signed ? execution.fee(length, weight) : 0n;
    return concat(littleEndian(weight, 8), types.of<string>('DispatchClass').enc(callClass(extrinsic.call)), littleEndian(fee, 16));
  },
  TransactionPaymentApi_query_fee_details(input, { ctx }) {
    const { extrinsic, length } = quoted(input);
    const tip = littleEndian(extrinsic.signed?.tip ?? 0n, 16);
    if (!extrinsic.signed) return concat(Uint8Array.of(0), tip);
    const { base, length: perLength, adjustedWeight } = feeParts(length, callWeight(extrinsic.call), NextFeeMultiplier.get(ctx));
    return concat(Uint8Array.of(1), littleEndian(base, 16), littleEndian(perLength, 16), littleEndian(adjustedWeight, 16), tip);
  },
  TaggedTransactionQueue_validate_transaction(input, execution) {
    // TransactionSource in front, the hash of the block behind.
    const extrinsic = decodeExtrinsic(toHex(input.slice(1, -32)));
    try {
      return concat(Uint8Array.of(0), encodeValidity(execution.validate(extrinsic)));
    } catch (error) {
      if (!(error instanceof InvalidTransaction)) throw error;
      const unknown = UNKNOWN.indexOf(error.reason);
      const code = unknown < 0 ? [0, INVALID.indexOf(error.reason)] : [1, unknown];
      return Uint8Array.of(1, ...code);
    }
  },
};

/** In the order of the runtime's enums. */
const INVALID: readonly (InvalidReason | null)[] = [
  'Call',
  'Payment',
  'Future',
  'Stale',
  'BadProof',
  'AncientBirthBlock',
  'ExhaustsResources',
  null,
  'BadMandatory',
  'MandatoryDispatch',
  'BadSigner',
];
const UNKNOWN: readonly InvalidReason[] = ['CannotLookup', 'NoUnsignedValidator'];

/** `ValidTransaction` as the runtime encodes it; it may always be passed on to other nodes. */
function encodeValidity({ priority, requires, provides, longevity }: Validity): Uint8Array {
  const tags = (list: readonly Hex[]): Uint8Array => concat(compact.enc(list.length), ...list.map((tag) => opaque(fromHex(tag))));
  return concat(littleEndian(priority, 8), tags(requires), tags(provides), littleEndian(longevity, 8), Uint8Array.of(1));
}

/** Runs a runtime API function on the state `execution` was opened on. */
export function runtimeCall(method: string, data: Hex, execution: BlockExecution, constants: RuntimeConstants): Hex {
  const handler = handlers[method];
  if (!handler) throw new RpcError(4003, `Client error: Execution failed: Other: Exported method ${method} is not found`);
  try {
    return toHex(handler(fromHex(data), execution, constants));
  } catch (error) {
    throw refusal(error);
  }
}
