import { type Context, ensureSigned, type Origin, type PostInfo, type RuntimeCall } from '../../engine/context.js';
import { callClass, callWeight, encodeDispatchError, usedWeight } from '../../engine/dispatch-info.js';
import { type DispatchError, ensure, withWeight } from '../../engine/errors.js';
import type { DispatchClass, Pallet } from '../../engine/pallet.js';
import type { Hex } from '../../engine/types.js';
import { blake2_256 } from '../../scale/hash.js';
import { concat, fromHex, littleEndian, toHex } from '../../scale/hex.js';

const NAME = 'Utility';
const CALLS_LIMIT = 10_922;
const DERIVATIVE_WEIGHT = 4_182_000n;
/** Reading and writing one account. */
const ACCOUNT_WEIGHT = 125_000_000n;

type Batch = { calls: readonly RuntimeCall[] };

const batchWeight = (count: number): bigint => 23_113_000n + 2_701_000n * BigInt(count);
const batchAllWeight = (count: number): bigint => 18_682_000n + 2_794_000n * BigInt(count);
const forceBatchWeight = (count: number): bigint => 19_136_000n + 2_697_000n * BigInt(count);

const declared =
  (base: (count: number) => bigint) =>
  ({ calls }: Batch): bigint =>
    calls.reduce((sum, call) => sum + callWeight(call), base(calls.length));

const batchClass = ({ calls }: Batch): DispatchClass =>
  calls.every((call) => callClass(call) === 'Operational') ? 'Operational' : 'Normal';

/** Account that `who` owns under `index`. */
export function derivativeAccount(who: Hex, index: number): Hex {
  return toHex(blake2_256(concat(new TextEncoder().encode('modlpy/utilisuba'), fromHex(who), littleEndian(index, 2))));
}

/** Runs the calls one after the other and says of each how it went; `onError` decides whether the rest still runs. */
function runAll(
  ctx: Context,
  origin: Origin,
  calls: readonly RuntimeCall[],
  onError: (error: DispatchError, index: number, used: bigint) => 'goOn' | 'stop',
) {
  ensure(calls.length <= CALLS_LIMIT, NAME, 'TooManyCalls');
  let used = 0n;
  for (const [index, call] of calls.entries()) {
    const result = ctx.attempt(() => ctx.dispatch(ctx, call, origin));
    used += usedWeight(call, result);
    if (result.ok) ctx.deposit(NAME, 'ItemCompleted');
    else if (onError(result.error, index, used) === 'stop') return { used, done: index + 1, stopped: true };
  }
  return { used, done: calls.length, stopped: false };
}

const isBatchAll = (call: RuntimeCall): boolean => call.tag === NAME && call.value.tag === 'batch_all';

export const utility: Pallet = {
  name: NAME,
  weights: {
    batch: declared(batchWeight),
    as_derivative: ({ call }: { call: RuntimeCall }) => DERIVATIVE_WEIGHT + ACCOUNT_WEIGHT + callWeight(call),
    batch_all: declared(batchAllWeight),
    force_batch: declared(forceBatchWeight),
  },
  classes: {
    batch: batchClass,
    as_derivative: ({ call }: { call: RuntimeCall }) => callClass(call),
    batch_all: batchClass,
    force_batch: batchClass,
  },
  calls: {
    batch(ctx, origin, { calls }: Batch): PostInfo {
      const { used, done, stopped } = runAll(ctx, origin, calls, (error, index) => {
        ctx.deposit(NAME, 'BatchInterrupted', { index, error: encodeDispatchError(error) });
        return 'stop';
      });
      if (!stopped) ctx.deposit(NAME, 'BatchCompleted');
      return { weight: batchWeight(done) + used };
    },
    as_derivative(ctx, origin, { index, call }: { index: number; call: RuntimeCall }): PostInfo {
      const account = derivativeAccount(ensureSigned(origin), index);
      const result = ctx.attempt(() => ctx.dispatch(ctx, call, { ...origin, account } as Origin));
      const weight = DERIVATIVE_WEIGHT + ACCOUNT_WEIGHT + usedWeight(call, result);
      if (!result.ok) throw withWeight(result.error, weight);
      return { weight };
    },
    batch_all(ctx, origin, { calls }: Batch): PostInfo {
      const flat: Origin = origin.kind === 'signed' ? { ...origin, filters: [...origin.filters, (call) => !isBatchAll(call)] } : origin;
      const { used, done } = runAll(ctx, flat, calls, (error, index, spent) => {
        throw withWeight(error, batchAllWeight(index + 1) + spent);
      });
      ctx.deposit(NAME, 'BatchCompleted');
      return { weight: batchAllWeight(done) + used };
    },
    force_batch(ctx, origin, { calls }: Batch): PostInfo {
      let failed = false;
      const { used, done } = runAll(ctx, origin, calls, (error) => {
        failed = true;
        ctx.deposit(NAME, 'ItemFailed', { error: encodeDispatchError(error) });
        return 'goOn';
      });
      ctx.deposit(NAME, failed ? 'BatchCompletedWithErrors' : 'BatchCompleted');
      // What it declares is its own weight, what it charges afterwards is that of `batch`.
      return { weight: batchWeight(done) + used };
    },
  },
};
