import { createProvider, createScenario, devKey } from '@stakepool-kit/devnet';
import { type Client, createClient } from '@stakepool-kit/sdk';
import { accountId } from '@stakepool-kit/sdk/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withProxies } from '../../../stories/proxies';
import { extrinsicOf } from '../../transactions/deeds';
import { readProxies, readProxyRules } from './read-proxies';

const alice = accountId(devKey('//Alice').publicKey);
const bob = accountId(devKey('//Bob').publicKey);

describe('on a chain with proxies', () => {
  let client: Client;
  beforeAll(async () => {
    const { chain } = await createScenario({ scenario: 'bare' });
    withProxies({ real: 'Alice', delegate: 'Bob', type: 'StakePoolManager', delay: 3 })({ chain });
    client = await createClient({ provider: createProvider(chain) });
  });
  afterAll(() => client.disconnect());

  it('reads kinds and deposits from the runtime', async () => {
    expect(await readProxyRules(client)).toEqual({
      types: ['Any', 'NonTransfer', 'CancelProxy', 'Governance', 'Collator', 'StakePoolManager'],
      depositBase: 550_000_000_000n,
      depositFactor: 330_000_000_000n,
      most: 32,
    });
  });

  it('reads who may act for an account, and what is reserved for it', async () => {
    expect(await readProxies(client, alice)).toEqual({
      relations: [{ delegate: bob, type: 'StakePoolManager', delay: 3 }],
      deposit: 880_000_000_000n,
    });
    expect(await readProxies(client, bob)).toEqual({ relations: [], deposit: 0n });
  });

  it('makes the calls that add and remove them', async () => {
    const relation = { delegate: bob, type: 'Any', delay: 2 };
    const calls = [
      await extrinsicOf(client, { verb: 'addProxy', input: relation }),
      await extrinsicOf(client, { verb: 'removeProxy', input: relation }),
      await extrinsicOf(client, { verb: 'removeProxies', input: {} }),
    ];
    expect(calls.map(({ method }) => `${method.section}.${method.method}`)).toEqual([
      'proxy.addProxy',
      'proxy.removeProxy',
      'proxy.removeProxies',
    ]);
    expect(calls[0]?.method.toJSON()).toMatchObject({ args: { delegate: { id: expect.any(String) }, proxy_type: 'Any', delay: 2 } });
  });
});

describe('on a chain without proxies', () => {
  const client = { api: async () => ({ consts: {}, tx: {}, query: {} }) } as unknown as Client;

  it('says so', async () => {
    expect(await readProxyRules(client)).toBeNull();
    expect(await readProxies(client, alice)).toEqual({ relations: [], deposit: 0n });
  });
});
