import { type InvalidReason, InvalidTransaction, Trap } from './errors.js';
import { RpcError } from './types.js';

const INVALID: Partial<Record<InvalidReason, string>> = {
  Call: 'Transaction call is not expected',
  Payment: 'Inability to pay some fees (e.g. account balance too low)',
  Future: 'Transaction will be valid in the future',
  Stale: 'Transaction is outdated',
  BadProof: 'Transaction has a bad signature',
  AncientBirthBlock: 'Transaction has an ancient birth block',
  ExhaustsResources: 'Transaction would exhaust the block limits',
  BadMandatory: 'A call was labelled as mandatory, but resulted in an Error.',
  MandatoryDispatch: 'Transaction dispatch is mandatory; transactions must not be validated.',
  BadSigner: 'Invalid signing address',
};
const UNKNOWN: Partial<Record<InvalidReason, string>> = {
  CannotLookup: 'Could not lookup information required to validate the transaction',
  NoUnsignedValidator: 'Could not find an unsigned validator for the unsigned transaction',
};

/** The JSON-RPC error a node answers when it refuses a transaction. */
export function refusal(error: unknown): RpcError {
  if (error instanceof RpcError) return error;
  if (error instanceof InvalidTransaction) {
    const invalid = INVALID[error.reason];
    return invalid
      ? new RpcError(1010, 'Invalid Transaction', invalid)
      : new RpcError(1011, 'Unknown Transaction Validity', UNKNOWN[error.reason]);
  }
  const why = error instanceof Error ? error.message : String(error);
  if (error instanceof Trap)
    return new RpcError(1002, `Verification Error: Runtime error: Execution failed: Execution aborted due to trap: ${why}`);
  return new RpcError(1002, `Verification Error: Runtime error: Execution failed: Codec error: ${why}`);
}
