import { Keyring } from '@polkadot/keyring';
import { describe, expect, it } from 'vitest';
import type { Hex } from '../src/engine/types.js';
import { blake2b256 } from '../src/rpc/bytes.js';
import { DIGEST, METADATA } from './fakeChain.js';
import { connect } from './rpcClient.js';

const UNKNOWN: Hex = `0x${'ee'.repeat(32)}`;
const alice = new Keyring({ type: 'sr25519' }).addFromUri('//Alice');

describe('system', () => {
  it('describes the node', async () => {
    const { result } = connect();
    expect(await result('system_name')).toBe('StakePool Kit dev chain');
    expect(await result('system_version')).toMatch(/^\d+\.\d+\.\d+/);
    expect(await result('system_chain')).toBe('Fake');
    expect(await result('system_chainType')).toBe('Development');
    expect(await result('system_properties')).toEqual({ ss58Format: 30, tokenDecimals: 12, tokenSymbol: 'PHA' });
    expect(await result('system_health')).toEqual({ peers: 0, isSyncing: false, shouldHavePeers: false });
    expect(await result('system_peers')).toEqual([]);
    expect(await result('system_localPeerId')).toMatch(/^12D3KooW\w{44}$/);
    expect(await result('system_localListenAddresses')).toEqual([]);
    expect(await result('system_nodeRoles')).toEqual(['Authority']);
  });

  it('tells the sync state', async () => {
    const { chain, result } = connect();
    chain.build({ count: 3 });
    expect(await result('system_syncState')).toEqual({ startingBlock: 0, currentBlock: 3, highestBlock: 3 });
  });

  it('reads the next index by address of any network, or by key', async () => {
    const { result, failure } = connect();
    const expected = alice.publicKey[0];
    for (const prefix of [0, 30, 42, 1284, 16383]) {
      const address = new Keyring({ type: 'sr25519', ss58Format: prefix }).addFromUri('//Alice').address;
      expect(await result('system_accountNextIndex', address)).toBe(expected);
      expect(await result('account_nextIndex', address)).toBe(expected);
      const mistyped = `${address.slice(0, -1)}${address.endsWith('a') ? 'b' : 'a'}`;
      expect((await failure('system_accountNextIndex', mistyped))?.code).toBe(-32602);
    }
    expect(await result('system_accountNextIndex', `0x${Buffer.from(alice.publicKey).toString('hex')}`)).toBe(expected);
    for (const bad of ['', 'xx', '0OIl', '0x00', 5, null, 'a'.repeat(10_000)])
      expect((await failure('system_accountNextIndex', bad))?.code).toBe(-32602);
  });

  it('dry-runs by the runtime', async () => {
    const { chain, failure } = connect();
    expect((await failure('system_dryRun', '0x0102', chain.genesisHash))?.code).toBe(4003);
    expect(chain.calls.at(-1)).toEqual(['BlockBuilder_apply_extrinsic', '0x0102', chain.genesisHash]);
  });
});

describe('chain', () => {
  it('answers headers and blocks in the form of a node', async () => {
    const { chain, result } = connect();
    chain.build({ count: 17 });
    chain.build({ transactions: ['0x0102'] });
    const { header, hash } = chain.head();
    const json = {
      parentHash: header.parentHash,
      number: '0x12',
      stateRoot: header.stateRoot,
      extrinsicsRoot: header.extrinsicsRoot,
      digest: { logs: [DIGEST] },
    };
    expect(await result('chain_getHeader')).toEqual(json);
    expect(await result('chain_getHeader', hash)).toEqual(json);
    expect(await result('chain_getBlock', hash)).toEqual({ block: { header: json, extrinsics: ['0x0102'] }, justifications: null });
    expect(await result('chain_getBlock')).toEqual(await result('chain_getBlock', hash));
    expect(await result('chain_getHeader', UNKNOWN)).toBeNull();
    expect(await result('chain_getBlock', UNKNOWN)).toBeNull();
  });

  it('finds hashes by number in all forms', async () => {
    const { chain, result, failure } = connect();
    chain.build({ count: 2 });
    const [zero, one, two] = [0, 1, 2].map((number) => chain.hashByNumber(number));
    expect(await result('chain_getBlockHash')).toBe(two);
    expect(await result('chain_getBlockHash', null)).toBe(two);
    expect(await result('chain_getBlockHash', 0)).toBe(zero);
    expect(await result('chain_getBlockHash', '0x1')).toBe(one);
    expect(await result('chain_getBlockHash', '0x00000001')).toBe(one);
    expect(await result('chain_getBlockHash', [0, '0x2', 9])).toEqual([zero, two, null]);
    expect(await result('chain_getBlockHash', 3)).toBeNull();
    expect(await result('chain_getHead')).toBe(two);
    expect(await result('chain_getFinalizedHead')).toBe(zero);
    expect(await result('chain_getFinalisedHead')).toBe(zero);
    for (const bad of [-1, 1.5, 2 ** 33, '1', 'x', {}, [[1]], true]) expect((await failure('chain_getBlockHash', bad))?.code).toBe(-32602);
  });

  it.each([
    ['chain_subscribeNewHeads', 'chain_newHead', 'chain_unsubscribeNewHeads', 2],
    ['chain_subscribeNewHead', 'chain_newHead', 'chain_unsubscribeNewHead', 2],
    ['subscribe_newHead', 'chain_newHead', 'unsubscribe_newHead', 2],
    ['chain_subscribeAllHeads', 'chain_allHead', 'chain_unsubscribeAllHeads', 2],
    ['chain_subscribeFinalizedHeads', 'chain_finalizedHead', 'chain_unsubscribeFinalizedHeads', 1],
    ['chain_subscribeFinalisedHeads', 'chain_finalizedHead', 'chain_unsubscribeFinalisedHeads', 1],
  ])('%s', async (subscribe, notification, unsubscribe, last) => {
    const { chain, result, messages, updates, failure } = connect();
    const id = await result(subscribe);
    chain.build({ count: last === 1 ? 3 : 2 });
    expect(updates(id).map((header) => (header as { number: string }).number)).toEqual(
      last === 1 ? ['0x0', '0x0', '0x1'] : ['0x0', '0x1', '0x2'],
    );
    const notices = messages().filter(({ method }) => method !== undefined);
    expect(new Set(notices.map(({ method }) => method))).toEqual(new Set([notification]));
    expect(notices.every((notice) => !('id' in notice))).toBe(true);
    expect(messages()[0]).toMatchObject({ result: id });
    expect(await result('state_unsubscribeStorage', id)).toBe(false);
    expect(await result(unsubscribe, id)).toBe(true);
    expect(await result(unsubscribe, id)).toBe(false);
    expect((await failure(unsubscribe))?.code).toBe(-32602);
    const before = updates(id).length;
    chain.build();
    expect(updates(id)).toHaveLength(before);
  });
});

describe('state', () => {
  it('reads values at the head and at a block', async () => {
    const { chain, result, failure } = connect();
    chain.build({ transactions: ['0xbb01'] });
    expect(await result('state_getStorage', '0xbb01')).toBe('0xbb01');
    expect(await result('state_getStorage', '0xBB01')).toBe('0xbb01');
    expect(await result('state_getStorageAt', '0xbb01', chain.genesisHash)).toBeNull();
    expect(await result('state_getStorageHash', '0xbb01')).toBe(blake2b256('0xbb01'));
    expect(await result('state_getStorageHash', '0xbb02')).toBeNull();
    expect(await result('state_getStorageSize', '0xbb01')).toBe(2);
    expect(await result('state_getStorageSize', '0xbb02')).toBeNull();
    expect((await failure('state_getStorage', '0xbb01', UNKNOWN))?.code).toBe(4003);
    for (const bad of [[], ['zz'], ['0x1'], [5], ['0xaa01', '0x00'], ['0xaa01', 5]])
      expect((await failure('state_getStorage', ...bad))?.code).toBe(-32602);
  });

  it('pages keys, at most 1,000 at once', async () => {
    const { chain, result, failure } = connect();
    chain.setStorage(['0xaa02', '0xaa03', '0xbb01'].map((key) => [key as Hex, '0x01']));
    expect(await result('state_getKeysPaged', '0xaa', 2)).toEqual(['0xaa01', '0xaa02']);
    expect(await result('state_getKeysPaged', '0xaa', 1000, '0xaa02')).toEqual(['0xaa03']);
    expect(await result('state_getKeysPaged', null, 1000, null, chain.genesisHash)).toHaveLength(4);
    expect(await result('state_getKeysPagedAt', '0xaa01', 5)).toEqual(['0xaa01']);
    expect(await result('state_getKeysPaged', '0xaa', 0)).toEqual([]);
    expect(await failure('state_getKeysPaged', '0x', 1001)).toEqual({
      code: 4002,
      message: 'count exceeds maximum value. value: 1001, max: 1000',
    });
    for (const bad of [['0x'], ['0x', -1], ['0x', '5'], ['0x', 5, 'x']])
      expect((await failure('state_getKeysPaged', ...bad))?.code).toBe(-32602);
  });

  it('lists all keys and pairs across pages, up to the size of a response', async () => {
    const { chain, result, failure } = connect({ limits: { responseSize: 100_000 } });
    const keys = Array.from({ length: 2500 }, (_, index): Hex => `0xcc${index.toString(16).padStart(4, '0')}`);
    chain.setStorage(keys.map((key) => [key, '0x01']));
    expect(await result('state_getKeys', '0xcc')).toEqual(keys);
    expect(await result('state_getPairs', '0xcc')).toEqual(keys.map((key) => [key, '0x01']));
    chain.setStorage(keys.map((key) => [key, `0x${'00'.repeat(50)}`]));
    expect((await failure('state_getPairs', '0xcc'))?.code).toBe(-32008);
  });

  it('queries keys at one block and over a range of blocks', async () => {
    const { chain, result, failure } = connect({ limits: { blocks: 4 } });
    const one = chain.build({ transactions: ['0xb1'] });
    const two = chain.build();
    const three = chain.build({ transactions: ['0xb2'] });
    expect(await result('state_queryStorageAt', ['0xb2', '0xb9'])).toEqual([
      {
        block: three,
        changes: [
          ['0xb2', '0xb2'],
          ['0xb9', null],
        ],
      },
    ]);
    expect(await result('state_queryStorageAt', ['0xb2'], one)).toEqual([{ block: one, changes: [['0xb2', null]] }]);
    expect(await result('state_queryStorage', ['0xb1', '0xb2'], chain.genesisHash)).toEqual([
      {
        block: chain.genesisHash,
        changes: [
          ['0xb1', null],
          ['0xb2', null],
        ],
      },
      { block: one, changes: [['0xb1', '0xb1']] },
      { block: three, changes: [['0xb2', '0xb2']] },
    ]);
    expect(await result('state_queryStorage', ['0xb1'], one, two)).toEqual([{ block: one, changes: [['0xb1', '0xb1']] }]);
    for (const range of [[two, one], [UNKNOWN], [one, UNKNOWN]])
      expect((await failure('state_queryStorage', ['0xb1'], ...range))?.code).toBe(4001);
    chain.build();
    expect(await failure('state_queryStorage', ['0xb1'], chain.genesisHash)).toMatchObject({
      code: 4001,
      message: expect.stringContaining('at most 4'),
    });
    expect((await failure('state_queryStorageAt', '0xb1'))?.code).toBe(-32602);
    expect((await failure('state_queryStorage', ['0xb1']))?.code).toBe(-32602);
  });

  it('watches keys: all values first, then only what changed, also from outside a block', async () => {
    const { chain, result, updates } = connect();
    const id = await result('state_subscribeStorage', ['0xaa01', '0xb1']);
    expect(updates(id)).toEqual([
      {
        block: chain.genesisHash,
        changes: [
          ['0xaa01', '0x11'],
          ['0xb1', null],
        ],
      },
    ]);
    chain.build({ transactions: ['0xb7'] });
    expect(updates(id)).toHaveLength(1);
    const block = chain.build({ transactions: ['0xb1', '0xb8'] });
    expect(updates(id)[1]).toEqual({ block, changes: [['0xb1', '0xb1']] });
    await result('dev_setStorage', [
      ['0xaa01', null],
      ['0xb9', '0x00'],
    ]);
    expect(updates(id)[2]).toEqual({ block, changes: [['0xaa01', null]] });
    await result('dev_reset');
    expect(updates(id)[3]).toEqual({
      block: chain.genesisHash,
      changes: [
        ['0xaa01', '0x11'],
        ['0xb1', null],
      ],
    });
    expect(await result('state_unsubscribeStorage', id)).toBe(true);
    expect(chain.listenerCount).toBe(0);
  });

  it('watches all keys when none are named', async () => {
    const { chain, result, updates } = connect();
    const id = await result('state_subscribeStorage');
    const block = chain.build({ transactions: ['0xb1'] });
    expect(updates(id)).toEqual([
      { block: chain.genesisHash, changes: [] },
      { block, changes: [['0xb1', '0xb1']] },
    ]);
  });

  it('tells the runtime version, once to subscribers', async () => {
    const { chain, result, updates } = connect();
    const version = {
      specName: 'rhala',
      implName: 'rhala',
      authoringVersion: 1,
      specVersion: 1180,
      implVersion: 0,
      apis: [['0xdd718d5cc53262d4', 1]],
      transactionVersion: 4,
      stateVersion: 0,
    };
    expect(await result('state_getRuntimeVersion')).toEqual(version);
    expect(await result('chain_getRuntimeVersion', chain.genesisHash)).toEqual(version);
    const id = await result('state_subscribeRuntimeVersion');
    chain.build();
    expect(updates(id)).toEqual([version]);
    expect(await result('state_unsubscribeRuntimeVersion', id)).toBe(true);
    expect(await result('chain_unsubscribeRuntimeVersion', await result('chain_subscribeRuntimeVersion'))).toBe(true);
  });

  it('serves metadata without its length, and runtime calls', async () => {
    const { chain, result, failure } = connect();
    expect(await result('state_getMetadata')).toBe(METADATA);
    expect(await result('state_getMetadata', chain.genesisHash)).toBe(METADATA);
    expect(await result('state_call', 'Echo_echo', '0xABcd')).toBe('0xabcd');
    expect(await result('state_callAt', 'Echo_echo', '0x', chain.genesisHash)).toBe('0x');
    expect((await failure('state_call', 'No_such', '0x'))?.code).toBe(4003);
    expect((await failure('state_call', 'Echo_echo'))?.code).toBe(-32602);
    expect((await failure('state_call', 5, '0x'))?.code).toBe(-32602);
    expect((await failure('state_getReadProof', ['0x']))?.code).toBe(4003);
  });
});

describe('author', () => {
  it('submits and lists what is pending', async () => {
    const { result, failure } = connect();
    expect(await result('author_submitExtrinsic', '0x0102')).toBe(blake2b256('0x0102'));
    expect(await result('author_pendingExtrinsics')).toEqual(['0x0102']);
    for (const bad of [[], ['zz'], [null], [{}]]) expect((await failure('author_submitExtrinsic', ...bad))?.code).toBe(-32602);
  });

  it('watches a transaction from ready to finalized and then forgets it', async () => {
    const { chain, result, updates, messages } = connect();
    const id = await result('author_submitAndWatchExtrinsic', '0x0102');
    const other = await result('author_submitAndWatchExtrinsic', '0x0304');
    expect(updates(id)).toEqual(['ready']);
    const block = chain.build();
    chain.build({ count: 2 });
    expect(updates(id)).toEqual(['ready', { inBlock: block }, { finalized: block }]);
    expect(updates(other)).toEqual(updates(id));
    expect(messages().some(({ method }) => method === 'author_extrinsicUpdate')).toBe(true);
    expect(await result('author_unwatchExtrinsic', id)).toBe(false);
    expect(chain.listenerCount).toBe(0);
  });

  it('gives every status in the form of a node', async () => {
    const { chain, result, updates } = connect();
    const hash = blake2b256('0x0102');
    const id = await result('author_submitAndWatchExtrinsic', '0x0102');
    chain.emit('transaction', UNKNOWN, { kind: 'invalid' });
    chain.emit('transaction', hash, { kind: 'future' });
    chain.emit('transaction', hash, { kind: 'broadcast' });
    chain.emit('transaction', hash, { kind: 'retracted', block: UNKNOWN });
    chain.emit('transaction', hash, { kind: 'usurped', by: UNKNOWN });
    chain.emit('transaction', hash, { kind: 'dropped' });
    expect(updates(id)).toEqual(['ready', 'future', { broadcast: [] }, { retracted: UNKNOWN }, { usurped: UNKNOWN }]);
    for (const [status, json] of [
      [{ kind: 'dropped' }, 'dropped'],
      [{ kind: 'invalid' }, 'invalid'],
      [{ kind: 'finalityTimeout', block: UNKNOWN }, { finalityTimeout: UNKNOWN }],
    ] as const) {
      const next = await result('author_submitAndWatchExtrinsic', '0x0102');
      chain.emit('transaction', hash, status);
      expect(updates(next)).toEqual(['ready', json]);
    }
    expect(chain.listenerCount).toBe(0);
  });

  it('opens nothing for a refused transaction', async () => {
    const { chain, failure } = connect();
    expect((await failure('author_submitAndWatchExtrinsic', '0x00'))?.code).toBe(1010);
    expect((await failure('author_submitAndWatchExtrinsic', 5))?.code).toBe(-32602);
    expect(chain.listenerCount).toBe(0);
  });

  it('stops watching on request', async () => {
    const { chain, result, updates } = connect();
    const id = await result('author_submitAndWatchExtrinsic', '0x0102');
    expect(await result('author_unwatchExtrinsic', id)).toBe(true);
    chain.build();
    expect(updates(id)).toEqual(['ready']);
  });
});

describe('payment', () => {
  it('asks the runtime with the length of the extrinsic', async () => {
    const { chain, result, failure } = connect();
    const extrinsic: Hex = `0x${'07'.repeat(300)}`;
    expect(await result('payment_queryInfo', extrinsic, chain.genesisHash)).toEqual({
      weight: 195_000_000,
      class: 'normal',
      partialFee: '1234567890123456789',
    });
    expect(chain.calls.at(-1)).toEqual(['TransactionPaymentApi_query_info', `${extrinsic}2c010000`, chain.genesisHash]);
    expect(await result('payment_queryFeeDetails', extrinsic)).toEqual({
      inclusionFee: { baseFee: '0x1', lenFee: '0x2', adjustedWeightFee: '0xff' },
    });
    expect((await failure('payment_queryInfo'))?.code).toBe(-32602);
    expect((await failure('payment_queryInfo', extrinsic, UNKNOWN))?.code).toBe(4003);
  });
});
