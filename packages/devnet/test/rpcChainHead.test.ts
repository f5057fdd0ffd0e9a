import { describe, expect, it } from 'vitest';
import type { Hex } from '../src/engine/types.js';
import { HexReader } from '../src/rpc/reader.js';
import { DIGEST } from './fakeChain.js';
import { connect } from './rpcClient.js';

type Event = Record<string, unknown> & { event: string };

async function following(withRuntime = false) {
  const client = connect();
  client.chain.build({ count: 14 });
  const id = (await client.result('chainHead_v1_follow', withRuntime)) as string;
  const events = () => client.updates(id) as Event[];
  const hash = (number: number) => client.chain.hashByNumber(number) as Hex;
  /** Runs an operation on a block and returns its events. */
  const operate = async (method: string, ...params: unknown[]) => {
    const started = (await client.result(`chainHead_v1_${method}`, id, ...params)) as { operationId: string };
    const own = events().filter(({ operationId }) => operationId === started.operationId);
    return { started, own: own.map(({ operationId: _, ...rest }) => rest) };
  };
  return { ...client, id, events, hash, operate };
}

describe('chainHead_v1', () => {
  it('starts with finalized blocks, then what is not final, then follows', async () => {
    const { chain, events, hash, messages } = await following();
    expect(events()).toEqual([
      { event: 'initialized', finalizedBlockHashes: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(hash) },
      { event: 'newBlock', blockHash: hash(13), parentBlockHash: hash(12) },
      { event: 'newBlock', blockHash: hash(14), parentBlockHash: hash(13) },
      { event: 'bestBlockChanged', bestBlockHash: hash(14) },
    ]);
    chain.build();
    expect(events().slice(4)).toEqual([
      { event: 'newBlock', blockHash: hash(15), parentBlockHash: hash(14) },
      { event: 'bestBlockChanged', bestBlockHash: hash(15) },
      { event: 'finalized', finalizedBlockHashes: [hash(13)], prunedBlockHashes: [] },
    ]);
    expect(messages()[1]?.method).toBe('chainHead_v1_followEvent');
  });

  it('tells the runtime when asked', async () => {
    const { events } = await following(true);
    const spec = {
      specName: 'rhala',
      implName: 'rhala',
      specVersion: 1180,
      implVersion: 0,
      transactionVersion: 4,
      apis: { '0xdd718d5cc53262d4': 1 },
    };
    expect(events()[0]).toMatchObject({ finalizedBlockRuntime: { type: 'valid', spec } });
    expect(events()[1]).toMatchObject({ newRuntime: null });
  });

  it('gives the encoded header', async () => {
    const { chain, result, id, hash } = await following();
    const reader = new HexReader((await result('chainHead_v1_header', id, hash(14))) as Hex);
    const { header } = chain.head();
    expect([reader.take(32), reader.length(), reader.take(32), reader.take(32), reader.length(), reader.take(14)]).toEqual([
      header.parentHash,
      14,
      header.stateRoot,
      header.extrinsicsRoot,
      1,
      DIGEST,
    ]);
  });

  it('reports operations after their response', async () => {
    const { chain, operate, hash, messages } = await following();
    chain.build({ transactions: ['0x0102'] });
    const body = await operate('body', hash(15));
    expect(body.own).toEqual([{ event: 'operationBodyDone', value: ['0x0102'] }]);
    const order = messages().map((message) => JSON.stringify(message));
    expect(order.findIndex((text) => text.includes('"started"'))).toBeLessThan(
      order.findIndex((text) => text.includes('operationBodyDone')),
    );
    expect((await operate('call', hash(15), 'Echo_echo', '0x05')).own).toEqual([{ event: 'operationCallDone', output: '0x05' }]);
    for (const bytes of ['', '0x']) expect((await operate('call', hash(15), 'Echo_echo', bytes)).own).toMatchObject([{ output: '0x' }]);
    expect((await operate('call', hash(15), 'No_such', '0x')).own).toEqual([
      { event: 'operationError', error: expect.stringContaining('No_such') },
    ]);
  });

  it('reads storage in all ways', async () => {
    const { chain, operate, hash } = await following();
    chain.setStorage([
      ['0xaa02', '0x22'],
      ['0xbb01', '0x33'],
    ]);
    const { started, own } = await operate('storage', hash(14), [
      { key: '0xaa01', type: 'value' },
      { key: '0xff', type: 'value' },
      { key: '0xaa01', type: 'hash' },
      { key: '0xaa', type: 'descendantsValues' },
      { key: '0xbb', type: 'descendantsHashes' },
    ]);
    expect(started).toMatchObject({ result: 'started', discardedItems: 0 });
    expect(own).toMatchObject([
      { items: [{ key: '0xaa01', value: '0x11' }] },
      { items: [{ key: '0xaa01', hash: expect.stringMatching(/^0x.{64}$/) }] },
      {
        items: [
          { key: '0xaa01', value: '0x11' },
          { key: '0xaa02', value: '0x22' },
        ],
      },
      { items: [{ key: '0xbb01', hash: expect.any(String) }] },
      { event: 'operationStorageDone' },
    ]);
  });

  it('tells by the closest descendant whether anything below changed', async () => {
    const { chain, operate, hash } = await following();
    const query = [{ key: '0xaa', type: 'closestDescendantMerkleValue' }];
    const values = [];
    for (const key of ['0xcc01', '0xcc02', '0xaa77'] as const) {
      values.push((await operate('storage', hash(chain.head().header.number), query)).own[0]);
      chain.build({ transactions: [key] });
    }
    values.push((await operate('storage', hash(chain.head().header.number), query)).own[0]);
    expect(values[1]).toEqual(values[0]);
    expect(values[2]).toEqual(values[0]);
    expect(values[3]).not.toEqual(values[0]);
    expect((await operate('storage', hash(16), [{ key: '0xdd', type: 'closestDescendantMerkleValue' }])).own).toEqual([
      { event: 'operationStorageDone' },
    ]);
  });

  it('serves a block until it is unpinned', async () => {
    const { result, failure, id, hash } = await following();
    expect(await result('chainHead_v1_unpin', id, [hash(12), hash(13)])).toBeNull();
    for (const method of ['header', 'body']) expect((await failure(`chainHead_v1_${method}`, id, hash(13)))?.code).toBe(-32801);
    expect((await failure('chainHead_v1_unpin', id, hash(13)))?.code).toBe(-32801);
    expect((await failure('chainHead_v1_header', id, hash(1)))?.code).toBe(-32801);
    expect(await result('chainHead_v1_header', id, hash(14))).toMatch(/^0x/);
  });

  it('tells the client to start anew after a reset', async () => {
    const { result, events, chain, id, hash } = await following();
    await result('dev_reset');
    expect(events().at(-1)).toEqual({ event: 'stop' });
    expect(chain.listenerCount).toBe(0);
    expect(await result('chainHead_v1_body', id, hash(0))).toEqual({ result: 'limitReached' });
    expect(await result('chainHead_v1_header', id, hash(0))).toBeNull();
  });

  it('stops on request and limits how many follow', async () => {
    const { result, failure, chain, id } = await following();
    for (const _ of [1, 2, 3]) await result('chainHead_v1_follow', false);
    expect((await failure('chainHead_v1_follow', false))?.code).toBe(-32800);
    expect(await result('chainHead_v1_unfollow', id)).toBeNull();
    expect(await failure('chainHead_v1_follow', false)).toBeUndefined();
    expect(chain.listenerCount).toBe(16);
  });

  it('refuses malformed params', async () => {
    const { failure, result, id, hash } = await following();
    const block = hash(14);
    for (const [method, ...params] of [
      ['follow'],
      ['follow', 1],
      ['header', id],
      ['header', 5, block],
      ['call', id, block, 'Echo_echo'],
      ['call', id, block, 'Echo_echo', 'zz'],
      ['storage', id, block, {}],
      ['storage', id, block, [{ key: '0x', type: 'toString' }]],
      ['storage', id, block, [{ key: 'x', type: 'value' }]],
      ['storage', id, block, [], '0x00'],
      ['unpin', id, 'x'],
      ['stopOperation', id],
    ]) {
      expect((await failure(`chainHead_v1_${method}`, ...params))?.code, `${method} ${params}`).toBe(-32602);
    }
    expect((await failure('chainHead_v1_continue', id, 'op-1'))?.code).toBe(-32803);
    expect(await result('chainHead_v1_stopOperation', id, 'op-1')).toBeNull();
  });

  it('leaves the subscription of another connection alone', async () => {
    const { rpc, id, hash } = await following();
    const answers: string[] = [];
    const stranger = rpc.connect((text) => answers.push(text));
    stranger.receive(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'chainHead_v1_body', params: [id, hash(14)] }));
    expect(JSON.parse(answers[0] ?? '')).toMatchObject({ result: { result: 'limitReached' } });
  });
});

describe('chainSpec_v1 and transaction_v1', () => {
  it('describe the chain', async () => {
    const { chain, result } = connect();
    expect(await result('chainSpec_v1_chainName')).toBe('Fake');
    expect(await result('chainSpec_v1_genesisHash')).toBe(chain.genesisHash);
    expect(await result('chainSpec_v1_properties')).toEqual(chain.properties);
  });

  it('broadcasts until accepted, or until stopped', async () => {
    const { chain, result, failure } = connect();
    const accepted = await result('transaction_v1_broadcast', '0x0102');
    expect(chain.pool).toEqual(['0x0102']);
    expect(await result('transaction_v1_stop', accepted)).toBeNull();
    expect((await failure('transaction_v1_stop', accepted))?.code).toBe(-32602);

    const refused = await result('transaction_v1_broadcast', '0x00');
    const offered: Hex[] = [];
    const submit = chain.submit.bind(chain);
    chain.submit = (extrinsic) => {
      offered.push(extrinsic);
      return offered.length < 2 ? submit(extrinsic) : submit('0x0304');
    };
    await result('dev_newBlock');
    await result('dev_newBlock');
    await result('dev_newBlock');
    expect(offered).toEqual(['0x00', '0x00']);
    expect(await result('transaction_v1_stop', refused)).toBeNull();
    expect(chain.listenerCount).toBe(0);
  });
});
