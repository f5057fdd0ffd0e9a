import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { callOf, err, error, event, ok, runtimeOf } from '../../../test/support/nested/calls.js';
import type { OwnEvent } from '../types.js';
import type { CallNode } from './call-tree.js';
import { failuresOf } from './failures-of.js';
import { locateFailures, locateInBatchAll } from './locate.js';
import { readOutcome } from './read-outcome.js';
import { batchPrefix } from './weights.js';

const batchOf = (length: number) =>
  callOf(
    'Utility.batch_all',
    Array.from({ length }, () => callOf('Pool.call')),
  );
const weights = fc.array(fc.bigInt({ min: 1n, max: 10n ** 9n }), { minLength: 1, maxLength: 300 });

function scaleOf(items: readonly bigint[]) {
  const sums = [10n];
  for (const weight of items) sums.push((sums.at(-1) as bigint) + weight);
  return vi.fn(async (length: number) => sums[length] as bigint);
}

describe('locateInBatchAll', () => {
  it('finds the item whose weight is the last that counts, asking for few of the batches', async () => {
    await fc.assert(
      fc.asyncProperty(weights, fc.nat(), async (items, at) => {
        const index = at % items.length;
        const weightOf = scaleOf(items);
        expect(await locateInBatchAll(batchOf(items.length), await weightOf(index + 1), weightOf)).toBe(index);
        expect(weightOf.mock.calls.length).toBeLessThan(13);
      }),
    );
  });

  it('never takes a weight that is not exactly that of some items', async () => {
    await fc.assert(
      fc.asyncProperty(weights, fc.bigInt({ min: 0n, max: 10n ** 12n }), async (items, weight) => {
        const weightOf = scaleOf(items);
        const all = await Promise.all(items.map((_, i) => weightOf(i + 1)));
        fc.pre(!all.includes(weight));
        expect(await locateInBatchAll(batchOf(items.length), weight, weightOf)).toBe(null);
      }),
    );
  });

  it('finds nothing in an empty batch', async () => {
    expect(await locateInBatchAll(batchOf(0), 10n, async () => 10n)).toBe(null);
  });
});

describe('locateFailures', () => {
  const runtime = runtimeOf();
  const weigh = (hex: string): bigint => BigInt(hex.length) * 10n;
  const refusal = error(3);
  const failed = (weight: bigint, reason: unknown = refusal) => event('System.ExtrinsicFailed', reason, { weight });
  const success = (weight: bigint) => event('System.ExtrinsicSuccess', { weight });
  const wrap = (id: string, ...items: CallNode[]) => callOf(id, items);

  async function paths(call: CallNode, ...events: OwnEvent[]) {
    const located = await locateFailures(readOutcome(call, events, runtime), events, runtime, async (hex) => weigh(hex));
    return failuresOf(located).map(({ path }) => path);
  }

  it('finds each item by what the transaction weighed, and none by a weight beside', async () => {
    const call = batchOf(70);
    for (let index = 0; index < 70; index++) {
      const weight = weigh(batchPrefix(call, index + 1));
      expect(await paths(call, failed(weight))).toEqual([[index]]);
      for (const beside of [-1n, 1n, 10n]) expect(await paths(call, failed(weight + beside))).toEqual([[]]);
    }
  });

  it('takes a filter that left the whole weight for one of the batch itself', async () => {
    const call = batchOf(3);
    const filtered = error(5, 0);
    expect(await paths(call, failed(weigh(batchPrefix(call, 2)), filtered))).toEqual([[1]]);
    expect(await paths(call, failed(weigh(call.hex), filtered))).toEqual([[]]);
  });

  it('finds it in a batch that was interrupted by it', async () => {
    const inner = batchOf(4);
    const call = wrap('Utility.batch', callOf('Pool.call'), inner, callOf('Pool.call'));
    const shorter = weigh(batchPrefix(inner, 4)) - weigh(batchPrefix(inner, 3));
    const events = [event('Utility.ItemCompleted'), event('Utility.BatchInterrupted', 1, refusal)];
    expect(await paths(call, ...events, success(weigh(batchPrefix(call, 2)) - shorter))).toEqual([[1, 2]]);
    expect(await paths(call, ...events, success(weigh(call.hex)))).toEqual([[1]]);
  });

  it('finds it in a batch that goes on, unless that charged all it declared', async () => {
    const inner = batchOf(4);
    const call = wrap('Utility.force_batch', inner, callOf('Pool.call'));
    const events = [event('Utility.ItemFailed', refusal), event('Utility.ItemCompleted'), event('Utility.BatchCompletedWithErrors')];
    const less = (length: number) => weigh(batchPrefix(inner, 4)) - weigh(batchPrefix(inner, length));
    expect(await paths(call, ...events, success(weigh(call.hex) - less(2)))).toEqual([[0, 1]]);
    expect(await paths(call, ...events, success(weigh(call.hex)))).toEqual([[0]]);
  });

  it('leaves it where the weight does not tell: in a proxy, beside another one or beside an approval', async () => {
    const proxied = wrap('Proxy.proxy', batchOf(3));
    expect(await paths(proxied, event('Proxy.ProxyExecuted', err(3)), success(weigh(proxied.hex)))).toEqual([[]]);
    const itemFailed = event('Utility.ItemFailed', refusal);
    const withErrors = event('Utility.BatchCompletedWithErrors');
    const two = wrap('Utility.force_batch', batchOf(2), batchOf(2));
    expect(await paths(two, itemFailed, itemFailed, withErrors, success(weigh(two.hex)))).toEqual([[0], [1]]);
    const approval = wrap('Utility.force_batch', batchOf(2), wrap('Multisig.as_multi', callOf('Pool.call')));
    expect(await paths(approval, itemFailed, event('Utility.ItemCompleted'), withErrors, success(weigh(approval.hex)))).toEqual([[0]]);
  });

  it('changes nothing of a transaction that does not tell its weight, or has nothing to find', async () => {
    expect(await paths(batchOf(2), event('System.ExtrinsicFailed', refusal, {}))).toEqual([[]]);
    const sudo = wrap('Sudo.sudo', callOf('Pool.call'));
    expect(await paths(sudo, event('Sudo.Sudid', ok), success(1n))).toEqual([]);
  });
});
