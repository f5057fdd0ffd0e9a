/** What a call answers instead of doing its work; the block goes on. Names are those of the runtime's DispatchError. */
export class DispatchError extends Error {
  constructor(
    readonly kind:
      | 'Module'
      | 'BadOrigin'
      | 'CannotLookup'
      | 'Other'
      | 'ConsumerRemaining'
      | 'NoProviders'
      | 'TooManyConsumers'
      | 'Token'
      | 'Arithmetic',
    readonly detail: { pallet: string; error: string } | string | undefined = undefined,
    /** Weight used up to the failure, where the call knows it; otherwise all that was declared counts. */
    readonly weight: bigint | undefined = undefined,
  ) {
    super(typeof detail === 'object' ? `${detail.pallet}.${detail.error}` : [kind, detail].filter(Boolean).join('.'));
    this.name = 'DispatchError';
  }
}

/** The same error, with the weight that the failed call used. */
export const withWeight = ({ kind, detail }: DispatchError, weight: bigint): DispatchError => new DispatchError(kind, detail, weight);

export const moduleError = (pallet: string, error: string): DispatchError => new DispatchError('Module', { pallet, error });
export const badOrigin = (): DispatchError => new DispatchError('BadOrigin');

/** Throws the pallet's error unless `condition` holds. */
export function ensure(condition: unknown, pallet: string, error: string): asserts condition {
  if (!condition) throw moduleError(pallet, error);
}

/** Why a transaction may not enter a block (now). Names are those of the runtime's TransactionValidityError. */
export type InvalidReason =
  | 'Call'
  | 'Payment'
  | 'Future'
  | 'Stale'
  | 'BadProof'
  | 'AncientBirthBlock'
  | 'ExhaustsResources'
  | 'BadMandatory'
  | 'MandatoryDispatch'
  | 'BadSigner'
  | 'CannotLookup'
  | 'NoUnsignedValidator';

export class InvalidTransaction extends Error {
  constructor(readonly reason: InvalidReason) {
    super(`invalid transaction: ${reason}`);
    this.name = 'InvalidTransaction';
  }
}

/** The real runtime would panic here: the transaction can never be part of a block. */
export class Trap extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'Trap';
  }
}
