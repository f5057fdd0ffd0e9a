import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  type Client,
  type ConnectionState,
  createClient,
  createReadsClient,
  formatReport,
  type LogEvent,
  type ReadsClient,
  shareClient,
} from '../src/index.js';
import { idOf, people } from './open-chain.js';
import { fate, type Node, openForeign, openNode, until, wait } from './support/connections/nodes.js';

/** Everything a hundred times faster than by default. */
const FAST = {
  connectTimeout: 400,
  connectAttempts: 1,
  reconnectAttempts: 2,
  requestTimeout: 60_000,
  checkInterval: 30,
  silenceTimeout: 250,
  stalledAfter: 150,
  compareInterval: 60,
  switchPause: 400,
  random: () => 0,
} as const;

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function node(): Promise<Node> {
  const opened = await openNode();
  cleanups.push(() => opened.close());
  return opened;
}

async function reader(
  nodes: readonly { readonly url: string }[],
  options: object = {},
): Promise<{ client: ReadsClient; states: ConnectionState[] }> {
  const client = await createReadsClient({ endpoints: nodes.map(({ url }) => url), ...FAST, ...options });
  cleanups.push(() => client.disconnect());
  const states: ConnectionState[] = [];
  client.connection.subscribe((state) => states.push(state));
  return { client, states };
}

const connectedTo = (client: ReadsClient): string | null =>
  client.connection.state.status === 'connected' ? client.connection.state.endpoint : null;
const healthOf = (client: ReadsClient): string | null =>
  client.connection.state.status === 'connected' ? client.connection.state.health : null;

describe('health of a connection', () => {
  it('tells of the head without a message for each block', async () => {
    const one = await node();
    const { client, states } = await reader([one], { stalledAfter: 60_000 });
    one.blocks(3);
    await until(() => client.connection.head?.number === 4);
    one.blocks(4);
    await until(() => client.connection.head?.number === 8);
    expect(states).toEqual([]);
    expect(client.connection.endpoints).toEqual([
      {
        endpoint: one.url,
        status: 'connected',
        head: { number: 8, seenAt: expect.any(Number) },
        lastError: null,
        triedAt: expect.any(Number),
      },
    ]);
  });

  it('keeps a single node whose head stands still, and says so once', async () => {
    const one = await node();
    const { client, states } = await reader([one]);
    await until(() => healthOf(client) === 'stalled');
    await wait(300);
    expect(states.map((state) => ('health' in state ? state.health : state.status))).toEqual(['stalled']);
    expect((await client.reads.head().get()).value.number).toBe(1);
    one.blocks();
    await until(() => healthOf(client) === 'good');
  });

  it('leaves a node that is behind for one that is ahead, with its watches', async () => {
    const [slow, quick] = [await node(), await node()];
    const { client, states } = await reader([slow, quick]);
    const heard: number[] = [];
    client.reads.head().watch(({ value }) => heard.push(value.number));
    await until(() => heard.length > 0);
    quick.blocks(5);
    await until(() => connectedTo(client) === quick.url);
    await until(() => heard.at(-1) === 6);
    quick.blocks();
    await until(() => heard.at(-1) === 7);
    expect(states.some((state) => state.status === 'connected' && state.health === 'behind')).toBe(true);
    expect(slow.subscriptions()).toBe(0);
  });

  it('stays where it is for a node that is ahead by less', async () => {
    const [slow, quick] = [await node(), await node()];
    const { client } = await reader([slow, quick]);
    quick.blocks(4);
    await until(() => client.connection.endpoints[1]?.head?.number === 5);
    await wait(200);
    expect(connectedTo(client)).toBe(slow.url);
  });

  it('does not go to and fro between nodes that are ahead in turn', async () => {
    const [a, b] = [await node(), await node()];
    const { client, states } = await reader([a, b], { switchPause: 700 });
    const end = performance.now() + 1500;
    while (performance.now() < end) {
      (connectedTo(client) === a.url ? b : a).blocks(20);
      await wait(40);
    }
    const moves = states.filter(({ status }) => status === 'connected').map((state) => ('endpoint' in state ? state.endpoint : null));
    const switches = moves.filter((endpoint, i) => i > 0 && endpoint !== moves[i - 1]).length;
    // At once, after 0.7 s, and then not before another 1.4 s; without the pauses it is more than ten.
    expect(switches).toBeGreaterThanOrEqual(1);
    expect(switches).toBeLessThanOrEqual(2);
  });

  it('takes a node of another chain out for good, found by comparison or when it is its turn', async () => {
    const [own, foreign] = [await node(), await openForeign()];
    cleanups.push(() => foreign.close());
    const events: LogEvent[] = [];
    const { client } = await reader([own, foreign], { logger: { error: (event: LogEvent) => events.push(event) } });
    await until(() => client.connection.endpoints[1]?.status === 'otherChain');
    expect(connectedTo(client)).toBe(own.url);
    expect(events.map(({ code }) => code)).toEqual(['connection.setAside']);
    await expect(client.connection.switchTo(foreign.url)).rejects.toMatchObject({ code: 'connection.otherChain' });
    own.faults.set({ refuseConnections: true });
    own.faults.dropConnections();
    await until(() => client.connection.state.status === 'failed');
    own.faults.clear();
    await client.connection.reconnect();
    expect([connectedTo(client), foreign.connections()]).toEqual([own.url, 1]);

    const other = await reader([foreign, own], { expectedGenesis: client.network.genesisHash });
    expect(connectedTo(other.client)).toBe(own.url);
    expect(other.client.connection.endpoints[0]).toMatchObject({ status: 'otherChain', lastError: { code: 'connection.otherChain' } });
    await wait(200);
    expect(foreign.connections()).toBe(2);
  });

  it('notices a node that says nothing any more, and goes to another', async () => {
    const [silent, other] = [await node(), await node()];
    const { client } = await reader([silent, other]);
    const asked = fate(client.reads.head().get(), 5000);
    silent.faults.set({ stall: true });
    const unanswered = fate(client.reads.totals().get(), 5000);
    await until(() => connectedTo(client) === other.url);
    expect(await asked).toMatch(/resolved|connection.lost/);
    expect(await unanswered).toBe('connection.lost');
    expect((await client.reads.head().get()).value.number).toBe(1);
    expect(client.connection.endpoints[0]).toMatchObject({
      status: 'unreachable',
      lastError: { code: expect.stringMatching(/^connection\./) },
    });
  });

  it('switches when told to, and only to what it knows', async () => {
    const [a, b] = [await node(), await node()];
    const { client } = await reader([a, b], { compareInterval: 60_000, stalledAfter: 60_000 });
    await client.connection.switchTo(b.url);
    expect(connectedTo(client)).toBe(b.url);
    await until(() => a.subscriptions() === 0);
    await expect(client.connection.switchTo('ws://127.0.0.1:1')).rejects.toMatchObject({ code: 'connection.endpoint' });
    a.faults.set({ refuseConnections: true });
    await expect(client.connection.switchTo(a.url)).rejects.toMatchObject({ code: 'connection.unreachable' });
    expect(connectedTo(client)).toBe(b.url);
  });
});

type Death = (node: Node, client: Client) => unknown;
const DEATHS: Readonly<Record<string, Death>> = {
  'the node dies': ({ faults }) => {
    faults.set({ stall: true });
    setTimeout(() => {
      faults.set({ refuseConnections: true });
      faults.dropConnections();
    }, 100);
  },
  'the node takes requests and is silent': ({ faults }) => faults.set({ stall: true }),
  'the node serves requests and does not answer': ({ faults }) => faults.set({ stall: 'answers' }),
  'the client is closed meanwhile': ({ faults }, client) => {
    faults.set({ stall: true });
    setTimeout(() => void client.disconnect(), 100);
  },
  'the client was closed before': (_, client) => void client.disconnect(),
};
const account = () => idOf(people.alice);
/** What waits for the node; each is called when it has died, or dies right after. */
const CALLS: Readonly<Record<string, (client: Client) => Promise<unknown>>> = {
  'reads.head().get': ({ reads }) => reads.head().get(),
  'reads.fleet().get': ({ reads }) => reads.fleet().get(),
  'reads.pools().get': ({ reads }) => reads.pools().get(),
  'reads.workers().get': ({ reads }) => reads.workers().get(),
  'reads.workersOf().get': ({ reads }) => reads.workersOf(0).get(),
  'reads.pool().get': ({ reads }) => reads.pool(0).get(),
  'reads.worker().get': ({ reads }) => reads.worker(`0x${'01'.repeat(32)}`).get(),
  'reads.myPools().get': ({ reads }) => reads.myPools(account()).get(),
  'reads.myStakes().get': ({ reads }) => reads.myStakes(account()).get(),
  'reads.unassignedWorkers().get': ({ reads }) => reads.unassignedWorkers(account()).get(),
  'reads.withdrawQueue().get': ({ reads }) => reads.withdrawQueue(0).get(),
  'reads.whitelist().get': ({ reads }) => reads.whitelist(0).get(),
  'reads.description().get': ({ reads }) => reads.description(0).get(),
  'reads.balance().get': ({ reads }) => reads.balance(account()).get(),
  'reads.tokenomics().get': ({ reads }) => reads.tokenomics().get(),
  'reads.totals().get': ({ reads }) => reads.totals().get(),
  'api()': (client) => client.api(),
  'isDevChain()': (client) => client.isDevChain(),
  'tx.createPool.check': ({ tx }) => tx.createPool.check({}, { account: account() }),
  'connection.reconnect()': ({ connection }) => connection.reconnect(),
  'connection.switchTo()': ({ connection, ...client }) =>
    connection.switchTo('endpoint' in connection.state ? String(connection.state.endpoint) : 'ws://127.0.0.1:1').then(() => client),
  'report()': (client) => client.report(),
  'an iterable of head()': async ({ reads }) => {
    for await (const _ of reads.head().watch());
  },
  'an iterable of fleet()': async ({ reads }) => {
    for await (const _ of reads.fleet().watch());
  },
  'disconnect()': (client) => client.disconnect(),
};

describe('no call is left open', { timeout: 60_000 }, () => {
  /** Those that are no question to the node. */
  const answersAnyway = /reconnect|switchTo|report|disconnect|iterable/;
  for (const [death, kill] of Object.entries(DEATHS)) {
    it(`when ${death}`, async () => {
      const one = await node();
      const options = { endpoint: one.url, ...FAST, reconnectAttempts: 1, stalledAfter: 60_000, connectTimeout: 4000 };
      const results = await Promise.all(
        Object.entries(CALLS).map(async ([name, call]) => {
          const client = await createClient(options);
          cleanups.push(() => client.disconnect());
          return { name, call, client };
        }),
      ).then((prepared) => {
        // The faults are the node's: all clients see it die in the same moment.
        const calls = prepared.map(({ name, call, client }) => {
          kill(one, client);
          return fate(call(client), 15_000).then((end) => [name, end] as const);
        });
        return Promise.all(calls);
      });
      for (const [name, end] of results) {
        const allowed = answersAnyway.test(name) ? /^(resolved|(connection|chain)\.\w+)$/ : /^connection\.(lost|timeout|closed)$/;
        expect([name, end]).toEqual([name, expect.stringMatching(allowed)]);
      }
    });
  }

  it('nor a client that is being made', async () => {
    const one = await node();
    one.faults.set({ stall: true });
    expect(await fate(createClient({ endpoint: one.url, ...FAST }), 5000)).toBe('connection.notSubstrate');
    one.faults.set({ stall: null, refuseConnections: true });
    expect(await fate(createClient({ endpoint: one.url, ...FAST }), 5000)).toBe('connection.unreachable');
    const aborter = new AbortController();
    one.faults.set({ stall: true, refuseConnections: null });
    const aborted = fate(createClient({ endpoint: one.url, ...FAST, connectTimeout: 60_000, signal: aborter.signal }), 2000);
    setTimeout(() => aborter.abort(), 50);
    expect(await aborted).toBe('connection.aborted');
  });

  it('nor one over a given provider that stays silent', async () => {
    const one = await node();
    const { provider, faults } = one.test;
    const client = await createReadsClient({ provider: provider as never, requestTimeout: 200 });
    cleanups.push(() => client.disconnect());
    faults.set({ stall: true });
    const many = Array.from({ length: 120 }, () => fate(client.reads.head().get(), 3000));
    expect(new Set(await Promise.all(many))).toEqual(new Set(['connection.timeout']));
    const closing = fate(client.reads.totals().get(), 3000);
    await client.disconnect();
    expect(await closing).toBe('connection.closed');
    expect(provider.isConnected).toBe(true);
  });

  it('nor a request that the node refuses without its name', async () => {
    const one = await node();
    const { client } = await reader([one], { stalledAfter: 60_000 });
    one.faults.set({ requestSize: 1000 });
    const { rpc } = (await createClient({ endpoint: one.url, ...FAST }).then((full) => {
      cleanups.push(() => full.disconnect());
      return full.api();
    })) as unknown as { rpc: { state: { queryStorageAt(keys: readonly string[]): Promise<unknown> } } };
    const keys = Array.from({ length: 30 }, (_, i) => `0x${'26aa394eea5630e07c48ae0c9558cef7'}${i.toString(16).padStart(64, '0')}`);
    await expect(rpc.state.queryStorageAt(keys)).rejects.toThrow(/too big/i);
    expect((await client.reads.head().get()).value.number).toBe(1);
  });
});

describe('a connection that nobody tries to make any more', () => {
  it('ends the wait of a loop, and lets a listener go on once it is back', async () => {
    const one = await node();
    const { client } = await reader([one], { stalledAfter: 60_000 });
    const heard: number[] = [];
    client.reads.head().watch(({ value }) => heard.push(value.number));
    const loop = client.reads.head().watch();
    await loop.next();
    const next = fate(loop.next(), 5000);
    one.faults.set({ refuseConnections: true });
    one.faults.dropConnections();
    expect(await next).toBe('connection.unreachable');
    expect(client.connection.state.status).toBe('failed');
    expect(await fate(client.reads.head().watch().next(), 5000)).toBe('connection.unreachable');
    one.faults.clear();
    one.blocks();
    await client.connection.reconnect();
    await until(() => heard.at(-1) === 2);
  });
});

describe('shareClient', () => {
  const open = (one: Node, more: object = {}) => shareClient({ endpoint: one.url, ...FAST, linger: 80, ...more });

  it('gives one client to all who ask alike, and closes it a little after the last has left', async () => {
    const one = await node();
    const [a, b] = await Promise.all([open(one), open(one)]);
    expect(a).not.toBe(b);
    expect(a.connection).toBe(b.connection);
    const { connection } = a;
    a.release();
    a.release();
    await wait(200);
    expect(connection.state.status).toBe('connected');
    expect((await b.reads.head().get()).value.number).toBe(1);
    await b.disconnect();
    expect(connection.state.status).toBe('connected');
    await until(() => connection.state.status === 'disconnected');
    await until(() => one.subscriptions() === 0);
  });

  it('does not connect anew for who leaves and comes right back', async () => {
    const one = await node();
    const first = await open(one);
    const { connection } = first;
    first.release();
    const second = await open(one);
    expect(second.connection).toBe(connection);
    await wait(200);
    expect(connection.state.status).toBe('connected');
    second.release();
    await until(() => connection.state.status === 'disconnected');
    const third = await open(one);
    expect(third.connection).not.toBe(connection);
    third.release();
  });

  it('names the fault of who uses a handle that was released', async () => {
    const one = await node();
    const handle = await open(one);
    handle.release();
    for (const use of [() => handle.reads, () => handle.tx, () => handle.network, () => handle.api()]) {
      expect(use).toThrow(expect.objectContaining({ name: 'ConnectionError', code: 'connection.released' }));
    }
  });

  it('keeps other options apart, and no opening that failed', async () => {
    const one = await node();
    const logger = {};
    const handles = await Promise.all([open(one), open(one, { logger }), open(one, { logger }), open(one, { requestTimeout: 9000 })]);
    expect(new Set(handles.map(({ connection }) => connection)).size).toBe(3);
    for (const handle of handles) handle.release();
    const two = await node();
    two.faults.set({ refuseConnections: true });
    const failures = await Promise.all([fate(open(two), 5000), fate(open(two), 5000)]);
    expect(failures).toEqual(['connection.unreachable', 'connection.unreachable']);
    two.faults.clear();
    (await open(two)).release();
  });

  it('lets one caller give up while another waits', async () => {
    const one = await node();
    one.faults.set({ latency: 60 });
    const aborter = new AbortController();
    const impatient = fate(open(one, { signal: aborter.signal }), 5000);
    const patient = open(one);
    aborter.abort();
    expect(await impatient).toBe('connection.aborted');
    const handle = await patient;
    expect(handle.network.genesisHash).toMatch(/^0x/);
    handle.release();
  });
});

const signing = { account: people.alice, until: 'inBlock' } as const;

describe('a runtime upgrade while connected', { timeout: 60_000 }, () => {
  it.each([
    ['with polkadot-js open before', true],
    ['with polkadot-js not yet loaded', false],
  ])('is followed by reads, checks and transactions of the same client, %s', async (_, before) => {
    const one = await node();
    one.blocks();
    const events: LogEvent[] = [];
    const client = await createClient({ endpoint: one.url, ...FAST, logger: { info: (event) => events.push(event) } });
    cleanups.push(() => client.disconnect());
    const versions: number[] = [];
    client.onNetworkChange(({ specVersion }) => versions.push(specVersion));
    const { specVersion, transactionVersion } = client.network;
    const old = before ? await client.api() : null;
    const create = async () => {
      const submitted = client.tx.createPool.submit({}, signing);
      const build = setInterval(() => one.blocks(), 50);
      return submitted.finally(() => clearInterval(build));
    };
    if (before) await create();
    one.chain.upgrade({ transactionVersion: true });
    const api = await client.api();
    expect([api.runtimeVersion.specVersion.toNumber(), api.runtimeVersion.transactionVersion.toNumber()]).toEqual([
      specVersion + 1,
      transactionVersion + 1,
    ]);
    expect(api).not.toBe(old);
    expect(await client.api()).toBe(api);
    one.blocks();
    await until(() => client.network.specVersion === specVersion + 1);
    expect((await client.tx.createPool.check({}, { account: account() })).problems).toEqual([]);
    const { pid } = await create();
    expect((await client.reads.pool(pid).get()).value).toMatchObject({ pid });
    expect(versions).toEqual([specVersion + 1]);
    expect(events.filter(({ code }) => code === 'runtime.upgraded').map(({ params }) => params)).toEqual([
      { specName: client.network.specName, from: specVersion, to: specVersion + 1 },
    ]);
  });
});

describe('what the SDK writes', { timeout: 60_000 }, () => {
  it('is nothing without a logger: not over connections, transactions, upgrades, faults and an end', async () => {
    const written: unknown[] = [];
    for (const channel of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const)
      vi.spyOn(console, channel).mockImplementation((...all) => written.push(all));
    for (const stream of [process.stdout, process.stderr]) {
      vi.spyOn(stream, 'write').mockImplementation((text) => {
        written.push(text);
        return true;
      });
    }
    const one = await node();
    one.blocks();
    const client = await createClient({ endpoint: one.url, ...FAST });
    const build = setInterval(() => one.blocks(), 50);
    await client.tx.createPool.submit({}, signing);
    one.faults.dropConnections();
    await until(() => client.connection.state.status !== 'connected');
    await until(() => client.connection.state.status === 'connected');
    await client.tx.createPool.submit({}, signing);
    one.chain.upgrade();
    await until(() => client.network.specVersion > 1180);
    await client.tx.createPool.submit({}, signing);
    const current = await client.api();
    one.faults.set({ stall: true });
    const asked = await fate(current.rpc.system.chain(), 5000);
    const api = await fate(client.api(), 5000);
    clearInterval(build);
    await fate(client.tx.createPool.submit({}, signing), 5000);
    await client.disconnect();
    await wait(50);
    vi.restoreAllMocks();
    expect([asked, api, written]).toEqual([expect.stringContaining('connection was lost'), 'resolved', []]);
  });

  it('goes to the logger, with codes, and a logger that throws does no harm', async () => {
    const one = await node();
    const codes: string[] = [];
    const note = ({ code }: LogEvent) => {
      codes.push(code);
      throw new Error('a logger of no use');
    };
    const client = await createReadsClient({ endpoint: one.url, ...FAST, logger: { debug: note, info: note, warn: note, error: note } });
    one.faults.dropConnections();
    await until(() => codes.filter((code) => code === 'connection.connected').length === 2);
    one.faults.set({ rate: { requests: 1, perSeconds: 1 } });
    await fate(client.reads.totals().get(), 600);
    await client.disconnect();
    const first = ['connection.connecting', 'connection.connected', 'connection.lost', 'connection.connecting', 'connection.connected'];
    expect(codes.slice(0, 5)).toEqual(first);
    expect(codes).toContain('rpc.rateLimited');
    expect(codes.at(-1)).toBe('connection.closed');
  });
});

describe('report', { timeout: 30_000 }, () => {
  it('holds what a bug report needs, as plain data without secrets', async () => {
    const one = await node();
    one.blocks(4);
    const secret = `ws://user:hunter2@127.0.0.1:${one.port}/key-of-mine?token=abc`;
    const client = await createClient({ endpoints: [secret, 'ws://127.0.0.1:1/other-key'], ...FAST, stalledAfter: 60_000 });
    cleanups.push(() => client.disconnect());
    const report = await client.report();
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(report).toMatchObject({
      sdk: expect.stringMatching(/^\d+\.\d+\.\d+/),
      environment: `Node ${process.version} on ${process.platform}`,
      chain: { genesis: client.network.genesisHash },
      node: { name: 'StakePool Kit dev chain' },
      head: { number: 5 },
      finalized: { number: expect.any(Number) },
      connection: { status: 'connected', endpoint: `ws://127.0.0.1:${one.port}` },
      polkadot: { unavailable: 'not loaded' },
      verbsAbsent: [],
    });
    await client.api();
    const later = await client.report();
    expect(later.polkadot).toMatchObject({ '@polkadot/api': expect.stringMatching(/^16\./) });
    await until(() => client.connection.endpoints[1]?.lastError !== null);
    for (const text of [JSON.stringify(await client.report()), formatReport(await client.report())]) {
      expect(text).not.toMatch(/hunter2|key-of-mine|token|other-key/);
      expect(text).toContain(`ws://127.0.0.1:${one.port}`);
    }
  });

  it('says what it cannot have', async () => {
    const one = await node();
    const client = await createClient({ endpoint: one.url, ...FAST, silenceTimeout: 60_000 });
    cleanups.push(() => client.disconnect());
    one.faults.set({ stall: true });
    const began = performance.now();
    const report = await client.report();
    expect(performance.now() - began).toBeLessThan(6000);
    expect([report.node, report.head, report.finalized]).toEqual(Array(3).fill({ unavailable: 'no answer within 4 s' }));
    expect(formatReport(report)).toContain('- head: unavailable: no answer within 4 s');
    await client.disconnect();
    expect((await client.report()).node).toMatchObject({ unavailable: expect.stringContaining('closed') });
  });

  it('gives the words of a node no markup', () => {
    const evil = 'x`|<img src=x onerror=1>\u202e\n### owned';
    const report = { chain: { name: evil }, connection: { status: 'connected', endpoints: [] } } as never;
    const text = formatReport(report);
    expect(text).not.toMatch(/[`<>|\u202e]/);
    expect(text.split('\n').filter((line) => line.startsWith('###'))).toEqual(['### StakePool Kit report']);
  });
});
