import { setImmediate as turn } from 'node:timers/promises';
import { createTestChain, type TestChain } from '@stakepool-kit/devnet/testing';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { LogEvent } from '../../chain/log.js';
import type { Client } from '../../client/index.js';
import type { TransactionJournal } from './record.js';
import type { TransactionStatus } from './status.js';
import { alice, openClient } from './test/open-client.js';

let test: TestChain;
let client: Client;

beforeAll(async () => {
  test = await createTestChain();
}, 60_000);
afterEach(async () => {
  vi.useRealTimers();
  await client.disconnect();
});

async function open(journal?: TransactionJournal) {
  const told: LogEvent[] = [];
  const logger = { warn: (event: LogEvent) => void told.push(event) };
  ({ client } = await openClient(test, journal ? { journal, logger } : { logger }));
  return told;
}

const start = (onStatus?: (status: TransactionStatus<unknown>) => void) =>
  client.tx.createPool.start({}, { account: alice, ...(onStatus ? { onStatus } : {}) });

async function finish(submission: ReturnType<typeof start>): Promise<void> {
  for (let block = 0; block < 60 && submission.status.kind !== 'finalized'; block++) {
    if (vi.isFakeTimers()) await vi.advanceTimersByTimeAsync(20);
    else await new Promise((resolve) => setTimeout(resolve, 8));
    test.blocks();
  }
  expect(submission.status.kind).toBe('finalized');
}

const messages = (told: readonly LogEvent[]) => {
  expect(new Set(told.map(({ code }) => code))).toEqual(new Set(['transaction.hostFailed']));
  return told.map(({ message }) => message);
};

describe('what the host does', () => {
  it('holds nothing up for longer than five seconds, and its logger is told', async () => {
    const told = await open({ save: () => new Promise(() => undefined), remove: () => undefined });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const submission = start();
    while (submission.record === null) await turn();
    await vi.advanceTimersByTimeAsync(4999);
    expect([submission.status.kind, test.chain.pendingExtrinsics(), told]).toEqual(['awaitingSignature', [], []]);
    await vi.advanceTimersByTimeAsync(1);
    expect(submission.status.kind).not.toBe('awaitingSignature');
    expect(messages(told)).toEqual([expect.stringContaining('did not answer within 5 s')]);
    await finish(submission);
  });

  it.each([
    [
      'throws',
      {
        save: () => {
          throw new Error('disk full');
        },
        remove: () => {
          throw new Error('disk gone');
        },
      },
    ],
    ['rejects', { save: () => Promise.reject(new Error('disk full')), remove: () => Promise.reject(new Error('disk gone')) }],
  ])('does not stop it when the journal %s, and its logger is told', async (_, journal) => {
    const told = await open(journal);
    await finish(start());
    await turn();
    expect(messages(told)).toEqual([expect.stringContaining('disk full'), expect.stringContaining('disk gone')]);
  });

  it('does not stop it when onStatus throws, and its logger is told each time', async () => {
    const told = await open();
    const seen: string[] = [];
    const submission = start(({ kind }) => {
      seen.push(kind);
      throw new Error(`cannot show ${kind}`);
    });
    await finish(submission);
    expect(seen).toContain('finalized');
    expect(messages(told)).toEqual(seen.map((kind) => expect.stringContaining(`cannot show ${kind}`)));
  });

  it('says nothing when it does what it should', async () => {
    const told = await open({ save: async () => undefined, remove: () => undefined });
    await finish(start(() => undefined));
    expect(told).toEqual([]);
  });
});
