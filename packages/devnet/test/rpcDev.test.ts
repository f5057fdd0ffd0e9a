import { describe, expect, it } from 'vitest';
import type { Hex } from '../src/engine/types.js';
import type { SimulatorControl } from '../src/scenarios/index.js';
import { connect } from './rpcClient.js';

const UNKNOWN: Hex = `0x${'ee'.repeat(32)}`;

const SUDO_KEY = '0x5c0d1176a568c1f92944340dbfed9e9c530ebca703c85910e7164cb7d1c9e47b';

describe('dev', () => {
  it('builds one block, some, up to a number, or with given transactions', async () => {
    const { chain, result } = connect();
    const number = () => chain.head().header.number;
    expect(await result('dev_newBlock')).toBe(chain.head().hash);
    expect(number()).toBe(1);
    expect(await result('dev_newBlock', { count: 120 })).toBe(chain.hashByNumber(121));
    expect(await result('dev_newBlock', 4)).toBe(chain.hashByNumber(125));
    expect(await result('dev_newBlock', { to: 130 })).toBe(chain.hashByNumber(130));
    expect(await result('dev_newBlock', { to: 5 })).toBe(chain.hashByNumber(131));
    await result('author_submitExtrinsic', '0x0102');
    await result('dev_newBlock', { count: 2, transactions: ['0xb1', '0xb2'] });
    expect([132, 133].map((at) => chain.blocks[at]?.extrinsics)).toEqual([['0xb1', '0xb2'], ['0x0102']]);
  });

  it('awaits what follows a block before the next one', async () => {
    const seen: number[] = [];
    const client = connect({ onBlock: async () => void seen.push(client.chain.head().header.number) });
    await client.result('dev_newBlock', { count: 3 });
    expect(seen).toEqual([1, 2, 3]);
  });

  it('refuses what it cannot build', async () => {
    const { chain, failure } = connect({ limits: { blocks: 100 } });
    const bad = [
      { count: 0 },
      { count: 1.5 },
      { count: '1' },
      { count: 101 },
      { to: 500 },
      { to: -1 },
      { transactions: '0x' },
      { transactions: ['z'] },
      [],
      'x',
      { hrmp: {} },
      0,
    ];
    for (const request of bad) expect((await failure('dev_newBlock', request))?.code, JSON.stringify(request)).toBe(-32602);
    expect(chain.head().header.number).toBe(0);
  });

  it('moves time by milliseconds or date', async () => {
    const { chain, result, failure } = connect();
    expect(await result('dev_timeTravel', 5000)).toBe(5000);
    expect(await result('dev_timeTravel', '2022-06-01T00:00:00Z')).toBe(Date.UTC(2022, 5, 1));
    expect(chain.now).toBe(Date.UTC(2022, 5, 1));
    for (const bad of ['tomorrow', -1, 1.5, null, {}, 1e17]) expect((await failure('dev_timeTravel', bad))?.code).toBe(-32602);
  });

  it('sets storage by raw keys or by names', async () => {
    const { chain, result, failure } = connect();
    expect(
      await result('dev_setStorage', [
        ['0xAA01', null],
        ['0xb1', '0x22'],
      ]),
    ).toBe(chain.head().hash);
    expect(await result('state_getStorage', '0xaa01')).toBeNull();
    expect(await result('state_getStorage', '0xb1')).toBe('0x22');
    const key = `0x${'33'.repeat(32)}`;
    await result('dev_setStorage', { Sudo: { Key: key } }, chain.head().hash);
    expect(await result('state_getStorage', SUDO_KEY)).toBe(key);
    for (const bad of [undefined, 5, [['0xaa']], [['0xaa', 5]], [['aa', null]], ['0xaa'], { Sudo: 5 }, { Nope: { Key: 1 } }]) {
      expect((await failure('dev_setStorage', bad))?.code, JSON.stringify(bad)).toBe(-32602);
    }
    chain.build();
    expect((await failure('dev_setStorage', [], chain.genesisHash))?.code).toBe(-32602);
  });

  it('dry-runs an extrinsic to its raw storage difference', async () => {
    const { result, failure } = connect();
    expect(await result('dev_dryRun', { raw: true, extrinsic: '0x0102' })).toEqual([['0x0102', '0x0102']]);
    expect((await failure('dev_dryRun', { raw: true, extrinsic: '0x00' }))?.message).toContain('unreachable');
    for (const bad of [undefined, '0x01', {}, { raw: true }, { extrinsic: '0x0102' }, { raw: true, extrinsic: '0x01', at: '0x' }]) {
      expect((await failure('dev_dryRun', bad))?.code).toBe(-32602);
    }
  });

  it('exports, imports and resets, and tells watchers of keys', async () => {
    const { chain, result, updates, failure } = connect();
    await result('dev_setStorage', [['0xb1', '0x01']]);
    const state = await result('dev_exportState');
    expect(state).toEqual({ number: 0, top: { '0xaa01': '0x11', '0xb1': '0x01' } });
    expect(await result('dev_reset')).toBe(chain.genesisHash);
    expect(await result('state_getStorage', '0xb1')).toBeNull();
    const id = await result('state_subscribeStorage', ['0xb1']);
    expect(await result('dev_importState', state)).toBe(chain.head().hash);
    expect(updates(id)[1]).toEqual({ block: chain.head().hash, changes: [['0xb1', '0x01']] });
    for (const bad of [undefined, [], {}, { number: 1, top: { zz: '0x' } }, { number: 1, top: { '0x00': 5 } }, { number: -1, top: {} }]) {
      expect((await failure('dev_importState', bad))?.code).toBe(-32602);
    }
  });

  it('steers the simulated network, or says that there is none', async () => {
    const done: unknown[] = [];
    const settings = { payoutRate: 0.5, paused: true, offline: [UNKNOWN] };
    const simulator: SimulatorControl = {
      settings,
      restart: () => done.push('restart'),
      setOnline: (worker, online) => done.push([worker, online]),
      setPayoutRate: (rate) => done.push(rate),
      setPaused: (paused) => done.push(paused),
    };
    const { result, failure } = connect({ simulator });
    for (const command of [{ worker: UNKNOWN, online: false }, { payoutRate: 0.5 }, { paused: true }])
      expect(await result('dev_simulator', command)).toBe(true);
    expect(done).toEqual([[UNKNOWN, false], 0.5, true]);
    expect(await result('dev_simulatorState')).toEqual(settings);
    await result('dev_importState', await result('dev_exportState'));
    await result('dev_reset');
    expect(done.slice(3)).toEqual(['restart', 'restart']);
    for (const bad of [undefined, {}, { worker: '0x00', online: true }, { worker: UNKNOWN }, { payoutRate: -1 }, { paused: 'yes' }]) {
      expect((await failure('dev_simulator', bad))?.code).toBe(-32602);
    }
    for (const method of ['dev_simulator', 'dev_simulatorState']) {
      expect(await connect().failure(method, { paused: true })).toMatchObject({
        code: -32000,
        message: expect.stringContaining('--scenario demo'),
      });
    }
  });
});
