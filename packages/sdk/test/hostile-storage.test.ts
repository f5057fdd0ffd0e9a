import { getMetadata } from '@stakepool-kit/devnet';
import { createTestChain, type TestChain } from '@stakepool-kit/devnet/testing';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { RuntimeMetadata } from '../src/chain/metadata/runtime-metadata.js';
import { toHex } from '../src/chain/scale/bytes.js';
import type { ItemName } from '../src/chain/storage/items.js';
import { layoutOf } from '../src/chain/storage/layout.js';
import { StorageSchema } from '../src/chain/storage/schema.js';
import {
  type AccountId,
  createReadsClient,
  createTableView,
  type MinerId,
  type PoolId,
  poolTable,
  type Read,
  type ReadsClient,
  StakePoolKitError,
  type WorkerKey,
  workerTable,
} from '../src/index.js';
import { Random } from './support/hostile/random.js';

type Provider = Extract<Parameters<typeof createReadsClient>[0], { readonly provider: unknown }>['provider'];

const schema = new StorageSchema(layoutOf(RuntimeMetadata.fromHex(getMetadata())));

let test: TestChain;
let client: ReadsClient;
let start: ReturnType<TestChain['chain']['exportState']>;
let reads: Readonly<Record<string, Read<unknown>>>;
let keys: Readonly<Partial<Record<ItemName, string>>>;

beforeAll(async () => {
  test = await createTestChain({ scenario: 'demo' });
  client = await createReadsClient({ provider: test.provider as unknown as Provider });
  start = test.chain.exportState();
  const { value } = await client.reads.fleet().get();
  const { pid, worker, miner } =
    value.workers.find((row) => row.inPool && row.mining) ?? ({} as { pid: PoolId; worker: WorkerKey; miner: MinerId });
  const owner = value.pools.find((pool) => pool.pid === pid)?.owner as AccountId;
  const { reads: all } = client;
  reads = {
    fleet: all.fleet(),
    pools: all.pools(),
    workers: all.workers(),
    workersOf: all.workersOf(pid),
    pool: all.pool(pid),
    worker: all.worker(worker),
    myPools: all.myPools(owner),
    myStakes: all.myStakes(owner),
    withdrawQueue: all.withdrawQueue(pid),
    description: all.description(pid),
    whitelist: all.whitelist(pid),
    balance: all.balance(owner),
    tokenomics: all.tokenomics(),
    totals: all.totals(),
    unassignedWorkers: all.unassignedWorkers(owner),
  };
  keys = {
    pool: schema.key('pool', [pid]),
    poolCount: schema.key('poolCount', []),
    miner: schema.key('miner', [miner]),
    stake: schema.key('stake', [miner]),
    worker: schema.key('worker', [worker]),
    workerBinding: schema.key('workerBinding', [worker]),
    assignment: schema.key('assignment', [worker]),
    staker: schema.key('staker', [pid, owner]),
    ledger: schema.key('ledger', [owner]),
    account: schema.key('account', [owner]),
    description: schema.key('description', [pid]),
    whitelist: schema.key('whitelist', [pid]),
    coolDownPeriod: schema.key('coolDownPeriod', []),
    tokenomics: schema.key('tokenomics', []),
    totalIssuance: schema.key('totalIssuance', []),
    onlineMiners: schema.key('onlineMiners', []),
    miningEnabled: schema.key('miningEnabled', []),
  };
}, 60_000);

beforeEach(() => {
  test.faults.clear();
  test.chain.importState(start);
});

const put = (key: string, value: string): Promise<unknown> => test.provider.send('dev_setStorage', [[[key, value]]]);
const codeOf = (error: unknown): string => (error instanceof StakePoolKitError ? error.code : `no name: ${String(error)}`);
const ask = (name: string): Promise<string> => (reads[name] as Read<unknown>).get().then(() => 'value', codeOf);

const FLEET = ['fleet', 'workers', 'workersOf'];
const POOLS = ['pools', 'myPools', 'myStakes', 'totals', 'pool', 'withdrawQueue', ...FLEET];
/** Reads that look at an item, and so cannot answer when it holds no such value. */
const LOOK_AT: readonly (readonly [ItemName, readonly string[]])[] = [
  ['pool', POOLS],
  ['poolCount', ['pools', 'fleet', 'workers', 'myPools', 'myStakes', 'totals', 'worker']],
  ['miner', ['worker', ...FLEET]],
  ['stake', ['worker', ...FLEET]],
  ['worker', ['worker', 'unassignedWorkers', ...FLEET]],
  ['workerBinding', ['fleet', 'workers']],
  ['assignment', ['worker', 'unassignedWorkers']],
  ['staker', ['myStakes']],
  ['ledger', ['myStakes', 'balance']],
  ['account', ['balance']],
  ['description', ['description']],
  ['whitelist', ['whitelist']],
  ['coolDownPeriod', ['tokenomics', 'worker', 'pools', ...FLEET]],
  ['tokenomics', ['tokenomics']],
  ['totalIssuance', ['totals']],
  ['onlineMiners', ['totals']],
  ['miningEnabled', ['tokenomics']],
];

describe('reads of a chain with storage that makes no sense', { timeout: 60_000 }, () => {
  it.each(LOOK_AT)('%s that ends too early: those who look at it say so, the others answer', async (item, lookers) => {
    const key = keys[item] as string;
    await put(key, item === 'miningEnabled' ? '0x02' : '0x14');
    for (const name of Object.keys(reads))
      expect([name, await ask(name)]).toEqual([name, lookers.includes(name) ? 'chain.shape' : 'value']);
  });

  it.each(LOOK_AT.filter(([item]) => !['description', 'whitelist', 'miningEnabled'].includes(item)))(
    '%s that a bad node cuts wherever it is read: the same',
    async (item, lookers) => {
      await test.provider.send('dev_faults', [{ corrupt: [(keys[item] as string).slice(0, 66)] }]);
      for (const name of lookers) expect([name, await ask(name)]).toEqual([name, 'chain.shape']);
      test.faults.clear();
      for (const name of lookers) expect([name, await ask(name)]).toEqual([name, 'value']);
    },
  );

  it('full of anything: every read answers or rejects with a name', async () => {
    const random = new Random(7);
    const seen = new Set<string>();
    for (const [item, lookers] of LOOK_AT) {
      for (const fill of [0x00, 0xff, -1]) {
        test.chain.importState(start);
        const bytes = fill < 0 ? random.bytes(random.below(400)) : new Uint8Array(400).fill(fill);
        await put(keys[item] as string, toHex(bytes));
        for (const name of lookers) seen.add(await ask(name));
      }
    }
    expect([...seen].sort()).toEqual(['chain.shape', 'value']);
  });

  it('a pool in the place of another is no answer', async () => {
    const other = await test.provider.send<string>('state_getStorage', [schema.key('pool', [1n as PoolId])]);
    const pools = (await client.reads.pools().get()).value.map(({ pid }) => pid);
    expect(pools).toContain(1n);
    const [pid] = pools.filter((each) => each !== 1n);
    await put(schema.key('pool', [pid as PoolId]), other);
    expect([await ask('pools'), await ask('totals')]).toEqual(['chain.shape', 'chain.shape']);
  });

  it.each(['fleet', 'pool', 'withdrawQueue', 'myStakes'])('a watch of %s tells its error handler once, and ends', async (name) => {
    const next = vi.fn();
    const errors: string[] = [];
    (reads[name] as Read<unknown>).watch({ next, error: (error) => errors.push(codeOf(error)) });
    await vi.waitFor(() => expect(next).toHaveBeenCalled());
    await put(keys.pool as string, '0x14');
    test.blocks();
    await vi.waitFor(() => expect(errors).toEqual(['chain.shape']), { timeout: 10_000 });
    const calls = next.mock.calls.length;
    test.blocks();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([errors.length, next.mock.calls.length]).toEqual([1, calls]);
  });
});

describe('a table', () => {
  it.each([
    '\u202e',
    '\u0000',
    '\ud800',
    '%',
    '(',
    '[',
    '.*',
    '\\',
    '$&',
    'a'.repeat(10_000_000),
    '0x',
    '0x'.repeat(1e6),
    '#',
    '\u0301'.repeat(1e5),
  ])('is searched for hostile text %#', async (needle) => {
    const { value } = await client.reads.fleet().get();
    const pools = createTableView(poolTable);
    const workers = createTableView(workerTable);
    pools.follow(value.pools);
    workers.follow(value.workers);
    pools.search(needle);
    workers.search(needle);
    expect([pools.size <= pools.total, workers.size <= workers.total]).toEqual([true, true]);
    pools.search('');
    expect(pools.size).toBe(value.pools.length);
  });

  it('of rows with hostile text is searched, sorted and filtered, and none is lost', () => {
    const texts = [
      '\u202eb',
      '\u0000',
      '\ud800',
      '',
      'a'.repeat(1e6),
      '__proto__',
      'constructor',
      '\u0301'.repeat(1000),
      '10',
      '9',
      'NaN',
      'ß',
      'İ',
    ];
    const rows = texts.map((text, id) => ({ id: BigInt(id), text }));
    const view = createTableView({
      key: (row: (typeof rows)[number]) => row.id,
      columns: { text: (row: (typeof rows)[number]) => row.text },
      texts: (row: (typeof rows)[number]) => [row.text],
    });
    view.follow(rows);
    for (const descending of [false, true]) {
      view.sort([{ column: 'text', descending }]);
      expect(
        view
          .rows()
          .map(({ id }) => id)
          .sort((a, b) => Number(a - b)),
      ).toEqual(rows.map(({ id }) => id));
    }
    for (const [id, text] of texts.entries()) {
      view.search(text.slice(0, 200));
      expect(view.rows().map((row) => row.id)).toContain(BigInt(id));
    }
    expect(() => view.sort([{ column: '__proto__' as 'text' }])).toThrow(expect.objectContaining({ code: 'view.column' }));
  });
});
