import type { Signer } from '@polkadot/api/types';
import { Keyring } from '@polkadot/keyring';
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import type { SignerPayloadJSON, SignerPayloadRaw } from '@polkadot/types/types';
import { createTestChain, type TestChain } from '@stakepool-kit/devnet/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PhalaApi } from '../../chain/typed.js';
import { type Client, createClient } from '../../client/index.js';
import type { PendingTransaction } from './record.js';
import { withSignature } from './sign.js';

const keyring = new Keyring({ type: 'sr25519' });
const alice = keyring.addFromUri('//Alice');
const bob = keyring.addFromUri('//Bob');
const account = alice.address;
const turn = (ms = 20) => new Promise((resolve) => setTimeout(resolve, ms));

let test: TestChain;
let client: Client;
let api: PhalaApi;
const journal = new Map<string, PendingTransaction>();
/** What a save waits for. */
let disk: Promise<void> = Promise.resolve();

async function open(): Promise<Client> {
  const save = async (record: PendingTransaction) => {
    journal.set(record.txHash, record);
    await disk;
  };
  const transactions = { pollInterval: 2, journal: { save, remove: (txHash: string) => void journal.delete(txHash) } };
  return createClient({ provider: test.provider.clone() as unknown as ProviderInterface, transactions });
}

beforeAll(async () => {
  test = await createTestChain();
  client = await open();
  api = await client.api();
}, 60_000);
afterAll(() => client.disconnect());

const signatureOf = (json: SignerPayloadJSON, pair = alice) =>
  api.registry.createType('ExtrinsicPayload', json, { version: json.version }).sign(pair).signature;
const wallet = (answer: (json: SignerPayloadJSON) => unknown): Signer => ({
  signPayload: async (json) => ({ id: 1, ...((await answer(json)) as { signature: `0x${string}` }) }),
});
const whole = (json: SignerPayloadJSON, pair = alice) => ({
  signature: signatureOf(json, pair),
  signedTransaction: withSignature(api, json.method as `0x${string}`, signatureOf(json, pair), json).toHex(),
});
const startWith = (signer: Signer | undefined, options: object = {}) =>
  client.tx.createPool.start({}, { account: signer ? account : alice, ...(signer ? { signer } : {}), ...options });

async function finish(submission: ReturnType<typeof startWith>) {
  const end = submission.until('finalized').catch((error: Error) => error);
  for (let block = 0; block < 90 && !['finalized', 'failed', 'timedOut', 'invalid'].includes(submission.status.kind); block++) {
    await turn(8);
    test.blocks();
  }
  return end;
}

describe('signing', () => {
  it.each([
    ['a keyring pair', undefined],
    ['signPayload', wallet((json) => ({ signature: signatureOf(json) }))],
    ['a whole transaction', wallet((json) => whole(json))],
    [
      'signRaw',
      {
        signRaw: async ({ data }: SignerPayloadRaw) => ({
          id: 1,
          signature: `0x${Buffer.from(alice.sign(data, { withType: true })).toString('hex')}` as const,
        }),
      },
    ],
  ])('is done by %s', async (_, signer) => {
    expect(await finish(startWith(signer))).toMatchObject({ inclusion: { block: { number: expect.any(Number) } } });
  });

  it.each([
    ['another call', (json: SignerPayloadJSON) => whole({ ...json, method: api.tx.system.remark('0x00').method.toHex() }), 'call'],
    ['a tip', (json: SignerPayloadJSON) => whole({ ...json, tip: '0x07' }), 'tip'],
    [
      'another nonce',
      (json: SignerPayloadJSON) => whole({ ...json, nonce: api.registry.createType('Index', Number(json.nonce) + 1).toHex() }),
      'nonce',
    ],
    ['another account', (json: SignerPayloadJSON) => whole({ ...json, address: bob.address }, bob), 'signer'],
  ])('is refused where the wallet made %s of it', async (_, answer, what) => {
    await expect(startWith(wallet(answer)).until('inBlock')).rejects.toMatchObject({
      code: 'transaction.altered',
      message: expect.stringContaining(`its ${what} is not`),
    });
  });

  it.each([
    ['nothing', () => undefined],
    ['no signature', () => ({})],
    ['a short signature', () => ({ signature: '0x00' })],
    ['text', () => ({ signature: 'yes' })],
    ['bytes that are no transaction', () => ({ signature: '0x00', signedTransaction: '0x1234' })],
    [
      'an exception that is no error',
      () => {
        throw 'locked';
      },
    ],
  ])('has failed where the wallet returns %s', async (_, answer) => {
    const submission = startWith(wallet(answer));
    await expect(submission.until('inBlock')).rejects.toMatchObject({ code: 'transaction.signerFailed' });
    expect([submission.status.kind, submission.record]).toEqual(['rejectedBySigner', null]);
  });

  it('knows until when one is valid that the wallet has tied to a newer block', async () => {
    test.blocks(3);
    const newer = wallet((json) => {
      const number = test.chain.head().header.number;
      const mortal = api.registry.createType('ExtrinsicEra', { current: number, period: 8 });
      const era = mortal.toHex();
      return whole({ ...json, era, blockHash: test.chain.head().hash, blockNumber: `0x${number.toString(16)}` });
    });
    test.faults.set({ holdTransactions: true });
    const head = test.chain.head().header.number;
    const submission = startWith(newer);
    while (submission.record === null) await turn(1);
    expect(submission.record.validUntil).toBe(head + 7);
    test.faults.clear();
    await finish(submission);
    expect(submission.status.kind).toBe('finalized');
  });

  it('lasts for long where that is wanted, from whatever block on', async () => {
    for (let i = 0; i < 2; i++) {
      test.blocks();
      const submission = startWith(undefined, { lifetime: 16_384 });
      expect(await finish(submission)).toHaveProperty('inclusion');
      expect((submission.record?.birth ?? 1) % 4).toBe(0);
    }
  });
});

describe('a submission that is not signed yet', () => {
  it('ends with its client, and what the wallet says later counts for nothing', async () => {
    const own = await open();
    let answer = () => undefined as unknown;
    const late = wallet(async (json) => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return { signature: signatureOf(json) };
    });
    const submission = own.tx.createPool.start({}, { account, signer: late });
    while (submission.status.kind !== 'awaitingSignature') await turn(1);
    await turn();
    await own.disconnect();
    expect(submission.status).toMatchObject({ kind: 'notSent', error: { code: 'connection.closed' } });
    answer();
    await turn();
    expect(test.chain.pendingExtrinsics()).toEqual([]);
    expect(journal.size).toBe(0);
  });

  it('is not sent when it is cancelled while its record is kept, and leaves no record', async () => {
    let written = () => undefined as unknown;
    const writing = () => {
      disk = new Promise((resolve) => {
        written = resolve as () => undefined;
      });
    };
    const prepared = await client.tx.createPool.prepare({}, { account });
    const signature = signatureOf(prepared.payload as SignerPayloadJSON);
    for (const start of [() => startWith(undefined), () => client.submitSigned(prepared, { signature })]) {
      writing();
      const submission = start();
      while (submission.record === null) await turn(1);
      expect(submission.cancel()).toBe(true);
      written();
      await turn();
      expect([submission.status.kind, submission.record, journal.size]).toEqual(['cancelled', null, 0]);
      expect(test.chain.pendingExtrinsics()).toEqual([]);
    }
    disk = Promise.resolve();
  });

  it('ends with its signal while its record is kept', async () => {
    const controller = new AbortController();
    let written = () => undefined as unknown;
    disk = new Promise((resolve) => {
      written = resolve as () => undefined;
    });
    const prepared = await client.tx.createPool.prepare({}, { account });
    const submission = client.submitSigned(
      prepared,
      { signature: signatureOf(prepared.payload as SignerPayloadJSON) },
      { signal: controller.signal },
    );
    while (submission.record === null) await turn(1);
    controller.abort();
    written();
    await turn();
    disk = Promise.resolve();
    expect(submission.status.kind).toBe('cancelled');
    expect(test.chain.pendingExtrinsics()).toEqual([]);
  });
});
