import { blake2AsHex } from '@polkadot/util-crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AccountId,
  type Approval,
  type Client,
  createClient,
  encodeAddress,
  multisigAccount,
  type PoolId,
  type SendResult,
  type UnsignedTransaction,
  type VerbResult,
  type WorkerKey,
} from '../src/index.js';
import { chainName, idOf, openChain, people, submitter, type TestChain } from './open-chain.js';

const PHA = 10n ** 12n;
const { alice, bob, charlie, dave, eve } = people;
const [aliceId, bobId, charlieId, daveId] = [alice, bob, charlie, dave].map(idOf) as [AccountId, AccountId, AccountId, AccountId];

let chain: TestChain;
let client: Client;
let submit: ReturnType<typeof submitter>;

/** Sends a call and builds the block for it. */
const send = (extrinsic: Parameters<Client['send']>[0], account = alice): Promise<SendResult> =>
  client.send(extrinsic, { account, onStatus: ({ kind }) => kind === 'ready' && void chain.blocks() });

beforeAll(async () => {
  chain = await openChain();
  await chain.blocks();
  client = await createClient({ ...chain.client, transactions: { pollInterval: 50 } });
  submit = submitter(client, chain);
}, 60_000);

afterAll(async () => {
  await client?.disconnect();
  await chain?.close();
});

describe(`acting for others on ${chainName}`, { timeout: 120_000 }, () => {
  describe('as a proxy', () => {
    let pid: PoolId;
    let worker: WorkerKey;

    beforeAll(async () => {
      const api = await client.api();
      ({ pid } = await submit('createPool', {}, { account: alice }));
      await submit('contribute', { pid, amount: 5000n * PHA }, { account: alice });
      await send(api.tx.proxy.addProxy(bob.address, 'StakePoolManager', 0));
      await send(api.tx.proxy.addProxy(dave.address, 'Any', 0));
      await chain.simulator.setupGatekeeper();
      const registered = await chain.simulator.registerWorker(Number(pid) * 10 + 7, { operator: aliceId, score: 777 });
      worker = registered.publicKey as WorkerKey;
    }, 120_000);

    const asAlice = { proxy: aliceId };

    it('a StakePoolManager runs the pool, and pays the fee', async () => {
      const before = await client.reads.balance(aliceId).get();
      const check = await client.tx.addWorker.check({ pid, worker }, { account: bob, as: asAlice });
      expect(check).toMatchObject({ ok: true, problems: [] });
      const added = await submit('addWorker', { pid, worker }, { account: bob, as: asAlice });
      expect(added).toMatchObject({ pid, worker, inclusion: { fee: check.fee } });
      expect((await client.reads.pool(pid).get()).value?.workers).toEqual([worker]);
      expect((await client.reads.balance(aliceId).get()).value.free).toBe(before.value.free);
    });

    it('creates a pool that belongs to the account it acts for', async () => {
      expect(await submit('createPool', {}, { account: bob, as: asAlice })).toMatchObject({ owner: aliceId });
    });

    it.each([
      ['contribute', { amount: PHA }],
      ['withdraw', { shares: PHA }],
      ['claimRewards', {}],
      ['setCap', { cap: 10n ** 18n }],
      ['setPayoutPref', { commission: 1 }],
    ] as const)('preflight says that a StakePoolManager may not %s, as the chain does', async (verb, input) => {
      const { problems } = await client.tx[verb].check({ pid, ...input } as never, { account: bob, as: asAlice });
      expect(problems.map(({ code }) => code)).toContain('system.CallFiltered');
      const forced = submit(verb as 'setCap', { pid, ...input } as never, { account: bob, as: asAlice, check: false });
      await expect(forced).rejects.toMatchObject({ name: 'DispatchError', code: 'system.CallFiltered' });
    });

    it('a proxy of type Any stakes what the account has, not what the proxy has', async () => {
      const { problems } = await client.tx.contribute.check({ pid, amount: 99_000n * PHA }, { account: dave, as: asAlice });
      expect(problems).toMatchObject([{ code: 'phalaStakePool.InsufficientBalance' }]);
      const done = await submit('contribute', { pid, amount: 7n * PHA }, { account: dave, as: asAlice });
      expect(done).toMatchObject({ pid, amount: 7n * PHA });
      expect((await client.reads.myStakes(daveId).get()).value.positions).toEqual([]);
    });

    it('says who is no proxy, in preflight and on chain', async () => {
      const { problems } = await client.tx.createPool.check({}, { account: charlie, as: asAlice });
      expect(problems).toMatchObject([{ code: 'proxy.NotProxy', params: { proxy: charlieId, account: aliceId } }]);
      const forced = submit('createPool', {}, { account: charlie, as: asAlice, check: false });
      await expect(forced).rejects.toMatchObject({ name: 'DispatchError', code: 'proxy.NotProxy' });
    });

    it('says which calls have to be announced first', async () => {
      const api = await client.api();
      await send(api.tx.proxy.addProxy(eve.address, 'Any', 5));
      const { problems } = await client.tx.createPool.check({}, { account: eve, as: asAlice });
      expect(problems).toMatchObject([{ code: 'proxy.Unannounced', params: { delay: 5 } }]);
      const forced = submit('createPool', {}, { account: eve, as: asAlice, check: false });
      await expect(forced).rejects.toMatchObject({ name: 'DispatchError', code: 'proxy.Unannounced' });
    });
  });

  describe('as a multisig account', () => {
    const signatories = [aliceId, bobId, charlieId];
    const multisig = multisigAccount(signatories, 2);
    const asMultisig = (self: AccountId) => ({ multisig: { threshold: 2, others: signatories.filter((id) => id !== self) } });
    const approve = (account: typeof alice, input = {}) =>
      client.tx.createPool.submit(input, {
        account,
        as: asMultisig(idOf(account)),
        onStatus: ({ kind }) => kind === 'ready' && void chain.blocks(),
      }) as Promise<Approval<VerbResult<'createPool'>>>;

    it('has the account the chain derives', async () => {
      const { createKeyMulti } = await import('@polkadot/util-crypto');
      expect(multisig).toBe(`0x${Buffer.from(createKeyMulti(signatories, 2)).toString('hex')}`);
      expect(multisigAccount([charlieId, aliceId, bobId], 2)).toBe(multisig);
    });

    it('approves, tells what the others need, and runs with the last approval', async () => {
      const api = await client.api();
      await send(api.tx.balances.transfer(encodeAddress(multisig, 30), 100n * PHA));
      const check = await client.tx.createPool.check({}, { account: alice, as: asMultisig(aliceId) });
      expect(check).toMatchObject({ ok: true, multisigs: [{ account: multisig, approvals: [], executes: false, timepoint: null }] });
      const first = await approve(alice);
      expect(first).toMatchObject({ executed: false, multisig, threshold: 2, approvals: [aliceId] });
      if (first.executed) throw new Error('one of two approvals made it run');
      expect(blake2AsHex(first.callData)).toBe(first.callHash);
      expect(first.timepoint).toEqual({ height: first.inclusion.block.number, index: first.inclusion.index });

      const again = await client.tx.createPool.check({}, { account: alice, as: asMultisig(aliceId) });
      expect(again.problems).toMatchObject([{ code: 'multisig.AlreadyApproved' }]);

      const last = await approve(bob);
      expect(last).toMatchObject({ executed: true, result: { owner: multisig } });
    });

    it('tells of reasons against the call itself before the last approval, and is stopped by them only then', async () => {
      const input = { pid: 0n, cap: 1n };
      const first = await client.tx.setCap.check(input, { account: alice, as: asMultisig(aliceId) });
      expect(first.ok).toBe(true);
      expect(first.later.map(({ code }) => code)).toContain('phalaStakePool.UnauthorizedPoolOwner');
      await client.tx.setCap.submit(input, {
        account: alice,
        as: asMultisig(aliceId),
        onStatus: ({ kind }) => kind === 'ready' && void chain.blocks(),
      });
      const last = await client.tx.setCap.check(input, { account: charlie, as: asMultisig(charlieId) });
      expect(last.ok).toBe(false);
      const forced = client.tx.setCap.submit(input, {
        account: charlie,
        as: asMultisig(charlieId),
        check: false,
        onStatus: ({ kind }) => kind === 'ready' && void chain.blocks(),
      });
      await expect(forced).rejects.toMatchObject({ name: 'DispatchError', code: 'phalaStakePool.UnauthorizedPoolOwner' });
    });

    it('others approve with the call data alone, also of a call that is no verb', async () => {
      const api = await client.api();
      const remark = api.tx.system.remarkWithEvent('0x1234');
      const follow = { onStatus: ({ kind }: { readonly kind: string }) => kind === 'ready' && void chain.blocks() };
      const first = await client.send(remark, { account: charlie, as: asMultisig(charlieId), ...follow });
      expect(first.call).toMatchObject({ call: { carrier: 'multisig' }, items: [{ status: 'notExecuted' }] });
      const callData = remark.method.toHex();
      const last = await client.send(await client.call(callData), { account: bob, as: asMultisig(bobId), ...follow });
      expect(last.call).toMatchObject({ status: 'succeeded', items: [{ status: 'succeeded' }] });
      expect(last.events.some(({ pallet, name }) => pallet === 'System' && name === 'Remarked')).toBe(true);
      const late = client.send(await client.call(callData), { account: dave, as: { proxy: aliceId }, ...follow });
      expect(await late).toMatchObject({ call: { status: 'succeeded' } });
    });

    it('one signatory is enough where the threshold is 1', async () => {
      const one = { multisig: { threshold: 1, others: [bobId] } };
      const result = await client.tx.createPool.submit(
        {},
        { account: alice, as: one, onStatus: ({ kind }) => kind === 'ready' && void chain.blocks() },
      );
      expect(result).toMatchObject({ executed: true, result: { owner: multisigAccount([aliceId, bobId], 1) } });
    });

    it('says how much the deposit lacks', async () => {
      const api = await client.api();
      const poor = eve;
      const { value } = await client.reads.balance(idOf(poor)).get();
      await send(api.tx.balances.transfer(alice.address, value.free - 1n * PHA), poor);
      const as = { multisig: { threshold: 2, others: [aliceId] } };
      const { problems } = await client.tx.createPool.check({}, { account: poor, as });
      expect(problems).toMatchObject([{ code: 'balances.InsufficientBalance' }]);
      const forced = client.tx.createPool.submit(
        {},
        { account: poor, as, check: false, onStatus: ({ kind }) => kind === 'ready' && void chain.blocks() },
      );
      await expect(forced).rejects.toMatchObject({ name: 'DispatchError', code: expect.stringMatching(/^balances\./) });
      await send(api.tx.balances.transfer(poor.address, value.free - 1n * PHA), alice);
    });

    it('looks for the deposit where it is reserved: at the account that is acted for', async () => {
      const api = await client.api();
      await send(api.tx.proxy.addProxy(dave.address, 'Any', 0), eve);
      const { value } = await client.reads.balance(idOf(eve)).get();
      await send(api.tx.balances.transfer(alice.address, value.free - 1n * PHA), eve);
      const as = [{ proxy: idOf(eve) }, { multisig: { threshold: 2, others: [aliceId] } }];
      const { problems } = await client.tx.createPool.check({}, { account: dave, as });
      expect(problems).toMatchObject([{ code: 'balances.InsufficientBalance', params: { account: idOf(eve) } }]);
      const forced = client.tx.createPool.submit(
        {},
        { account: dave, as, check: false, onStatus: ({ kind }) => kind === 'ready' && void chain.blocks() },
      );
      await expect(forced).rejects.toMatchObject({ name: 'DispatchError', code: expect.stringMatching(/^balances\./) });
      await send(api.tx.balances.transfer(eve.address, value.free - 1n * PHA), alice);
    });

    it('a multisig that is a proxy acts through both', async () => {
      const api = await client.api();
      await send(api.tx.proxy.addProxy(encodeAddress(multisig, 30), 'Any', 0), dave);
      const way = (self: AccountId) => [asMultisig(self), { proxy: daveId }];
      const submitAs = (account: typeof alice) =>
        client.tx.createPool.submit(
          {},
          { account, as: way(idOf(account)), onStatus: ({ kind }) => kind === 'ready' && void chain.blocks() },
        );
      expect(await submitAs(alice)).toMatchObject({ executed: false, multisig });
      expect(await submitAs(charlie)).toMatchObject({ executed: true, result: { owner: daveId } });
    });

    it.each([
      ['a threshold above the signatories', { threshold: 4, others: [bobId, charlieId] }],
      ['the signer among the others', { threshold: 2, others: [aliceId] }],
      ['a signatory given twice', { threshold: 2, others: [bobId, bobId] }],
      ['nobody else', { threshold: 1, others: [] }],
    ])('refuses %s', async (_, shape) => {
      const as = { multisig: shape };
      expect(await client.tx.createPool.check({}, { account: alice, as })).toMatchObject({
        ok: false,
        problems: [{ code: 'input.actingAs' }],
      });
      await expect(client.tx.createPool.submit({}, { account: alice, as })).rejects.toMatchObject({ code: 'input.actingAs' });
    });
  });

  describe('signed elsewhere', () => {
    const sign = (prepared: UnsignedTransaction) => `0x${Buffer.from(bob.sign(prepared.signingBytes)).toString('hex')}` as const;
    const follow = { onStatus: ({ kind }: { readonly kind: string }) => kind === 'ready' && void chain.blocks() } as never;

    it('prepares what an offline signer needs and sends what it signed', async () => {
      const prepared = await client.tx.createPool.prepare({}, { account: bobId, lifetime: 500 });
      const carried = JSON.parse(JSON.stringify(prepared)) as UnsignedTransaction;
      expect(carried.callHash).toBe(blake2AsHex(carried.callData));
      expect(carried.validUntil - carried.birth).toBe(511);
      const submission = client.submitSigned<VerbResult<'createPool'>>(carried, { signature: sign(carried) }, follow);
      expect(await submission.until('inBlock')).toMatchObject({ owner: bobId });
    });

    it('takes a whole signed extrinsic too, also of a proxy', async () => {
      const api = await client.api();
      const prepared = await client.tx.createPool.prepare({}, { account: bobId, as: { proxy: aliceId } });
      const extrinsic = api.tx(api.registry.createType('Call', prepared.callData));
      extrinsic.addSignature(prepared.payload.address, `0x01${sign(prepared).slice(2)}`, prepared.payload);
      const submission = client.submitSigned<VerbResult<'createPool'>>(prepared, { extrinsic: extrinsic.toHex() }, follow);
      expect(await submission.until('inBlock')).toMatchObject({ owner: aliceId });
    });

    it.each([
      ['no hex', { signature: 'nothing' as `0x${string}` }, 'input.signature'],
      ['a wrong length', { signature: '0x1234' as const }, 'input.signature'],
    ])('refuses a signature of %s and sends nothing', async (_, signed, code) => {
      const prepared = await client.tx.createPool.prepare({}, { account: bobId });
      await expect(client.submitSigned(prepared, signed).until('inBlock')).rejects.toMatchObject({ code });
    });

    it('says that a signature is not the account’s', async () => {
      const prepared = await client.tx.createPool.prepare({}, { account: bobId });
      const wrong = `0x${Buffer.from(alice.sign(prepared.signingBytes)).toString('hex')}` as const;
      const submission = client.submitSigned(prepared, { signature: wrong });
      await expect(submission.until('inBlock')).rejects.toMatchObject({ code: 'transaction.badProof' });
      expect(submission.status).toMatchObject({ kind: 'invalid', reason: 'badProof' });
    });

    it.each([
      ['another version', { version: 2 }],
      ['another chain', { genesisHash: `0x${'12'.repeat(32)}` }],
      ['another call beside it', { callData: '0x0000' }],
      ['another account', { account: aliceId }],
      ['another nonce', { nonce: 77 }],
      ['another first block', { birth: 77 }],
      ['no payload', { payload: null }],
      ['no origin', { origin: undefined }],
    ])('refuses what came back with %s', async (_, change) => {
      const prepared = await client.tx.createPool.prepare({}, { account: bobId });
      const changed = { ...prepared, ...change } as UnsignedTransaction;
      await expect(client.submitSigned(changed, { signature: sign(prepared) }).until('inBlock')).rejects.toMatchObject({
        code: 'input.preparedTransaction',
      });
    });

    it('refuses another call than the prepared one', async () => {
      const [pool, other] = await Promise.all([
        client.tx.createPool.prepare({}, { account: bobId }),
        client.tx.contribute.prepare({ pid: 0n, amount: PHA }, { account: bobId, check: false }),
      ]);
      const api = await client.api();
      const extrinsic = api.tx(api.registry.createType('Call', other.callData));
      extrinsic.addSignature(other.payload.address, `0x01${sign(other).slice(2)}`, other.payload);
      const attempt = client.submitSigned(pool, { extrinsic: extrinsic.toHex() }).until('inBlock');
      await expect(attempt).rejects.toMatchObject({ code: 'transaction.altered' });
    });

    it('is stopped by preflight as everything else', async () => {
      const attempt = client.tx.setCap.prepare({ pid: 99_999n, cap: 1n }, { account: bobId });
      await expect(attempt).rejects.toMatchObject({ code: 'transaction.blocked' });
    });
  });

  describe('a wallet', () => {
    it('is offered the metadata once, with the extension it cannot know', async () => {
      const offered: unknown[] = [];
      const store = (specVersion: number) => ({
        get: async () => [{ genesisHash: client.network.genesisHash, specVersion }],
        provide: async (definition: unknown) => offered.push(definition) > 0,
      });
      expect(await client.offerMetadata(store(client.network.specVersion))).toBe(true);
      expect(offered).toEqual([]);
      expect(await client.offerMetadata(store(client.network.specVersion - 1))).toBe(true);
      const [definition] = offered as [Record<string, unknown>];
      expect(definition).toMatchObject({
        genesisHash: client.network.genesisHash,
        specVersion: client.network.specVersion,
        ss58Format: 30,
        tokenSymbol: 'PHA',
        userExtensions: { CheckMqSequence: { extrinsic: {}, payload: {} } },
      });
      expect(Object.keys(definition.userExtensions as object)).toEqual(
        (await client.api()).registry.signedExtensions.filter((name) => name === 'CheckMqSequence'),
      );
      const { Metadata, TypeRegistry } = await import('@polkadot/types');
      const registry = new TypeRegistry();
      expect(new Metadata(registry, definition.rawMetadata as `0x${string}`).version).toBe(14);
    });
  });
});
