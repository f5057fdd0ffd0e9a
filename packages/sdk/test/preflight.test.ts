import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Verb } from '../src/index.js';
import { isLong, progressOf } from './support/long-run.js';
import { Coverage, NEVER_RETURNED, REFUSALS } from './support/preflight/coverage.js';
import { foundNetwork, type Network } from './support/preflight/network.js';
import { people, TestNode } from './support/preflight/node.js';
import { tryState } from './support/preflight/trial.js';

/** On a real runtime: other cases, and as many as one has the patience for. */
const isHeldBack = process.env.STAKEPOOL_TEST_ENDPOINT !== undefined;
/** States of the network, and cases on each: every verb in turn. Until everything was met there are more, if need be. */
const CASES = 69;
const STATES = isHeldBack ? 5 : isLong ? Math.ceil(100_000 / CASES) : 20;
const MOST_STATES = isHeldBack ? STATES : STATES + (isLong ? 300 : 60);
const LEAST = isLong ? 1000 : 20;
const PORTION = 5;
const SEED = isHeldBack ? 20_261_120 : 20_220_601;

let node: TestNode;
let network: Network;
let start: unknown;
const coverage = new Coverage();
const progress = progressOf<ReturnType<Coverage['save']>>('preflight');

beforeAll(async () => {
  node = await TestNode.open();
  network = await foundNetwork(node);
  start = node.save();
}, 1_800_000);

afterAll(async () => {
  console.log(coverage.table());
  await node?.close();
});

const verbs = Object.keys(REFUSALS) as Verb[];

/** Five states from the seed of their portion. */
async function tryPortion(portion: number): Promise<void> {
  let turn = portion * PORTION;
  await fc.assert(
    fc.asyncProperty(fc.noShrink(fc.nat()), async (seed) => {
      await node.restore(start);
      await tryState(network, seed, CASES, turn++, coverage.count);
    }),
    { seed: SEED + portion, numRuns: PORTION, endOnFailure: true },
  );
}

describe('preflight and the chain', () => {
  it(`agree on ${STATES * CASES} random cases and more, to the first reason`, { timeout: 5 * 3_600_000 }, async () => {
    const saved = progress.read();
    if (saved) coverage.restore(saved.kept);
    const goesOn = (states: number) => states < STATES || (states < MOST_STATES && !coverage.isComplete(LEAST));
    for (let portion = saved === null ? 0 : saved.portion + 1; goesOn(portion * PORTION); portion++) {
      await tryPortion(portion);
      progress.passed(portion, coverage.save());
    }
  });

  it('count a tip as the bytes it adds, beside itself', async () => {
    await node.restore(start);
    const [account, tips] = [people.bob.id, [0n, 63n, 64n, 1n << 14n, 1n << 30n]];
    const fees = await Promise.all(tips.map(async (tip) => (await node.client.tx.createPool.check({}, { account, tip })).fee ?? 0n));
    const perByte = 10_000_000n;
    expect(fees.map((fee) => (fee - (fees[0] ?? 0n)) / perByte)).toEqual([0n, 0n, 1n, 3n, 4n]);
  });
});

describe.skipIf(isHeldBack)(`preflight's coverage${isHeldBack ? ' (not of the few cases for a real runtime)' : ''}`, () => {
  it.each(verbs)('%s was accepted and refused often, for every reason the chain has', (verb) => {
    expect(coverage.accepted(verb)).toBeGreaterThanOrEqual(LEAST);
    expect(coverage.refused(verb)).toBeGreaterThanOrEqual(LEAST);
    expect(coverage.answers(verb).sort()).toEqual([...REFUSALS[verb]].sort());
  });

  it('met every error of the pool pallet but those that no call returns', () => {
    const met = new Set(verbs.flatMap((verb) => coverage.answers(verb)));
    const errors = node.api.errors as unknown as Record<string, Record<string, unknown>>;
    const missed = Object.keys(errors.phalaStakePool ?? {}).filter((name) => !met.has(`phalaStakePool.${name}`));
    expect(missed.sort()).toEqual(Object.keys(NEVER_RETURNED).sort());
  });
});
