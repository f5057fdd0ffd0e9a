import type { DispatchFailure } from '../../errors/dispatch.js';
import type { OwnEvent } from '../types.js';
import type { CallNode } from './call-tree.js';
import type { Carrier } from './carriers.js';

/**
 * `succeeded`: it ran, and all that it carries. `failed`: it was refused, or something it carries was. `rolledBack`: whether it
 * ran or not, it left nothing, because its carrier failed as a whole. `notReached`: its carrier stopped before. `notExecuted`:
 * its carrier succeeded without running it, as an approval of a multisig does.
 */
export type CallStatus = 'succeeded' | 'failed' | 'rolledBack' | 'notReached' | 'notExecuted';

export interface CallOutcome {
  readonly call: CallNode;
  readonly status: CallStatus;
  /** Its own refusal, or the first one among what it carries; `null` unless failed. */
  readonly failure: DispatchFailure | null;
  /**
   * Events of this call alone, where they can be told from others: what a carrier does before its first call counts as that
   * call's, and fees as the outermost call's or its first.
   */
  readonly events: readonly OwnEvent[];
  readonly items: readonly CallOutcome[];
}

export interface LocatedFailure {
  readonly failure: DispatchFailure;
  /** Index of the item in each batch from the outside in; it ends before a batch whose failing item is not known. */
  readonly path: readonly number[];
  /** What carried the refused call, from the outside in; empty for the transaction's own call. */
  readonly carriers: readonly Carrier[];
}
