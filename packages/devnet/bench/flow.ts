import { createScenario } from '../src/scenarios/index.js';
import { play, readSteps } from '../test/support/replay.js';

/** Milliseconds the recorded walk through the manual takes: signing, checks, blocks and reading the outcome of each step. */
const steps = readSteps('manual-1180');
const { chain } = await createScenario({ scenario: 'bare' });
const started = performance.now();
for (const step of steps) play(chain, step.do);
console.log(JSON.stringify({ steps: steps.length, ms: performance.now() - started }));
