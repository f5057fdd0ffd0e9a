import { expect, it } from 'vitest';
import { foundNetwork } from './support/preflight/network.js';
import { TestNode } from './support/preflight/node.js';
import { tryState } from './support/preflight/trial.js';

it('scratch', { timeout: 3_600_000 }, async () => {
  const node = await TestNode.open();
  const t0 = Date.now();
  const network = await foundNetwork(node);
  console.log('founded', Date.now() - t0);
  const base = node.save();
  const table = new Map<string, number>();
  const problems = new Map<string, string>();
  const states = Number(process.env.STATES ?? 5),
    cases = Number(process.env.CASES ?? 64),
    from = Number(process.env.FROM ?? 0);
  for (let s = from; s < from + states; s++) {
    const t = Date.now();
    await node.restore(base);
    let n = 0;
    try {
      await tryState(network, s, cases, s, (verb, v) => {
        n++;
        const k = `${verb} ${v ?? 'accepted'}`;
        table.set(k, (table.get(k) ?? 0) + 1);
      });
    } catch (e) {
      for (const x of await node.request<string[]>('author_pendingExtrinsics'))
        console.log(
          'pending',
          x.slice(0, 80),
          await node.request('dev_dryRun', [{ raw: true, extrinsic: x }]).then(
            (r) => 'ok ' + (r as unknown[]).length,
            (e) => String(e),
          ),
        );
      const m = String((e as Error).message ?? e).split('\npool 0')[0];
      if (problems.size < 400) problems.set(`state ${s} ${m}`, '');
    }
    console.log(s, n, Date.now() - t);
  }
  console.log(
    [...table]
      .sort()
      .map(([k, v]) => `${k}: ${v}`)
      .join('\n'),
  );
  console.log(problems.size, [...problems.keys()].slice(0, Number(process.env.SHOW ?? 3)).join('\n\n'));
  await node.close();
  expect(1).toBe(1);
});
