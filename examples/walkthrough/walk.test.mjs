import { createProvider, createScenario } from '@stakepool-kit/devnet';
import { createClient } from '@stakepool-kit/sdk';
import { describe, expect, it } from 'vitest';
import { walk } from './walk.mjs';

async function walkOn(options) {
  const provider = createProvider((await createScenario(options)).chain);
  const client = await createClient({ provider });
  try {
    return await walk({ client, rpc: { request: (method, params) => provider.send(method, [...params]) }, manual: true });
  } finally {
    await client.disconnect();
  }
}

describe('the console manual from step 2 to its end', () => {
  it('on rhala constants, with nothing in the pot that pays rewards', async () => {
    expect((await walkOn({})).passed).toBeGreaterThan(70);
  }, 120_000);

  it('on khala constants, where the grace period is seven days, with a full pot', async () => {
    expect((await walkOn({ constants: 'khala', pot: 1_000_000n })).passed).toBeGreaterThan(70);
  }, 120_000);
});
