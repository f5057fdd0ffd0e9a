import { describe, expect, it } from 'vitest';
import { devKey } from '../keys.js';
import { ChainState } from './chain-state.js';
import { MessageQueue, type OffchainMessage } from './messages.js';
import { Outbox } from './outbox.js';
import { FakeNode, nonceOf } from './test-node.js';
import { hasShared, needsShared, realRuntime } from './test-support.js';

const alice = devKey('//Alice');

function setup(options: { manual?: boolean; timeoutMs?: number } = {}) {
  const runtime = realRuntime('rhala-1180', 1180, 4);
  const queue = new MessageQueue(runtime);
  const node = new FakeNode(runtime, queue, alice.publicKey);
  const state = new ChainState(node, runtime);
  const build = options.manual === false ? undefined : async () => node.build();
  const outbox = new Outbox({ state, queue, relayer: alice, build, timeoutMs: options.timeoutMs ?? 5_000 });
  const call = { signer: alice, call: runtime.call('PhalaStakePool.create'), label: 'create' };
  const message: OffchainMessage = { origin: 'gatekeeper', key: alice, topic: 'phala/x', payload: Uint8Array.of(1) };
  return { node, state, outbox, call, message };
}

describe.skipIf(!hasShared)(`outbox${needsShared}`, () => {
  it('puts many calls of one signer in one block, in order', async () => {
    const { node, outbox, call } = setup();
    node.nonce = 7;
    const head = await outbox.land([call, call, call]);
    expect(head.number).toBe(2);
    expect(node.blocks[2]?.map(nonceOf)).toEqual([7, 8, 9]);
  });

  it('takes the next nonce when another program spent its own', async () => {
    const { node, outbox, call } = setup();
    node.refuse = () => {
      node.refuse = undefined;
      node.nonce = 3;
      return Object.assign(new Error('Invalid Transaction'), { code: 1010, data: 'Transaction is outdated' });
    };
    await outbox.land([call]);
    expect(node.blocks[2]?.map(nonceOf)).toEqual([3]);
  });

  it('sends again what another transaction displaced in the block', async () => {
    const { node, outbox, call } = setup();
    node.losing = 1;
    node.nonce = 1;
    const landed = outbox.land([call]);
    node.refuse = () => {
      node.nonce = 2;
      node.refuse = undefined;
      return undefined;
    };
    await landed;
    expect(node.blocks.flat().map(nonceOf)).toEqual([2]);
  });

  it('says why a node refuses', async () => {
    const { node, outbox, call } = setup();
    node.refuse = () => Object.assign(new Error('Invalid Transaction'), { data: 'Inability to pay some fees' });
    await expect(outbox.land([call])).rejects.toMatchObject({
      code: 'rpc-refused',
      message: expect.stringMatching(/^create: .*Inability to pay some fees/),
    });
  });

  it('gives up on a chain that includes nothing', async () => {
    const manual = setup();
    manual.node.losing = 1;
    await expect(manual.outbox.land([manual.call])).rejects.toMatchObject({
      code: 'not-included',
      message: expect.stringContaining('create'),
    });
    const idle = setup({ manual: false, timeoutMs: 20 });
    await expect(idle.outbox.land([idle.call])).rejects.toMatchObject({
      code: 'not-included',
      message: expect.stringContaining('pass `build`'),
    });
  });

  it('numbers messages behind one that is still on its way, and frees the number after a loss', async () => {
    const { node, state, outbox, message } = setup();
    expect(await outbox.post([message], await state.head(), 'first')).toBe(1);
    expect(await outbox.post([message], await state.head(), 'second')).toBe(0);
    await outbox.landMessages([message], 'third');
    expect(node.sequence()).toBe(2n);

    node.losing = 1;
    expect(await outbox.post([message], await state.head(), 'lost')).toBe(1);
    for (let i = 0; i < 7; i++) {
      node.build();
      expect(await outbox.post([message], await state.head(), 'waits')).toBe(0);
    }
    node.build();
    expect(await outbox.post([message], await state.head(), 'again')).toBe(1);
    node.build();
    expect(node.sequence()).toBe(3n);
  });

  it('tells when a message was included and not accepted', async () => {
    const { node, outbox, message } = setup();
    node.sequence = () => -1n;
    await expect(outbox.landMessages([message], 'settlement')).rejects.toMatchObject({
      code: 'no-effect',
      message: expect.stringContaining('settlement'),
    });
  });
});
