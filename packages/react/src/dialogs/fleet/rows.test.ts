import type { RowResult } from '@stakepool-kit/sdk';
import type { FleetPlan } from '@stakepool-kit/sdk/advice';
import { describe, expect, it } from 'vitest';
import { countRows, rowsOf } from './rows';

const row = (index: number, verdict: string, stake?: bigint) => ({
  index,
  pid: 0n,
  worker: `0x${index}`,
  verdict,
  call: verdict === 'go' ? { verb: 'startMining', args: { pid: 0n, worker: `0x${index}`, ...(stake !== undefined && { stake }) } } : null,
  problems: [],
  notes: [],
});
const plan = { rows: [row(0, 'go', 5n), row(1, 'blocked'), row(2, 'go'), row(3, 'skipped'), row(4, 'go')] } as unknown as FleetPlan;
const result = (outcome: string) => ({ outcome, failure: null, txHash: null, record: null }) as unknown as RowResult;

describe('rowsOf', () => {
  it('shows the verdicts of a plan, and the stake of each row', () => {
    const rows = rowsOf(plan, null);
    expect(rows.map(({ status }) => status)).toEqual(['go', 'blocked', 'go', 'skipped', 'go']);
    expect(rows.map(({ stake }) => stake)).toEqual([5n, null, null, null, null]);
  });

  it('shows what became of the rows that go, and never that a refused one ran', () => {
    const results = new Map([
      [0, result('succeeded')],
      [2, result('failed')],
      [1, result('succeeded')],
    ]);
    const statusOf = (ended: boolean) => rowsOf(plan, { results, ended }).map(({ status }) => status);
    expect(statusOf(false)).toEqual(['succeeded', 'blocked', 'failed', 'skipped', 'waiting']);
    expect(statusOf(true)).toEqual(['succeeded', 'blocked', 'failed', 'skipped', 'notReached']);
    expect(countRows(rowsOf(plan, { results, ended: true }))).toEqual({ all: 5, go: 1, blocked: 1, skipped: 1, succeeded: 1, failed: 1 });
  });
});
