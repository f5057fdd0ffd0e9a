import { describe, expect, it } from 'vitest';
import { ChainError, ConnectionError } from '../../errors/kit-errors.js';
import { Progress } from './submission.js';
import { ScriptedNode } from './test/scripted-node.js';
import { EXTRINSIC, signed, start } from './test/track.js';
import { Tracker } from './tracker.js';

describe('Tracker', () => {
  it('believes the chain and not the pool that calls it invalid', async () => {
    const node = new ScriptedNode();
    const { progress, path, done } = start(node);
    await node.looks(2);
    node.build([EXTRINSIC]);
    node.tell({ invalid: 'lies' });
    await node.looks(3);
    node.finalize();
    await done;
    expect(progress.status).toMatchObject({ kind: 'finalized', result: node.hash(1) });
    expect(path).not.toContain('invalid');
    expect(node.submitted).toHaveLength(1);
  });

  it('finds it in a block although the pool said that it was usurped', async () => {
    const node = new ScriptedNode();
    const { progress, path, done } = start(node);
    await node.looks(2);
    node.tell({ usurped: `0x${'99'.repeat(32)}` });
    await node.looks(3);
    expect(progress.status.kind).toBe('searching');
    node.build([EXTRINSIC]);
    await node.looks(3);
    node.finalize();
    await done;
    expect(path).toEqual(['submitted', 'searching', 'inBlock', 'finalized']);
  });

  it('calls it usurped when its nonce is used in a final block, and not before', async () => {
    const node = new ScriptedNode();
    const { progress, done } = start(node);
    await node.looks(2);
    node.nonces.set(1, 5);
    node.build([]);
    node.tell({ usurped: `0x${'99'.repeat(32)}` });
    await node.looks(4);
    expect(progress.status.kind).toBe('searching');
    node.finalize();
    await done;
    expect(progress.status).toMatchObject({ kind: 'usurped', by: `0x${'99'.repeat(32)}` });
  });

  it('finds it after all when the block of the other one is retracted', async () => {
    const node = new ScriptedNode();
    const { progress, done } = start(node);
    node.nonces.set(1, 5);
    node.build([]);
    node.tell('invalid');
    await node.looks(4);
    node.nonces.delete(1);
    node.retract(1);
    node.build([EXTRINSIC]);
    await node.looks(3);
    node.finalize();
    await done;
    expect(progress.status.kind).toBe('finalized');
  });

  it('ends with its era when it is retracted and never comes again', async () => {
    const node = new ScriptedNode();
    const { progress, path, done } = start(node);
    await node.looks(2);
    node.build([EXTRINSIC]);
    node.tell({ inBlock: node.hash(1) });
    await node.looks(2);
    node.retract(1);
    for (let i = 0; i < 7; i++) node.build([]);
    await node.looks(3);
    expect(progress.status.kind).toBe('retracted');
    node.finalize();
    await done;
    expect(path).toEqual(['submitted', 'inBlock', 'retracted', 'timedOut']);
  });

  it('is not stopped by a node that gives up on finality, until 512 blocks have passed', async () => {
    const node = new ScriptedNode();
    const { progress, done } = start(node);
    await node.looks(2);
    node.build([EXTRINSIC]);
    node.tell({ finalityTimeout: node.hash(1) });
    await node.looks(3);
    expect(progress.status.kind).toBe('inBlock');
    for (let i = 0; i < 512; i++) node.build([]);
    await done;
    expect(progress.status).toMatchObject({ kind: 'finalityTimeout', block: node.hash(1) });
  });

  it('does not guess how it went where the state of its block is gone', async () => {
    const node = new ScriptedNode();
    const { progress, done } = start(node);
    node.build([EXTRINSIC]);
    node.pruned.add(node.hash(1));
    node.finalize();
    await done;
    expect(progress.status).toMatchObject({
      kind: 'unknown',
      error: { code: 'transaction.outcomeUnknown', params: { block: node.hash(1) } },
    });
  });

  it('follows one that never expires for as long as it takes', async () => {
    const node = new ScriptedNode();
    const { progress, land } = start(node, { validUntil: null });
    for (let i = 0; i < 600; i++) node.build([]);
    node.finalize();
    await node.looks(3);
    expect(progress.isOver).toBe(false);
    await land();
    expect(progress.status.kind).toBe('finalized');
  });

  it.each([
    ['1010: Invalid Transaction: Custom error: 7', '0x01000707', 1, { kind: 'invalid', reason: 'other' }],
    ['1010: Invalid Transaction: Inability to pay some fees', '0x010001', 1, { kind: 'invalid', reason: 'payment' }],
    ['1010: Invalid Transaction: bad signature', '0x010004', 1, { kind: 'invalid', reason: 'badProof' }],
    ['1014: Priority is too low: (5 vs 5)', null, 1, { kind: 'invalid', reason: 'priorityTooLow' }],
    ['1016: Immediately Dropped', null, 3, { kind: 'dropped', validUntil: 6 }],
  ])('%s', async (words, validity, sends, end) => {
    const node = new ScriptedNode();
    node.refusal = words;
    if (validity) node.validity = validity;
    const { progress, done } = start(node);
    await done;
    expect(progress.status).toMatchObject(end);
    expect(node.submitted).toHaveLength(sends);
    expect(new Set(node.submitted)).toEqual(new Set([EXTRINSIC]));
  });

  it.each(['1013: Transaction Already Imported', '1012: Transaction is temporarily banned'])(
    'waits for the chain after %s',
    async (words) => {
      const node = new ScriptedNode();
      node.refusal = words;
      const { progress, land, sent } = start(node);
      await node.looks(4);
      expect(progress.isOver).toBe(false);
      expect(sent()).toBeGreaterThan(0);
      await land();
      expect(progress.status.kind).toBe('finalized');
      expect(node.submitted).toHaveLength(1);
    },
  );

  it('does not call it refused when an earlier node may have passed it on', async () => {
    const node = new ScriptedNode();
    const { progress, land } = start(node);
    await node.looks(1);
    node.refusal = '1014: Priority is too low: (5 vs 5)';
    node.disconnect();
    node.connect();
    await node.looks(4);
    expect(progress.status.kind).toBe('searching');
    expect(node.submitted).toHaveLength(2);
    await land();
    expect(progress.status.kind).toBe('finalized');
  });

  it('judges by the block in which it was missing, not by a newer one that has it', async () => {
    const node = new ScriptedNode();
    node.refusal = '1010: Invalid Transaction: Custom error: 7';
    node.validity = (head) => {
      if (node.height === 0) node.build([EXTRINSIC]);
      return head === node.hash(0) ? '0x00' : '0x010003';
    };
    const { progress, done } = start(node);
    await node.looks(4);
    node.finalize();
    await done;
    expect(progress.status.kind).toBe('finalized');
  });

  it('concludes nothing from blocks that a node cannot show', async () => {
    const node = new ScriptedNode();
    for (let i = 0; i < 8; i++) node.build(i === 2 ? [EXTRINSIC] : []);
    node.finalize();
    node.behind = 2;
    const { progress, done } = start(node, {}, false);
    await node.looks(4);
    expect(progress.status.kind).toBe('searching');
    node.behind = null;
    await done;
    expect(progress.status.kind).toBe('finalized');
    expect(node.submitted).toEqual([]);
  });

  it('keeps its watch when one answer is late', async () => {
    const node = new ScriptedNode();
    const { progress, land } = start(node);
    await node.looks(2);
    node.failure = new ConnectionError({ code: 'connection.timeout', what: 'Late.', why: 'Slow.', fix: 'Wait.' });
    await node.looks(2);
    node.failure = null;
    await land();
    expect(progress.status.kind).toBe('finalized');
    expect(node.submitted).toHaveLength(1);
    expect(node.open).toBe(0);
  });

  it('gives up after twenty answers in a row that are none, and says that it does not know', async () => {
    const node = new ScriptedNode();
    const { progress, done } = start(node);
    await node.looks(1);
    node.failure = new ChainError({ code: 'chain.rpc', what: 'No.', why: 'It is so.', fix: 'Wait.' });
    await done;
    expect(progress.status).toMatchObject({ kind: 'unknown', error: { code: 'chain.rpc' } });
  });

  it.each(['closed', 'failed'] as const)('does not begin where the client has ended already: %s', async (how) => {
    const node = new ScriptedNode();
    if (how === 'closed') node.close();
    else node.fail();
    const { progress, done } = start(node, {}, false);
    await done;
    expect(progress.status).toMatchObject({ kind: 'unknown', error: { code: 'connection.lost' } });
  });

  it('sends nothing that has ended before', async () => {
    const node = new ScriptedNode();
    const progress = new Progress<string>();
    progress.cancel();
    const unread = () => Promise.reject(new Error('not to be read'));
    await new Tracker(node.context, signed, progress, unread, true).run(() => undefined);
    expect(node.submitted).toEqual([]);
  });

  it('leaves nothing behind', async () => {
    const node = new ScriptedNode();
    const { done, tracker } = start(node);
    await node.looks(2);
    tracker.giveUp(new ConnectionError({ code: 'connection.lost', what: 'Aborted.', why: 'So.', fix: 'Resume.' }));
    await done;
    expect([node.open, node.listeners]).toEqual([0, 0]);
  });
});
