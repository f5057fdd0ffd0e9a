import { ApiPromise, Keyring, WsProvider } from '@polkadot/api';
import type { ApiOptions } from '@polkadot/api/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Chain } from '../src/engine/types.js';
import { type DevnetServer, serve } from '../src/node/server.js';
import { createProvider } from '../src/provider.js';
import { createScenario } from '../src/scenarios/index.js';

const keyring = new Keyring({ type: 'sr25519', ss58Format: 30 });
const [alice, bob] = ['//Alice', '//Bob'].map((uri) => keyring.addFromUri(uri)) as [
  ReturnType<Keyring['addFromUri']>,
  ReturnType<Keyring['addFromUri']>,
];
const AMOUNT = 1_000_000_000_000n;

describe.each(['in this process', 'by WebSocket'])('@polkadot/api on the dev chain, %s', (way) => {
  let chain: Chain;
  let server: DevnetServer;
  let api: ApiPromise;
  let provider: NonNullable<ApiOptions['provider']>;
  beforeAll(async () => {
    ({ chain } = await createScenario({ scenario: 'bare' }));
    server = await serve(chain);
    provider = way === 'by WebSocket' ? new WsProvider(server.url) : createProvider(chain);
    api = await ApiPromise.create({ provider, noInitWarn: true, throwOnConnect: true });
  });
  afterAll(async () => {
    await api.disconnect();
    await server.close();
  });

  const free = async (address: string): Promise<bigint> => {
    const account = (await api.query.system?.account?.(address)) as unknown as { data: { free: { toBigInt(): bigint } } };
    return account.data.free.toBigInt();
  };
  const request = (method: string, ...params: unknown[]) => provider.send(method, params);
  const transfer = () => {
    const call = api.tx.balances?.transfer;
    if (!call) throw new Error('no balances.transfer');
    return call(bob.address, AMOUNT);
  };

  it('quotes a fee that is then charged exactly, and reports every status', async () => {
    const { partialFee } = await transfer().paymentInfo(alice);
    const [before, received] = [await free(alice.address), await free(bob.address)];
    const statuses: string[] = [];
    const events: string[] = [];
    const stop = await transfer().signAndSend(alice, (result) => {
      statuses.push(result.status.type);
      if (result.status.isInBlock) events.push(...result.events.map(({ event }) => `${event.section}.${event.method}`));
    });
    await expect.poll(() => statuses).toContain('Ready');
    chain.build();
    await expect.poll(() => statuses).toContain('InBlock');
    chain.build({ count: 2 });
    await expect.poll(() => statuses.at(-1)).toBe('Finalized');
    stop();
    expect(statuses.filter((status) => status !== 'Broadcast')).toEqual(['Ready', 'InBlock', 'Finalized']);
    expect(events).toEqual(expect.arrayContaining(['balances.Transfer', 'system.ExtrinsicSuccess']));
    expect(before - (await free(alice.address))).toBe(AMOUNT + partialFee.toBigInt());
    expect((await free(bob.address)) - received).toBe(AMOUNT);
  });

  it('breaks the fee down', async () => {
    const signed = await transfer().signAsync(alice);
    const details = await api.rpc.payment.queryFeeDetails(signed.toHex());
    const { baseFee, lenFee, adjustedWeightFee } = details.inclusionFee.unwrap();
    const { partialFee } = await api.rpc.payment.queryInfo(signed.toHex());
    expect(baseFee.toBigInt() + lenFee.toBigInt() + adjustedWeightFee.toBigInt()).toBe(partialFee.toBigInt());
  });

  it('refuses a used nonce, a wrong signature and bytes that are no transaction', async () => {
    await expect(transfer().signAndSend(alice, { nonce: 0 })).rejects.toMatchObject({
      code: 1010,
      message: expect.stringContaining('outdated'),
    });
    const signed = (await transfer().signAsync(alice)).toU8a();
    signed[50] = (signed[50] ?? 0) ^ 1;
    await expect(api.rpc.author.submitExtrinsic(`0x${Buffer.from(signed).toString('hex')}`)).rejects.toMatchObject({ code: 1010 });
    await expect(request('author_submitExtrinsic', '0x0102')).rejects.toMatchObject({ code: 1002 });
  });

  it('counts pending transactions in the next index, and lists them', async () => {
    const next = async () => (await api.rpc.system.accountNextIndex(alice.address)).toNumber();
    const start = await next();
    const hash = await transfer().signAndSend(alice, { nonce: -1 });
    expect(await next()).toBe(start + 1);
    const pending = await api.rpc.author.pendingExtrinsics();
    expect(pending.map((extrinsic) => extrinsic.hash.toHex())).toEqual([hash.toHex()]);
    chain.build();
    expect(await next()).toBe(start + 1);
    expect(await api.rpc.author.pendingExtrinsics()).toHaveLength(0);
  });

  it('watches an account through blocks and dev_setStorage', async () => {
    const seen: bigint[] = [];
    const entry = api.query.balances?.totalIssuance;
    if (!entry) throw new Error('no balances.totalIssuance');
    const stop = (await entry((total: { toBigInt(): bigint }) => void seen.push(total.toBigInt()))) as unknown as () => void;
    await expect.poll(() => seen.length).toBe(1);
    chain.setStorage([[entry.key() as `0x${string}`, `0x${'07'}${'00'.repeat(15)}`]]);
    await expect.poll(() => seen).toEqual([604_000_010_000_000_000n, 7n]);
    stop();
  });

  it('answers at older blocks', async () => {
    const hash = chain.hashByNumber(1);
    if (!hash) throw new Error('no block 1');
    const at = await api.at(hash);
    expect((await at.query.system?.number?.())?.toString()).toBe('1');
    const block = await api.rpc.chain.getBlock(hash);
    expect(block.block.header.hash.toHex()).toBe(hash);
    const timestamp = block.block.extrinsics.find(({ method }) => method.section === 'timestamp');
    expect(timestamp?.method.args[0]?.toString()).toBe((await at.query.timestamp?.now?.())?.toString());
  });
});
