import { describe, expect, it } from 'vitest';
import { ConnectionError } from '../../errors/kit-errors.js';
import { ScriptedNode } from './test/scripted-node.js';
import { EXTRINSIC, start } from './test/track.js';

const late = () => new ConnectionError({ code: 'connection.timeout', what: 'Late.', why: 'Slow.', fix: 'Wait.' });
const VALID_UNTIL = 6;

describe('nodes that disagree or are behind', () => {
  it('do not time it out where the best block is behind the final one', async () => {
    const node = new ScriptedNode();
    const { progress, path, done } = start(node);
    await node.looks(2);
    for (let number = 1; number <= VALID_UNTIL + 2; number++) node.build(number === VALID_UNTIL ? [EXTRINSIC] : []);
    node.finalize();
    node.best = VALID_UNTIL - 1;
    await node.looks(4);
    expect(progress.isOver).toBe(false);
    node.best = null;
    await done;
    expect(path).toEqual(['submitted', 'inBlock', 'finalized']);
  });

  it.each([
    ['a balancer’s other endpoint', null],
    ['the node itself', 2],
  ])('do not retract it where %s does not have its block yet', async (_, best) => {
    const node = new ScriptedNode();
    const { progress, path, done } = start(node);
    await node.looks(2);
    for (let number = 1; number <= 3; number++) node.build(number === 3 ? [EXTRINSIC] : []);
    await node.looks(3);
    expect(progress.status.kind).toBe('inBlock');
    node.best = best;
    node.behind = 2;
    await node.looks(4);
    expect(progress.status.kind).toBe('inBlock');
    node.best = null;
    node.behind = null;
    node.finalize();
    await done;
    expect(path).toEqual(['submitted', 'inBlock', 'finalized']);
  });

  it.each(['inBlock', 'finalized'] as const)('do not put it into a block that has lost its place: %s', async (word) => {
    const node = new ScriptedNode();
    const { progress, path, land } = start(node);
    await node.looks(2);
    node.build([EXTRINSIC]);
    const lost = node.hash(1);
    node.retract(1);
    node.build([]);
    node.tell({ [word]: lost });
    await node.looks(3);
    expect(progress.status.kind).toBe('submitted');
    await land();
    expect(path).toEqual(['submitted', 'inBlock', 'finalized']);
    expect(progress.status).toMatchObject({ result: node.hash(2) });
  });

  it('leave open what became of it when its last block is not final after 512 more', async () => {
    const node = new ScriptedNode();
    const { progress, done } = start(node);
    for (let number = 1; number < VALID_UNTIL + 512; number++) node.build([]);
    await node.looks(3);
    expect(progress.isOver).toBe(false);
    node.build([]);
    await done;
    expect(progress.status).toMatchObject({ kind: 'unknown', error: { code: 'connection.lost' } });
  });
});

describe('a node that refuses for reasons of its own', () => {
  it.each(['Too many subscriptions', '502 Bad Gateway'])('is asked again: %s', async (words) => {
    const node = new ScriptedNode();
    node.refusal = words;
    const { progress, path, land } = start(node);
    while (node.submitted.length < 6) await node.looks(1);
    expect(progress.status.kind).toBe('searching');
    node.refusal = null;
    while (node.open === 0) await node.looks(1);
    const sends = node.submitted.length;
    await node.looks(3);
    expect([progress.status.kind, node.submitted.length]).toEqual(['submitted', sends]);
    await land();
    expect(progress.status.kind).toBe('finalized');
    expect(path).not.toContain('invalid');
    expect(new Set(node.submitted)).toEqual(new Set([EXTRINSIC]));
  });

  it('has its last word with the last block', async () => {
    const node = new ScriptedNode();
    node.refusal = 'Too many subscriptions';
    const { progress, done } = start(node);
    await node.looks(4);
    for (let number = 1; number <= VALID_UNTIL; number++) node.build([]);
    node.finalize();
    await done;
    expect(progress.status).toMatchObject({ kind: 'timedOut', validUntil: VALID_UNTIL });
  });

  it('is not asked to take one that is only looked for', async () => {
    const node = new ScriptedNode();
    node.refusal = 'Too many subscriptions';
    const { progress, done, tracker } = start(node, {}, false);
    await node.looks(6);
    expect([progress.status.kind, node.submitted]).toEqual(['searching', []]);
    tracker.giveUp(late());
    await done;
  });
});

describe('one method that never answers in time while the connection stands', () => {
  it.each([
    ['chain_getBlock', true],
    ['chain_getBlock', false],
    ['author_submitAndWatchExtrinsic', true],
    ['chain_getHeader', true],
    ['state_queryStorageAt', true],
  ])('ends it as unknown after a bounded number of looks: %s, sending %s', async (method, mayResend) => {
    const node = new ScriptedNode();
    node.build([]);
    node.failure = late();
    node.failing = method;
    const { progress, done } = start(node, {}, mayResend);
    await done;
    expect(progress.status).toMatchObject({ kind: 'unknown', error: { code: 'connection.timeout' } });
    expect(node.asked).toBeLessThanOrEqual(21);
    expect(node.submitted.length).toBeLessThanOrEqual(21);
    expect([node.open, node.listeners]).toEqual([0, 0]);
  });

  it('does not end it when it answers now and then', async () => {
    const node = new ScriptedNode();
    node.failing = 'chain_getFinalizedHead';
    const { progress, land } = start(node);
    for (let round = 0; round < 4; round++) {
      node.failure = late();
      await node.looks(10);
      node.failure = null;
      await node.looks(3);
    }
    expect(progress.isOver).toBe(false);
    await land();
    expect(progress.status.kind).toBe('finalized');
  });
});
