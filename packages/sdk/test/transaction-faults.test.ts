import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TRANSITIONS } from '../src/index.js';
import { Table } from './support/faults/coverage.js';
import { type Report, Run } from './support/faults/run.js';
import { RARE, TROUBLES } from './support/faults/troubles.js';
import { MANNERS } from './support/faults/wallets.js';
import { World } from './support/faults/world.js';
import { isLong, progressOf } from './support/long-run.js';

const RUNS = isLong ? 10_000 : 150;
const PORTION = isLong ? 250 : 150;
const SEED = 4_000_000;
/** One run, taken again by its seed. */
const ONE = process.env.STAKEPOOL_FAULT_SEED;

/** Failures after which nothing is tried any more. */
const ENOUGH = 20;

interface Coverage {
  readonly faults: Table;
  readonly verbs: Table;
  readonly signers: Table;
  readonly statuses: Table;
}
const tables = (kept: Partial<Record<keyof Coverage, Record<string, Record<string, number>>>> = {}): Coverage => ({
  faults: new Table(kept.faults),
  verbs: new Table(kept.verbs),
  signers: new Table(kept.signers),
  statuses: new Table(kept.statuses),
});

let world: World;
const progress = progressOf<Record<keyof Coverage, Record<string, Record<string, number>>>>('transaction-faults');

beforeAll(async () => {
  world = await World.create();
}, 120_000);

afterAll(() => world.close());

function count({ faults, verbs, signers, statuses }: Coverage, { plan, sent }: Report): void {
  for (const { kind, subject, seen } of sent) {
    for (const name of new Set(plan.troubles.map((trouble) => trouble.name))) faults.add(name, kind);
    if (plan.troubles.length === 0) faults.add('calm', kind);
    verbs.add(subject.verb, kind);
    signers.add(subject.manner, kind);
    for (const seenKind of new Set(seen.map((status) => status.kind))) statuses.add(seenKind, 'seen');
  }
}

describe('transactions through whatever goes wrong', () => {
  it(`end as the chain has them, in ${ONE === undefined ? `${RUNS} runs` : `run ${ONE}`}`, { timeout: 14_400_000 }, async () => {
    if (ONE !== undefined) return void (await Run.take(world, Number(ONE)));
    const before = progress.read();
    const coverage = tables(before?.kept);
    const failures: string[] = [];
    const take = (seed: number) =>
      Run.take(world, seed).then(
        (report) => count(coverage, report),
        (error: Error) => void failures.push(error.message),
      );
    for (let portion = (before?.portion ?? -1) + 1; portion * PORTION < RUNS; portion++) {
      for (let run = 0; run < PORTION && failures.length < ENOUGH; run++) await take(SEED + portion * PORTION + run);
      expect(failures.join('\n\n')).toBe('');
      progress.passed(portion, JSON.parse(JSON.stringify(coverage)));
    }
    const { faults, verbs, signers, statuses } = coverage;
    console.log([faults, verbs, signers, statuses].join('\n\n'));
    expect(verbs.rows).toHaveLength(16);
    expect(signers.rows).toHaveLength(MANNERS.length);
    if (!isLong) return;
    expect(statuses.rows).toEqual(Object.keys(TRANSITIONS).sort());
    expect(faults.rows).toEqual(['calm', ...Object.keys(TROUBLES), ...Object.keys(RARE)].sort());
    for (const verb of verbs.rows) expect(verbs.at(verb, 'finalized'), verb).toBeGreaterThan(0);
  });
});
