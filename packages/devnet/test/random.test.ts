import { describe, expect, it } from 'vitest';
import { createScenario } from '../src/scenarios/index.js';
import { play, readSteps } from './support/replay.js';

/** Runs of random steps, recorded from the real runtime 1180. */
describe.each(['random-a', 'random-b'])('%s', (name) => {
  it('ends every step as the real runtime did', async () => {
    const { chain } = await createScenario({ scenario: 'bare' });
    const steps = readSteps(name);
    expect(steps.length).toBeGreaterThan(60);
    for (const [at, step] of steps.entries()) expect({ at, ...play(chain, step.do) }).toEqual({ at, ...step.got });
  });
});
