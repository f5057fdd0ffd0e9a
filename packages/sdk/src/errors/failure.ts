/**
 * A refusal by the dispatched call. `code` is the one preflight uses for the same reason:
 * `phalaStakePool.InsufficientFreeStake`.
 */
export interface DispatchFailureOf<Code extends string> {
  readonly code: Code;
  /** Pallet as it stands in the runtime's metadata, for example `PhalaStakePool`. */
  readonly pallet: string;
  /** The error's name as it stands in the runtime's metadata; older runtimes misspell or prefix some. */
  readonly name: string;
  readonly cause: string;
  readonly fix: string;
}
