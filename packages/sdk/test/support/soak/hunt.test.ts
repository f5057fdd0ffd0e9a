import { appendFileSync } from 'node:fs';
import { createTestChain } from '@stakepool-kit/devnet/testing';
import { it } from 'vitest';
import { Clock } from './clock.js';
import { Walk } from './walk.js';

it('hunts', { timeout: 7_200_000 }, async () => {
  const start = (await createTestChain({ scenario: 'demo' })).chain;
  const clock = new Clock();
  const from = Number(process.env.FROM);
  const until = Date.now() + Number(process.env.SECONDS) * 1000;
  const out = process.env.OUT as string;
  let walks = 0;
  let given = 0;
  for (let seed = from; Date.now() < until && walks < Number(process.env.WALKS ?? 1e9); seed++, walks++) {
    const t = Date.now();
    try {
      given += await Walk.take(seed, start, {
        steps: Number(process.env.STEPS ?? 6),
        clock,
        patience: Number(process.env.PATIENCE ?? 5000),
      });
      appendFileSync(out, `ok ${seed} ${Date.now() - t} ms heap ${Math.round(process.memoryUsage().heapUsed / 1e6)}\n`);
    } catch (e) {
      const c = (e as Error).cause as Error;
      appendFileSync(
        out,
        `FAIL ${seed} ${Date.now() - t} ms\n${(e as Error).message}\n--- ${c?.stack?.slice(0, 6000)}\n--- cause: ${String((c?.cause as Error)?.stack ?? c?.cause)}\n`,
      );
    }
  }
  appendFileSync(out, `END walks ${walks} given ${given}\n`);
});
