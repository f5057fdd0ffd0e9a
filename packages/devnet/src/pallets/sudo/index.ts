import { type Context, ensureSigned, type Origin, type RuntimeCall, StorageValue } from '../../engine/context.js';
import { callClass, callWeight, encodeDispatchResult } from '../../engine/dispatch-info.js';
import { ensure } from '../../engine/errors.js';
import type { Pallet } from '../../engine/pallet.js';
import type { Hex } from '../../engine/types.js';
import { lookup, type MultiAddress } from '../balances/index.js';

export const SudoKey = new StorageValue<Hex | null>('Sudo', 'Key');

/** One read and one write of the database. */
const READ_AND_WRITE = 125_000_000n;

function ensureSudo(ctx: Context, origin: Origin): void {
  ensure(ensureSigned(origin) === SudoKey.find(ctx), 'Sudo', 'RequireSudo');
}

/** Runs the call as `as`; its failure is told by the event, the sudo call itself succeeds free of charge. */
function run(ctx: Context, call: RuntimeCall, as: Origin, event: string): { paysFee: false } {
  const result = ctx.attempt(() => ctx.dispatch(ctx, call, as));
  ctx.deposit('Sudo', event, { sudo_result: encodeDispatchResult(result) });
  return { paysFee: false };
}

export const sudo: Pallet = {
  name: 'Sudo',
  weights: {
    sudo: ({ call }: { call: RuntimeCall }) => callWeight(call),
    sudo_unchecked_weight: ({ weight }: { weight: { ref_time: bigint } }) => weight.ref_time,
    sudo_as: ({ call }: { call: RuntimeCall }) => callWeight(call) + READ_AND_WRITE,
  },
  classes: {
    sudo: ({ call }: { call: RuntimeCall }) => callClass(call),
    sudo_unchecked_weight: ({ call }: { call: RuntimeCall }) => callClass(call),
    sudo_as: ({ call }: { call: RuntimeCall }) => callClass(call),
  },
  calls: {
    sudo(ctx, origin, { call }: { call: RuntimeCall }) {
      ensureSudo(ctx, origin);
      return run(ctx, call, { kind: 'root' }, 'Sudid');
    },
    sudo_unchecked_weight(ctx, origin, { call }: { call: RuntimeCall }) {
      ensureSudo(ctx, origin);
      return run(ctx, call, { kind: 'root' }, 'Sudid');
    },
    set_key(ctx, origin, args: { new: MultiAddress }) {
      ensureSudo(ctx, origin);
      const previous = SudoKey.find(ctx);
      SudoKey.put(ctx, lookup(args.new));
      ctx.deposit('Sudo', 'KeyChanged', { old_sudoer: previous });
      return { paysFee: false };
    },
    sudo_as(ctx, origin, { who, call }: { who: MultiAddress; call: RuntimeCall }) {
      ensureSudo(ctx, origin);
      return run(ctx, call, { kind: 'signed', account: lookup(who), filters: [] }, 'SudoAsDone');
    },
  },
};
