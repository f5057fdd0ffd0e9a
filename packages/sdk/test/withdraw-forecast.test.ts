import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Forecast, whatIf } from '../src/advice/forecast/index.js';
import { type Happened, TimeKeeper } from './support/forecast/course.js';
import { type Case, paidIn, plan, readCases, sorted, TRIALS, type Trial, UNTOUCHED } from './support/forecast/trials.js';
import { foundWorld, populate, type World } from './support/forecast/world.js';
import { isLong, progressOf } from './support/long-run.js';
import { TestNode } from './support/preflight/node.js';
import { Random } from './support/preflight/random.js';

const POOLS = 32;
const WORLDS = isLong ? 60 : 2;
const SEED = 20_221_120;

let world: World;
let start: unknown;
const counts: Record<string, number> = {};
const count = (what: string, by: number | boolean = 1): void => {
  counts[what] = (counts[what] ?? 0) + Number(by);
};
const progress = progressOf<Record<string, number>>('withdraw-forecast');

beforeAll(async () => {
  world = await foundWorld(await TestNode.open(), POOLS);
  start = world.node.save();
}, 120_000);

afterAll(async () => {
  console.log('withdraw forecast against the dev chain:', counts);
  await world?.node.close();
});

/** Every payment and every stop came as it was foretold. */
function expectForetold(forecast: Forecast | { readonly unsure: object }, { paid, forceStopped }: Happened): void {
  if (forecast.unsure !== null) throw new Error(`no forecast: ${JSON.stringify(forecast.unsure)}`);
  expect(sorted(paid)).toEqual(sorted(paidIn(forecast)));
  const { forceStop } = forecast;
  expect(forceStopped.map(({ time }) => time)).toEqual(forceStop ? [forceStop.blockTime] : []);
  expect(new Set(forceStopped[0]?.workers)).toEqual(new Set(forceStop?.workers));
}

function countCase({ input, forecast }: Case, { paid, forceStopped }: Happened): void {
  const { pool, workers } = input;
  const difference = pool.totalStake > pool.totalShares ? pool.totalStake - pool.totalShares : pool.totalShares - pool.totalStake;
  count('share price 1', difference === 0n);
  count('share price off by 1% or more', difference > pool.totalShares / 100n);
  count('pools with several in the queue', pool.withdrawQueue.length > 1);
  count('payments', paid.length);
  count('requests paid in parts', forecast.requests.filter(({ payments }) => payments.length > 1).length);
  count('force-stops', forceStopped.length);
  count(
    'stops of which some workers would be enough',
    forecast.actions?.stopWorkers?.workers.length !== forecast.forceStop?.workers.length,
  );
  for (const { state } of workers) count(`worker ${state}`);
}

/** The same pools once more, from the same block on, with each pool's change. */
async function tryOut(saved: unknown, cases: readonly Case[], { name, change, forceStops, isLate = false }: Trial): Promise<void> {
  const { node } = world;
  await node.restore(saved);
  const changed = cases.flatMap((one) => {
    const made = change(one);
    return made === null ? [] : [{ one, made }];
  });
  const keeper = new TimeKeeper(
    world,
    changed.flatMap(({ one, made }) => plan(node, one, made, isLate)),
  );
  const happened = await keeper.run();
  count('blocks', keeper.blocks);
  for (const { one, made } of changed) {
    const found = happened.get(one.pid) as Happened;
    if (forceStops !== undefined) expect(found.forceStopped).toHaveLength(forceStops);
    if (!isLate) expectForetold(whatIf(one.input, [made]), found);
    if (change === UNTOUCHED.change) {
      expectForetold(one.forecast, found);
      countCase(one, found);
    }
    count(`pools: ${name}`);
  }
}

async function tryWorld(seed: number): Promise<void> {
  const rnd = new Random(seed);
  await world.node.restore(start);
  await populate(rnd, world);
  const saved = world.node.save();
  await world.node.restore(saved);
  const { cases, unsure } = await readCases(rnd, world);
  count('pools: unsure', unsure.length);
  for (const trial of TRIALS) await tryOut(saved, cases, trial);
}

describe('the withdraw forecast and the chain, as time goes by', () => {
  it(`agree on ${WORLDS * POOLS} random pools, and on the least that avoids a force-stop`, { timeout: 7_200_000 }, async () => {
    const saved = progress.read();
    if (saved) Object.assign(counts, saved.kept);
    for (let portion = saved === null ? 0 : saved.portion + 1; portion < WORLDS; portion++) {
      await tryWorld(SEED + portion);
      progress.passed(portion, counts);
    }
  });

  it.each([
    ['pools: left alone', 60],
    ['share price 1', 5],
    ['share price off by 1% or more', 20],
    ['pools with several in the queue', 15],
    ['payments', 100],
    ['requests paid in parts', 10],
    ['force-stops', 15],
    ['pools: the least contribution', 15],
    ['pools: one planck less', 15],
    ['pools: the least workers stopped at once', 10],
    ['pools: the least workers stopped at the last moment', 10],
    ['pools: one worker less stopped', 3],
    ['pools: somebody withdraws', 50],
    ['stops of which some workers would be enough', 5],
    ...['Mining', 'Unresponsive', 'CoolingDown', 'Releasing', 'Ready'].map((state) => [`worker ${state}`, 10] as const),
  ] as const)('met enough: %s', (what, least) => {
    expect(counts[what] ?? 0).toBeGreaterThanOrEqual(least);
  });
});
