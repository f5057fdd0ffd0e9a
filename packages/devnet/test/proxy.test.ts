import { expect, it } from 'vitest';
import { devKey } from '../src/keys.js';
import { anonymousAccount } from '../src/pallets/proxy/index.js';
import { decodeAccount } from '../src/rpc/ss58.js';
import { createScenario } from '../src/scenarios/index.js';
import { playRecorded, readRecorded } from './support/recorded.js';

it('does in every step what the real runtime 1180 did', async () => {
  const { chain } = await createScenario();
  for (const { name, do: input, got, own } of readRecorded('proxy-1180')) {
    expect({ name, ...playRecorded(chain, { do: input, got, own }) }).toEqual({ name, got, own });
  }
});

it('makes the anonymous account that the real runtime made at that point', () => {
  const account = anonymousAccount(devKey('//Alice').publicKey, 'Any', 5, { height: 82, index: 2 });
  expect(account).toBe(decodeAccount('43UMnqep2kJy1YLuxMS21zMkWAvmMWgcfhVCfupGyxTBc7XW'));
});

it('makes, uses and ends anonymous accounts', async () => {
  const { chain } = await createScenario();
  const alice = devKey('//Alice').publicKey;
  const id = (value: string) => ({ tag: 'Id', value });
  const step = (call: string, args: object) =>
    playRecorded(chain, { do: { txs: [{ by: '//Alice', call, args: args as never }] }, got: { events: [], storage: [] }, own: [] });
  step('Proxy.anonymous', { proxy_type: 'Any', delay: 0, index: 7 });
  const height = chain.head().header.number;
  const account = anonymousAccount(alice, 'Any', 7, { height, index: 1 });
  step('Balances.transfer', { dest: id(account), value: '5000000000000n' });
  const asAccount = (call: object) => step('Proxy.proxy', { real: id(account), force_proxy_type: null, call });
  const created = asAccount({ tag: 'PhalaStakePool', value: { tag: 'create' } });
  expect(created.got.txs?.[0]?.events).toContainEqual(['PhalaStakePool.PoolCreated', { owner: account, pid: '0n' }]);
  const kill = { spawner: id(alice), proxy_type: 'Any', index: 7, height, ext_index: 1 };
  const killed = asAccount({ tag: 'Proxy', value: { tag: 'kill_anonymous', value: kill } });
  expect(killed.got.txs?.[0]?.events).toContainEqual(['Balances.Unreserved', { who: '//Alice', amount: '880000000000n' }]);
  expect(killed.own).toEqual([['Proxy.Proxies', expect.stringContaining(account.slice(2)), null]]);
  expect(asAccount({ tag: 'System', value: { tag: 'remark', value: { remark: '0x' } } }).got.txs?.[0]?.result).toBe('Proxy.NotProxy');
});
