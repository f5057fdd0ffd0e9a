import { StakePoolKitError } from '../model/error.js';
import { carrierErrors } from './carrier-table.js';
import type { DispatchFailureOf } from './failure.js';
import { miningErrors } from './mining-table.js';
import { registryErrors } from './registry-table.js';
import { runtimeErrors } from './runtime-table.js';
import { stakePoolErrors } from './stake-pool-table.js';

const TABLE = { ...stakePoolErrors, ...miningErrors, ...registryErrors, ...carrierErrors, ...runtimeErrors };

/** Every dispatch error the kit words. Preflight uses the same codes for the same reasons. */
export type DispatchCode = keyof typeof TABLE;
export const dispatchCodes = Object.keys(TABLE) as DispatchCode[];

/** An error of a pallet the kit has no words for: see `pallet` and `name`. */
export type UnknownDispatchFailure = DispatchFailureOf<'dispatch.unknown'>;

/** Why a dispatched call failed; tell them apart by `code`. */
export type DispatchFailure = { [C in DispatchCode]: DispatchFailureOf<C> }[DispatchCode] | UnknownDispatchFailure;

/** Names as some runtime spells them, to the name of 1180. */
const SPELLINGS: Readonly<Record<string, string>> = { WorerInAnotherPool: 'WorkerInAnotherPool' };

const isKnown = (code: string): code is DispatchCode => Object.hasOwn(TABLE, code);

/**
 * Words for an error. `pallet` and `name` as the metadata has them; for errors that belong to no pallet use the kind:
 * `Dispatch.BadOrigin`, `Token.BelowMinimum`, `Arithmetic.Overflow`.
 */
export function describeDispatch(pallet: string, name: string): DispatchFailure {
  const plain = name.replace(/^_+/, '');
  const code = `${pallet.charAt(0).toLowerCase()}${pallet.slice(1)}.${SPELLINGS[plain] ?? plain}`;
  if (isKnown(code)) {
    const [cause, fix] = TABLE[code];
    return { code, pallet, name, cause, fix } as DispatchFailure;
  }
  const cause = `The chain refused with ${pallet}.${name}.`;
  return { code: 'dispatch.unknown', pallet, name, cause, fix: `Look up ${name} in the documentation of the ${pallet} pallet.` };
}

/** A transaction was included and its call, or the item of it that `path` names, failed. Only the fee was charged. */
export class DispatchError extends StakePoolKitError {
  override readonly name = 'DispatchError';
  declare readonly code: DispatchFailure['code'];

  /** @param path indexes of the failing item from the outside in; empty for the call itself */
  constructor(
    readonly failure: DispatchFailure,
    readonly path: readonly number[] = [],
  ) {
    const what = `The chain refused: ${failure.pallet}.${failure.name}.`;
    super({ code: failure.code, what, why: failure.cause, fix: failure.fix, params: { path } });
  }
}
