import type { SubmittableExtrinsic } from '@polkadot/api/types';
import { describe, expect, it } from 'vitest';
import type { ChainContext } from '../chain/context.js';
import type { RuntimeMetadata } from '../chain/metadata/runtime-metadata.js';
import type { ProviderInterfaceCallback } from '../chain/provider.js';
import { Rpc } from '../chain/rpc.js';
import { submitExtrinsic } from './funnel.js';
import type { Inclusion, SubmitOptions, TransactionStatus } from './types.js';

const ACCOUNT = `0x${'aa'.repeat(32)}`;
const [B1, B2] = [`0x${'01'.repeat(32)}`, `0x${'02'.repeat(32)}`];

/** A node that reports what the test tells it to; the transaction succeeds in block 1 and fails in block 2. */
function setup(options: Partial<SubmitOptions<Inclusion>> = {}, refuse?: Error) {
  let report: ProviderInterfaceCallback = () => undefined;
  let lose: () => void = () => undefined;
  const state = { connected: true, unwatched: 0, events: [] as unknown[] };
  const provider = {
    get isConnected() {
      return state.connected;
    },
    on: (type: string, listener: () => void) => {
      if (type === 'disconnected') lose = listener;
      return () => undefined;
    },
    send: async (method: string, params: unknown[]) =>
      method === 'chain_getBlock' ? { block: { extrinsics: ['0x00', '0xbeef'] } } : params,
    subscribe: async (_: string, __: string, ___: unknown[], callback: ProviderInterfaceCallback) => {
      if (refuse) throw refuse;
      report = callback;
      return 'id';
    },
    unsubscribe: async () => ++state.unwatched,
  };
  const schema = { key: (item: string) => item, decode: (item: string) => ({ blockNumber: 7, timestamp: 9n, events: state.events })[item] };
  const metadata = { findError: () => ({ pallet: 'PhalaStakePool', name: 'PoolDoesNotExist' }) } as unknown as RuntimeMetadata;
  const rpc = new Rpc(provider as never);
  rpc.send = async <T>(method: string) =>
    (method === 'chain_getBlock' ? { block: { extrinsics: ['0x00', '0xbeef'] } } : [{ changes: [['events', '0x']] }]) as T;
  const runtime = { schema, schemaAt: async () => schema, metadata: async () => metadata };
  const context = { rpc, runtime } as unknown as ChainContext;

  const signed = { toHex: () => '0xbeef', hash: { toHex: () => '0xcafe' } };
  const extrinsic = { signAsync: async () => signed } as unknown as SubmittableExtrinsic<'promise'>;
  const statuses: TransactionStatus<Inclusion>[] = [];
  const result = submitExtrinsic(
    context,
    async () => extrinsic,
    { account: ACCOUNT, signer: {}, onStatus: (status) => statuses.push(status), ...options },
    (_, inclusion) => inclusion,
  );
  result.catch(() => undefined);
  const tell = async (...all: unknown[]) => {
    for (const status of all) {
      await new Promise((resolve) => setTimeout(resolve));
      const failed = typeof status === 'object' && status !== null && Object.values(status).includes(B2);
      const event = failed
        ? { type: 'System', fields: [{ type: 'ExtrinsicFailed', fields: [{ type: 'Module', fields: [{ index: 88, error: 9 }] }] }] }
        : { type: 'TransactionPayment', fields: [{ type: 'TransactionFeePaid', fields: [ACCOUNT, 5n, 0n] }] };
      state.events = [{ phase: { type: 'ApplyExtrinsic', fields: [1] }, event }];
      report(null, status);
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  const kinds = () => statuses.map(({ kind }) => kind);
  const disconnect = () => {
    state.connected = false;
    lose();
  };
  return { result, tell, kinds, statuses, state, disconnect };
}

describe('the funnel', () => {
  it('resolves in a block and goes on reporting until the block is final', async () => {
    const { result, tell, kinds, state } = setup();
    await tell('ready', { broadcast: [] }, { inBlock: B1 });
    expect(await result).toEqual({ txHash: '0xcafe', block: { number: 7, hash: B1, timestamp: 9 }, index: 1, fee: 5n });
    expect(state.unwatched).toBe(0);
    await tell({ finalized: B1 });
    expect(kinds()).toEqual(['building', 'awaitingSignature', 'submitted', 'ready', 'broadcast', 'inBlock', 'finalized']);
    expect(state.unwatched).toBe(1);
  });

  it('waits for a final block when asked to, through a retracted one', async () => {
    const { result, tell, kinds } = setup({ until: 'finalized' });
    let settled = false;
    result.then(() => {
      settled = true;
    });
    await tell('future', 'ready', { inBlock: B2 }, { retracted: B2 }, { inBlock: B1 });
    expect(settled).toBe(false);
    await tell({ finalized: B1 });
    expect(await result).toMatchObject({ block: { hash: B1 } });
    expect(kinds().slice(3)).toEqual(['future', 'ready', 'failed', 'retracted', 'inBlock', 'finalized']);
  });

  it('rejects with the decoded refusal of the chain', async () => {
    const { result, tell, statuses } = setup();
    await tell({ inBlock: B2 });
    await expect(result).rejects.toMatchObject({ name: 'DispatchError', code: 'phalaStakePool.PoolDoesNotExist', path: [] });
    await tell({ finalized: B2 });
    expect(statuses.slice(-2)).toMatchObject([
      { kind: 'failed', finalized: false },
      { kind: 'failed', finalized: true, failure: { failure: { name: 'PoolDoesNotExist' } } },
    ]);
  });

  it.each([
    ['dropped', 'dropped', 'transaction.dropped'],
    [{ usurped: B2 }, 'usurped', 'transaction.usurped'],
    [{ finalityTimeout: B1 }, 'finalityTimeout', 'transaction.finalityTimeout'],
    ['invalid', 'invalid', 'transaction.invalid'],
    [{ invalid: { payment: null } }, 'invalid', 'transaction.payment'],
  ])('ends on %j', async (status, kind, code) => {
    const { result, tell, kinds, state } = setup();
    await tell('ready', status, { inBlock: B1 });
    await expect(result).rejects.toMatchObject({ code, params: { txHash: '0xcafe' } });
    expect(kinds().at(-1)).toBe(kind);
    expect(state.unwatched).toBe(1);
  });

  it('ends when the node does not take it', async () => {
    const { result, kinds } = setup({}, new Error('1010: Invalid Transaction: Transaction is outdated'));
    await expect(result).rejects.toMatchObject({ code: 'transaction.stale' });
    expect(kinds().at(-1)).toBe('invalid');
  });

  it('does not claim to know the end when the connection is lost', async () => {
    const { result, tell, disconnect } = setup();
    await tell('ready');
    disconnect();
    await expect(result).rejects.toMatchObject({ code: 'connection.lost', params: { txHash: '0xcafe' } });
  });

  it('stops waiting when told to, before and after it was sent', async () => {
    const early = setup({ signal: AbortSignal.abort() });
    await expect(early.result).rejects.toMatchObject({ code: 'transaction.aborted' });
    expect(early.kinds()).toEqual([]);
    const abort = new AbortController();
    const late = setup({ signal: abort.signal });
    await late.tell('ready');
    abort.abort();
    await expect(late.result).rejects.toMatchObject({ code: 'transaction.aborted' });
    await late.tell({ inBlock: B1 });
    expect(late.kinds().at(-1)).toBe('ready');
    expect(late.state.unwatched).toBe(1);
  });
});
