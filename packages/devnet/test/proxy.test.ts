import { expect, it } from 'vitest';
import { createScenario } from '../src/scenarios/index.js';
import { playRecorded, readRecorded } from './support/recorded.js';

it('does in every step what the real runtime 1180 did', async () => {
  const { chain } = await createScenario();
  for (const { name, do: input, got, own } of readRecorded('proxy-1180')) {
    expect({ name, ...playRecorded(chain, { do: input, got, own }) }).toEqual({ name, got, own });
  }
});
