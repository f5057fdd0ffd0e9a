import { createTestChain, type TestChain } from '@stakepool-kit/devnet/testing';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../../client/index.js';
import { alice, type Opened, openClient, reach } from './test/open-client.js';

const DUPLICATE = { code: 'transaction.duplicate' };

let test: TestChain;
let opened: Opened;
let client: Client;

beforeAll(async () => {
  test = await createTestChain();
}, 60_000);
beforeEach(async () => {
  opened = await openClient(test);
  client = opened.client;
});
afterEach(async () => {
  await client.disconnect();
  test.faults.clear();
  test.blocks(20);
});

const start = (options: object = {}, by = client) => by.tx.createPool.start({}, { account: alice, lifetime: 8, ...options });
const remark = async (text: string, options: object = {}) => {
  const submission = client.start((await client.api()).tx.system.remark(text), { account: alice, lifetime: 8, ...options });
  await reach(submission, 'submitted', 'ready', 'future');
  return submission;
};
const refused = (options: object = {}) => expect(start(options).until('inBlock')).rejects.toMatchObject(DUPLICATE);
const finalized = () => test.chain.finalizedHead().header.number;

/** Sent, and followed no longer. */
async function lose(from = client) {
  const controller = new AbortController();
  const submission = start({ signal: controller.signal }, from);
  await reach(submission, 'submitted', 'ready');
  controller.abort();
  expect(submission.status.kind).toBe('unknown');
  if (!submission.record) throw new Error('it has no record');
  return submission.record;
}

/** It is taken, and gets into a block. */
async function taken(options: object = {}): Promise<void> {
  const submission = start(options);
  await reach(submission, 'submitted', 'ready');
  test.blocks();
  await expect(submission.until('inBlock')).resolves.toHaveProperty('pid');
}

describe('the same call again', () => {
  it('is refused after one that nobody follows any longer, unless it is to be repeated', async () => {
    const { txHash } = await lose();
    await expect(start().until('inBlock')).rejects.toMatchObject({ ...DUPLICATE, params: { txHashes: [txHash] } });
    await taken({ repeat: true });
    await refused();
  });

  it('is taken once the last block of the lost one is final, and not before', async () => {
    test.faults.set({ holdTransactions: true });
    const { validUntil } = await lose();
    if (validUntil === null) throw new Error('it expires');
    while (finalized() < validUntil - 1) test.blocks();
    expect(finalized()).toBe(validUntil - 1);
    await refused();
    while (finalized() < validUntil) test.blocks();
    test.faults.clear();
    await taken();
  });

  it('is refused after one that the pool dropped', async () => {
    test.faults.set({ rejectTransactions: { code: 1016, message: 'Immediately Dropped' } });
    const first = start();
    await reach(first, 'dropped');
    test.faults.clear();
    await refused();
    await taken({ repeat: true });
    test.blocks(20);
    await taken();
  });

  it('is taken after one that was seen in a block before it was left', async () => {
    test.faults.set({ finalityStalled: true });
    const controller = new AbortController();
    const first = start({ signal: controller.signal });
    await reach(first, 'submitted', 'ready');
    test.blocks();
    await first.until('inBlock');
    controller.abort();
    expect(first.status).toMatchObject({ kind: 'unknown', error: { code: 'transaction.outcomeUnknown' } });
    await taken();
  });

  it('is refused while one of an earlier session goes on, until that is in a block', async () => {
    const earlier = await openClient(test);
    const record = await lose(earlier.client);
    await earlier.client.disconnect();
    const controller = new AbortController();
    const left = client.resume(record, { signal: controller.signal });
    await refused();
    controller.abort();
    expect(left.status.kind).toBe('unknown');
    await refused();
    const resumed = client.resume(record);
    await refused();
    test.blocks();
    await resumed.until('inBlock');
    await taken();
  });

  it('is refused while one signed elsewhere is on its way, until that is in a block', async () => {
    const prepared = await client.tx.createPool.prepare({}, { account: alice.address, lifetime: 8 });
    const { payload } = prepared;
    const { signature } = (await client.api()).registry.createType('ExtrinsicPayload', payload, { version: payload.version }).sign(alice);
    const first = client.submitSigned(prepared, { signature });
    await reach(first, 'submitted', 'ready');
    await refused();
    test.blocks();
    await first.until('inBlock');
    await taken();
  });
});

describe('the nonce', () => {
  it('of the next one is not one on its way, whatever an endpoint says that has not heard of it', async () => {
    test.faults.set({ holdTransactions: true });
    const controller = new AbortController();
    const first = await remark('0x01', { signal: controller.signal });
    const nonce = first.record?.nonce ?? Number.NaN;
    opened.nonce = nonce;
    const second = await remark('0x02');
    expect(second.record?.nonce).toBe(nonce + 1);
    controller.abort();
    const third = await remark('0x03');
    expect(third.record?.nonce).toBe(nonce);
  });

  it('of the next one does not follow one that was given far too high', async () => {
    opened.nonce = null;
    const now = test.chain.nextNonce(`0x${Buffer.from(alice.publicKey).toString('hex')}`);
    await remark('0x01', { nonce: now + 5 });
    const next = await remark('0x02');
    expect(next.record?.nonce).toBe(now);
    test.blocks();
    await expect(next.until('inBlock')).resolves.toHaveProperty('inclusion');
  });
});
