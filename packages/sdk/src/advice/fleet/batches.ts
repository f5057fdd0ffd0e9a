/** What one call takes up in a block. */
export interface CallSize {
  /** Weight as the chain estimates it. */
  readonly weight: bigint;
  /** Encoded bytes. */
  readonly length: number;
}

/** What one transaction may take up. */
export interface BatchLimits {
  readonly maxWeight: bigint;
  /** Encoded bytes. */
  readonly maxLength: number;
  readonly maxCalls: number;
  /** What a batch takes up beside its calls: signature, era, nonce, tip and the count of calls. */
  readonly overhead: CallSize;
}

export interface BatchCut {
  /** Calls from `start` up to, not including, `end`. Together with `oversized` they are all calls, each once, in order. */
  readonly batches: readonly { readonly start: number; readonly end: number }[];
  /** Indexes of calls that do not fit even alone. */
  readonly oversized: readonly number[];
}

/** Cuts calls into as few batches as their order allows. */
export function cutIntoBatches(calls: readonly CallSize[], { maxWeight, maxLength, maxCalls, overhead }: BatchLimits): BatchCut {
  const batches: { start: number; end: number }[] = [];
  const oversized: number[] = [];
  let open: { start: number; end: number } | null = null;
  let sum = overhead;
  const fits = ({ weight, length }: CallSize, count: number): boolean => weight <= maxWeight && length <= maxLength && count <= maxCalls;
  const plus = (call: CallSize): CallSize => ({ weight: sum.weight + call.weight, length: sum.length + call.length });
  calls.forEach((call, index) => {
    if (open !== null && fits(plus(call), index + 1 - open.start)) {
      sum = plus(call);
      open.end = index + 1;
      return;
    }
    open = null;
    sum = overhead;
    if (!fits(plus(call), 1)) {
      oversized.push(index);
      return;
    }
    sum = plus(call);
    open = { start: index, end: index + 1 };
    batches.push(open);
  });
  return { batches, oversized };
}
