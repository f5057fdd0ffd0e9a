import { describe, expect, it } from 'vitest';
import { createScenario } from '../src/scenarios/index.js';
import { play, readSteps } from './support/replay.js';

const steps = readSteps('manual-1180');
const { chain } = await createScenario({ scenario: 'bare' });

describe('the console manual as the real runtime 1180 went through it', () => {
  it('has every step of the recording that reaches the chain', () => {
    const results = steps.flatMap((step) => step.got.txs?.map((tx) => tx.result) ?? []);
    const ok = results.filter((result) => result === 'ok').length;
    const refused = results.filter((result) => result === 'refused').length;
    expect({ ok, refused, errors: results.length - ok - refused }).toEqual({ ok: 87, refused: 1, errors: 67 });
  });

  it.each(steps.map((step, at) => [at, step.name ?? '', step] as const))('%i %s', (_at, _name, step) => {
    expect(play(chain, step.do)).toEqual(step.got);
  });
});
