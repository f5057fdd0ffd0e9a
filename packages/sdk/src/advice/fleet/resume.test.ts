import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RowOutcome, remainingRows, rowsToSend } from './resume.js';
import { planStop } from './stop.js';
import { clock, poolOf, setting, worker } from './test/fleet.js';

const workers = [0, 1, 2, 3, 4].map((n) => worker(n, n === 2 ? {} : { state: 'MiningIdle', stake: 5n }));
const plan = planStop({ ...setting, ...clock, pools: [poolOf(workers)], workers, miningEnabled: true });
const indexes = (rows: readonly { readonly index: number }[]): number[] => rows.map(({ index }) => index);

describe('remainingRows', () => {
  it('begins with every row that goes', () => {
    expect(indexes(rowsToSend(plan))).toEqual([0, 1, 3, 4]);
    expect(remainingRows(plan, new Map())).toEqual(rowsToSend(plan));
  });

  it('leaves out what succeeded or may succeed, and what failed unless asked', () => {
    const outcomes = new Map<number, RowOutcome>([
      [0, 'succeeded'],
      [1, 'failed'],
      [3, 'sent'],
    ]);
    expect(indexes(remainingRows(plan, outcomes))).toEqual([4]);
    expect(indexes(remainingRows(plan, outcomes, { retryFailed: true }))).toEqual([1, 4]);
  });

  it('never repeats a success, in however many runs', () => {
    const outcome = fc.constantFrom<RowOutcome>('succeeded', 'failed', 'sent', 'notReached');
    fc.assert(
      fc.property(fc.array(fc.array(outcome, { minLength: 5, maxLength: 5 }), { maxLength: 5 }), fc.boolean(), (runs, retryFailed) => {
        const known = new Map<number, RowOutcome>();
        const succeeded: number[] = [];
        for (const run of runs) {
          for (const { index } of remainingRows(plan, known, { retryFailed })) {
            expect(succeeded).not.toContain(index);
            known.set(index, run[index] as RowOutcome);
            if (run[index] === 'succeeded') succeeded.push(index);
          }
        }
      }),
    );
  });
});
