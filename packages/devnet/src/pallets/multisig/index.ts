import { ensureSigned, type PostInfo, type RuntimeCall } from '../../engine/context.js';
import { callClass, callWeight } from '../../engine/dispatch-info.js';
import { withWeight } from '../../engine/errors.js';
import type { Pallet } from '../../engine/pallet.js';
import type { Hex } from '../../engine/types.js';
import { multisigAccount, signatoriesOf, type Timepoint } from './accounts.js';
import { approve, cancel } from './operation.js';
import { ACCOUNT_WEIGHT, cancelWeight, completeByHashWeight, completeWeight, THRESHOLD_1_WEIGHT } from './weights.js';

interface Signatories {
  readonly threshold: number;
  readonly other_signatories: readonly Hex[];
}
interface Step extends Signatories {
  readonly maybe_timepoint: Timepoint | null;
  readonly max_weight: { readonly ref_time: bigint };
}
type ByCall = Step & { readonly call: Hex; readonly store_call: boolean };
type ByHash = Step & { readonly call_hash: Hex };
type Alone = { readonly other_signatories: readonly Hex[]; readonly call: RuntimeCall };
type Cancel = Signatories & { readonly timepoint: Timepoint; readonly call_hash: Hex };

export const multisig: Pallet = {
  name: 'Multisig',
  weights: {
    as_multi_threshold_1: ({ call }: Alone) => THRESHOLD_1_WEIGHT + ACCOUNT_WEIGHT + callWeight(call),
    as_multi: ({ other_signatories, call, max_weight }: ByCall) =>
      completeWeight(other_signatories.length, call.length / 2 - 1) + max_weight.ref_time,
    approve_as_multi: ({ other_signatories, max_weight }: ByHash) => completeByHashWeight(other_signatories.length) + max_weight.ref_time,
    cancel_as_multi: ({ other_signatories }: Cancel) => cancelWeight(other_signatories.length),
  },
  classes: { as_multi_threshold_1: ({ call }: Alone) => callClass(call) },
  calls: {
    as_multi_threshold_1(ctx, origin, { other_signatories, call }: Alone): PostInfo {
      const account = multisigAccount(signatoriesOf(ensureSigned(origin), other_signatories), 1);
      const result = ctx.attempt(() => ctx.dispatch(ctx, call, { kind: 'signed', account, filters: [] }));
      const { weight } = result.ok ? result.value : result.error;
      const used = weight === undefined ? undefined : THRESHOLD_1_WEIGHT + weight;
      if (result.ok) return used === undefined ? {} : { weight: used };
      throw used === undefined ? result.error : withWeight(result.error, used);
    },
    as_multi(ctx, origin, { threshold, other_signatories, maybe_timepoint, call, store_call, max_weight }: ByCall) {
      return approve(ctx, {
        who: ensureSigned(origin),
        threshold,
        others: other_signatories,
        maybeTimepoint: maybe_timepoint,
        call: { data: call, store: store_call },
        maxWeight: max_weight.ref_time,
      });
    },
    approve_as_multi(ctx, origin, { threshold, other_signatories, maybe_timepoint, call_hash, max_weight }: ByHash) {
      return approve(ctx, {
        who: ensureSigned(origin),
        threshold,
        others: other_signatories,
        maybeTimepoint: maybe_timepoint,
        call: { hash: call_hash },
        maxWeight: max_weight.ref_time,
      });
    },
    cancel_as_multi(ctx, origin, { threshold, other_signatories, timepoint, call_hash }: Cancel) {
      cancel(ctx, { who: ensureSigned(origin), threshold, others: other_signatories, timepoint, call_hash });
    },
  },
};
