import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, createClient, type PoolId, type WorkerKey, multisigAccount, encodeAddress } from '../../src/index.js';
import { idOf, openChain, people, submitter, type TestChain } from '../open-chain.js';

const PHA = 10n ** 12n;
const { alice, bob, charlie, dave, eve } = people;
let chain: TestChain;
let client: Client;
const open = () => createClient({ ...chain.client, transactions: { pollInterval: 30 } });
const onProgress = ({ status }: any) => status.kind === 'ready' && void chain.blocks();
const watch = { onStatus: ({ kind }: any) => kind === 'ready' && void chain.blocks() } as any;
const sleep = (ms: number) => new Promise((r) => setTimeout(r, ms));

beforeAll(async () => {
  chain = await openChain();
  await chain.blocks();
  client = await open();
}, 60_000);
afterAll(async () => {
  await client?.disconnect();
  await chain?.close();
});

describe('review', { timeout: 60_000 }, () => {
  let pid: PoolId;
  it('setup', async () => {
    const submit = submitter(client, chain);
    ({ pid } = await submit('createPool', {}, { account: alice }));
    await submit('contribute', { pid, amount: 50_000n * PHA }, { account: alice });
    await chain.simulator.setupGatekeeper();
  });

  it('B4: a resumed transaction does not stop its double', async () => {
    const a = await open();
    const s = a.tx.contribute.start({ pid, amount: 11n * PHA }, { account: bob });
    while (s.status.kind !== 'ready') await sleep(10);
    const record = JSON.parse(JSON.stringify(s.record));
    await a.disconnect();
    const b = await open();
    const resumed = b.resume(record);
    await sleep(100);
    console.log('B4 resumed', resumed.status.kind);
    const twice = b.tx.contribute.start({ pid, amount: 11n * PHA }, { account: bob });
    await sleep(500);
    console.log('B4 second', twice.status.kind);
    await chain.blocks(2);
    await sleep(500);
    console.log('B4 ends', resumed.status.kind, twice.status.kind, (await b.reads.myStakes(idOf(bob)).get()).value.positions.map((p: any) => p.staker?.locked ?? p));
    await b.disconnect();
  });

  it('B5: abort after submit then again', async () => {
    const ac = new AbortController();
    const s = client.tx.contribute.start({ pid, amount: 13n * PHA }, { account: charlie, signal: ac.signal });
    while (s.status.kind !== 'ready') await sleep(10);
    ac.abort();
    console.log('B5 first', s.status.kind);
    const t = client.tx.contribute.start({ pid, amount: 13n * PHA }, { account: charlie });
    await sleep(400);
    console.log('B5 second', t.status.kind);
    await chain.blocks(2);
    await sleep(400);
    console.log('B5 ends', t.status.kind, (await client.reads.myStakes(idOf(charlie)).get()).value.positions.map((p: any) => p.staker?.locked ?? p));
  });

  it('B6: journal throws / hangs', async () => {
    const logs: any[] = [];
    const c = await createClient({ ...chain.client, logger: { warn: (e: any) => logs.push(e), error: (e: any) => logs.push(e), info: (e: any) => logs.push(e), debug: (e: any) => logs.push(e) } as any, transactions: { pollInterval: 30, journal: { save: () => { throw new Error('quota'); }, remove: () => undefined } } });
    await c.tx.createPool.submit({}, { account: dave, ...watch });
    console.log('B6 logs', logs.filter((l) => /journal|quota/i.test(JSON.stringify(l))).length);
    await c.disconnect();
    const d = await createClient({ ...chain.client, transactions: { pollInterval: 30, journal: { save: () => new Promise<void>(() => undefined), remove: () => undefined } } });
    const s = d.tx.createPool.start({}, { account: dave, ...watch });
    await sleep(3000);
    console.log('B6 hang', s.status.kind, 'record', s.record?.txHash);
    const other = d.tx.setCap.start({ pid, cap: 10n ** 20n }, { account: dave, check: false, ...watch });
    await sleep(500);
    console.log('B6 other of same account', other.status.kind);
    await d.disconnect();
    console.log('B6 after close', s.status.kind, other.status.kind);
  });

  it('B8: deposit of proxy -> multisig', async () => {
    const api = await client.api();
    const ids = [idOf(alice), idOf(bob)];
    // eve proxied by dave; eve is poor signatory of multisig(eve, bob)
    await client.send(api.tx.proxy.addProxy(dave.address, 'Any', 0), { account: eve, ...watch });
    const { value } = await client.reads.balance(idOf(eve)).get();
    await client.send(api.tx.balances.transfer(alice.address, value.free - 2n * PHA / 100n), { account: eve, ...watch });
    console.log('eve', (await client.reads.balance(idOf(eve)).get()).value);
    const as = [{ proxy: idOf(eve) }, { multisig: { threshold: 2, others: [idOf(bob)] } }];
    const check = await client.tx.createPool.check({}, { account: dave, as });
    console.log('B8', check.ok, check.problems.map((p) => p.code), check.multisigs.map((m) => m.deposit));
    const r = await client.tx.createPool.submit({}, { account: dave, as, ...watch }).catch((e: any) => e);
    console.log('B8 submit', r.code ?? r);
    void ids;
  });

  it('B9: multisig withdraw by amount twice', async () => {
    const api = await client.api();
    const signatories = [idOf(alice), idOf(bob)];
    const ms = multisigAccount(signatories, 2);
    await client.send(api.tx.balances.transfer(encodeAddress(ms, 30), 1000n * PHA), { account: alice, ...watch });
    const as = (self: any) => ({ multisig: { threshold: 2, others: signatories.filter((x) => x !== self) } });
    const both = async (verb: any, input: any, between = async () => {}) => {
      const one = await (client.tx as any)[verb].submit(input, { account: alice, as: as(idOf(alice)), ...watch });
      await between();
      const two = await (client.tx as any)[verb].submit(input, { account: bob, as: as(idOf(bob)), ...watch });
      return [one, two];
    };
    await both('contribute', { pid, amount: 300n * PHA });
    const r = await both('withdraw', { pid, amount: 100n * PHA }, async () => {
      // price moves: reward comes to the pool
      await chain.simulator.fundPot(1000n * PHA);
      const registered = await chain.simulator.registerWorker(4711, { operator: idOf(alice), score: 777 });
      const worker = registered.publicKey as WorkerKey;
      const submit = submitter(client, chain);
      await submit('addWorker', { pid, worker }, { account: alice });
      await submit('startMining', { pid, worker, stake: 5000n * PHA }, { account: alice, confirmed: true });
      await chain.simulator.settle([{ worker, v: 5000n << 64n, payout: 20n << 64n }]);
      await submit('stopMining', { pid, worker }, { account: alice, confirmed: true });
    });
    console.log('B9', r.map((x: any) => [x.executed, x.callHash, x.callData, x.approvals]));
  });
});
