import type { Chain } from '@stakepool-kit/devnet';
import { createTestChain } from '@stakepool-kit/devnet/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLong, progressOf } from './support/long-run.js';
import { Clock } from './support/soak/clock.js';
import { Walk } from './support/soak/walk.js';

const WALKS = isLong ? 300 : 10;
const PORTION = 10;
const STEPS = isLong ? 10 : 5;
/** A walk that failed is taken again by its seed, which is the number in its message. */
const SEED = Number(process.env.STAKEPOOL_SOAK_SEED ?? 20_220_601);

let start: Chain;
let clock: Clock;
const progress = progressOf<null>('fleet-soak');

beforeAll(async () => {
  start = (await createTestChain({ scenario: 'demo' })).chain;
  clock = new Clock();
}, 60_000);

afterAll(() => clock.restore());

describe('watches of a fleet through bad weather', () => {
  it(`show what every block has and in the end the head, in ${WALKS} random walks`, { timeout: 7_200_000 }, async () => {
    let compared = 0;
    for (let portion = (progress.read()?.portion ?? -1) + 1; portion * PORTION < WALKS; portion++) {
      for (let walk = 0; walk < PORTION; walk++) {
        compared += await Walk.take(SEED + portion * PORTION + walk, start, { steps: STEPS, clock, patience: 20_000 });
      }
      progress.passed(portion, null);
    }
    if (progress.read() === null) expect(compared).toBeGreaterThan(WALKS * STEPS);
  });
});
