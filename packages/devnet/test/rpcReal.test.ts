import { expect, it } from 'vitest';
import { createScenario } from '../src/scenarios/index.js';
import { createRpc } from '../src/rpc/index.js';
it('boots', async () => {
  const t = performance.now();
  const { chain } = await createScenario({ scenario: 'bare' });
  console.log('boot', performance.now() - t, chain.head().header.number);
  const rpc = createRpc(chain);
  const ask = async (method: string, ...params: unknown[]) => JSON.parse((await rpc.request(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }))) ?? '');
  for (const m of ['system_chain', 'chain_getHeader', 'state_getRuntimeVersion', 'dev_newBlock', 'chain_getBlock', 'system_properties']) console.log(m, JSON.stringify(await ask(m)).slice(0, 400));
  console.log((await ask('state_getMetadata')).result.length);
  expect(1).toBe(1);
});
