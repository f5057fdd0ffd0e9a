import { it, expect } from 'vitest';
import { createScenario } from '../src/scenarios/index.js';
import { metadataOf, rhala } from '../src/pallets/runtime.js';
import { writeFileSync } from 'node:fs';
it('boots', async () => {
  const t = performance.now();
  const { chain } = await createScenario();
  console.log('boot', performance.now() - t, chain.head(), chain.genesisHash);
  const md = metadataOf(rhala); writeFileSync('/tmp/dev-metadata.scale', md); console.log(md.length);
  const t2 = performance.now(); chain.build({ count: 100 }); console.log('block ms', (performance.now() - t2) / 100);
  expect(chain.head().header.number).toBe(101);
});
