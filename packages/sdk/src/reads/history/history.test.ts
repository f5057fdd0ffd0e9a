import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StakePoolKitError } from '../../model/error.js';
import type { AccountId } from '../../model/types.js';
import { createHistory } from './history.js';
import { ComputedNode, key, type NodeOptions, START } from './test/node.js';
import type { History, HistoryOptions, HistoryScope } from './types.js';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;
const ONE: HistoryScope = { pids: [0] };

function open(options: NodeOptions) {
  const node = new ComputedNode(options);
  const read = createHistory(node.context, (account) => account as AccountId);
  const history = async (seconds: number, scope = ONE, more: Omit<HistoryOptions, 'seconds'> = {}) => {
    const before = node.requests.length;
    const result = await read(scope, { seconds, ...more });
    return { ...result, counted: node.requests.length - before };
  };
  return { node, read, history };
}

const numbers = ({ samples }: History): number[] => samples.map(({ asOf }) => asOf.number);
const times = ({ samples }: History): number[] => samples.map(({ asOf }) => asOf.timestamp);
const gaps = (values: readonly number[]): number[] => values.slice(1).map((value, i) => value - (values[i] as number));
const code = (expected: string) => expect.objectContaining({ code: expected });

describe('history of a chain with regular blocks', () => {
  it.each([
    ['an hour', HOUR],
    ['a day', DAY],
    ['a week', 7 * DAY],
    ['30 days', 30 * DAY],
  ])('covers %s evenly with at most 60 requests', async (_, seconds) => {
    const { history } = open({ head: 2_345_678 });
    const found = await history(seconds);
    expect(found.requests).toBe(found.counted);
    expect(found.requests).toBeLessThanOrEqual(55);
    expect(found.begins).toBe('asked');
    expect(found.samples.length).toBeGreaterThanOrEqual(20);
    expect(found.samples.length).toBeLessThanOrEqual(44);
    expect(times(found)[0]).toBeLessThanOrEqual(found.from * 1000);
    expect(times(found)[0]).toBeGreaterThan((found.from - seconds / 16) * 1000);
    expect(found.from).toBe(Math.floor((times(found).at(-1) as number) / 1000) - seconds);
    expect(numbers(found).at(-1)).toBe(2_345_678);
    expect(Math.max(...gaps(times(found)))).toBeLessThanOrEqual((2000 * seconds) / 42);
    for (const { asOf, pools } of found.samples) expect(pools.get(0n as never)?.pool.totalStake).toBe(BigInt(asOf.number));
  });

  it('asks hardly anything for the same again, and for it a minute later', async () => {
    const { node, history } = open({ head: 2_345_678 });
    const first = await history(7 * DAY);
    const again = await history(7 * DAY);
    expect(numbers(again)).toEqual(numbers(first));
    expect(again.requests).toBe(again.counted);
    expect(again.requests).toBeLessThanOrEqual(6);
    node.build(5);
    const later = await history(7 * DAY);
    expect(later.requests).toBeLessThanOrEqual(7);
    expect(numbers(later).at(-1)).toBe(2_345_683);
  });

  it('shares blocks between scopes of different length, and reads only what a wider scope adds', async () => {
    const { history } = open({ head: 2_345_678 });
    const month = await history(30 * DAY);
    const week = await history(7 * DAY);
    expect(week.requests).toBeLessThan(month.requests);
    const wider = await history(30 * DAY, { pids: [0, 1] });
    expect(wider.samples.every(({ pools }) => pools.size === 2)).toBe(true);
  });

  it('asks once when two ask at the same time', async () => {
    const { node, history } = open({ head: 500_000 });
    const [one, two] = await Promise.all([history(DAY), history(DAY)]);
    expect(numbers(two)).toEqual(numbers(one));
    expect(node.requests.length).toBe(one.requests + two.requests);
    expect(two.requests).toBeLessThanOrEqual(6);
  });

  it('never asks about a block that is not final, but for the head', async () => {
    const { node, history } = open({ head: 10_000, lag: 1_000 });
    await history(DAY);
    expect(Math.max(...[...node.asked.keys()].filter((number) => number !== 10_000))).toBeLessThanOrEqual(9_000);
  });

  it('reads all keys of a block in one request', async () => {
    const { node, history } = open({ head: 100_000, workers: Array.from({ length: 60 }, (_, i) => key(i)) });
    const { samples } = await history(DAY, { pids: [0, 1, 2], workers: true, account: `0x${'bb'.repeat(32)}` });
    for (const { asOf } of samples.slice(0, -1)) expect(node.asked.get(asOf.number)).toBe(1);
    expect(node.asked.get(100_000)).toBe(2);
    for (const { asOf, pools } of samples) {
      const states = pools.get(0n as never)?.workers;
      const mining = Math.floor(asOf.number / 100) % 2 === 0 ? 60 : 0;
      expect(states).toEqual({ Mining: mining, Unresponsive: 60 - mining, CoolingDown: 0, Releasing: 0, Ready: 0 });
      expect(pools.get(1n as never)?.workers?.Mining).toBe(0);
    }
  });

  it('keeps to its bounds at the largest scope it takes', async () => {
    const pids = Array.from({ length: 5000 }, (_, i) => i);
    for (const options of [{}, { keep: 300 }, { lists: false }]) {
      const { history } = open({ head: 2_345_678, ...options });
      const found = await history(30 * DAY, { pids, account: `0x${'bb'.repeat(32)}` });
      expect(found.requests).toBe(found.counted);
      expect(found.requests).toBeLessThanOrEqual(60);
      expect(found.begins).toBe('keep' in options ? 'pruned' : 'asked');
      expect(found.samples.length).toBeGreaterThanOrEqual(2);
    }
  });

  it('takes fewer samples where a block takes many requests', async () => {
    const node = new ComputedNode({ head: 100_000, workers: Array.from({ length: 60 }, (_, i) => key(i)) });
    const { context } = node;
    context.rpc.pageSize = 16;
    const found = await createHistory(context, (account) => account as AccountId)({ ...ONE, workers: true }, { seconds: DAY });
    expect(node.requests.length).toBe(found.requests);
    expect(found.requests).toBeLessThanOrEqual(60);
    expect(found.begins).toBe('asked');
    expect(found.samples.length).toBeGreaterThanOrEqual(5);
    expect(found.samples.every(({ pools }) => pools.get(0n as never)?.workers !== null)).toBe(true);
  });
});

describe('history that does not reach back as far as asked', () => {
  it('begins with a young chain', async () => {
    const { history } = open({ head: 300 });
    const found = await history(30 * DAY);
    expect([found.begins, numbers(found)[0]]).toEqual(['chain', 1]);
    expect(found.samples.length).toBeGreaterThan(20);
  });

  it.each([0, 1, 2])('of a chain with %i blocks is still one', async (head) => {
    const { history } = open({ head, lag: 0 });
    const found = await history(DAY);
    expect([found.begins, numbers(found).at(-1)]).toEqual(['chain', head]);
  });

  it.each([
    [256, 30 * DAY],
    [256, DAY],
    [4096, 7 * DAY],
    [100_000, 30 * DAY],
  ])('finds the oldest of %i kept states for %i seconds', async (keep, seconds) => {
    const { history } = open({ head: 1_999_000, keep });
    const found = await history(seconds);
    expect(found.requests).toBe(found.counted);
    expect(found.requests).toBeLessThanOrEqual(60);
    expect(found.begins).toBe('pruned');
    const missed = (numbers(found)[0] as number) - (1_999_000 - keep + 1);
    expect(missed).toBeGreaterThanOrEqual(0);
    expect(missed).toBeLessThanOrEqual(keep / 16);
    expect(found.samples.length).toBeGreaterThanOrEqual(10);
  });

  it('is the head alone where only that has its state', async () => {
    const { history } = open({ head: 1_999_000, keep: 1 });
    const found = await history(DAY);
    expect([found.begins, numbers(found), found.requests <= 60]).toEqual(['pruned', [1_999_000], true]);
  });

  it.each([
    ['has no hashes of them', { known: 1_990_001 }],
    ['answers with nothing', { keep: 9_000, silent: true }],
  ])('takes blocks for pruned when the node %s', async (_, options) => {
    const { history } = open({ head: 1_999_000, ...options });
    const found = await history(7 * DAY);
    expect(found.begins).toBe('pruned');
    expect((numbers(found)[0] as number) - 1_990_000).toBeGreaterThan(0);
    expect((numbers(found)[0] as number) - 1_990_000).toBeLessThanOrEqual(512);
  });

  it.each([20, 7, 1])('finds the edges of a hole, asked for %i days', async (days) => {
    const timeOf = clock([
      { blocks: 120, seconds: 21_600 },
      { blocks: 1, seconds: 12 },
    ]);
    const { history } = open({ head: 2_121, timeOf, keep: 256, keepFirst: 120 });
    const found = await history(days * DAY);
    expect(found.requests).toBeLessThanOrEqual(60);
    expect(found.begins).toBe('asked');
    const before = numbers(found).filter((number) => number <= 120);
    expect(before.length).toBeGreaterThanOrEqual(Math.min(2 * days, 15));
    expect(before.at(-1)).toBe(120);
    expect(found.samples.some(({ asOf }) => asOf.number > 1_865 && asOf.number < 2_000)).toBe(true);
  });

  it('tells no pruning where the kept states suffice', async () => {
    const { history } = open({ head: 1_999_000, keep: 8_000 });
    expect((await history(DAY)).begins).toBe('asked');
  });

  it('lacks pools that did not exist yet', async () => {
    const { history } = open({ head: 7_200, createdAt: 3_600 });
    const found = await history(DAY);
    for (const { asOf, pools } of found.samples) expect(pools.size).toBe(asOf.number < 3_600 ? 0 : 1);
  });
});

/** Stretches of blocks with their own time from block to block, seconds. */
const chains = fc.record({
  head: fc.integer({ min: 1, max: 400_000 }),
  lag: fc.integer({ min: 0, max: 40 }),
  stretches: fc.array(fc.record({ blocks: fc.integer({ min: 1, max: 50_000 }), seconds: fc.constantFrom(1, 6, 12, 13, 30, 600, 21_600) }), {
    minLength: 1,
    maxLength: 6,
  }),
  kept: fc.option(fc.integer({ min: 1, max: 400_000 }), { nil: undefined }),
  lists: fc.boolean(),
  seconds: fc.integer({ min: 1, max: 90 * DAY }),
  samples: fc.integer({ min: 2, max: 44 }),
});

function clock(stretches: readonly { readonly blocks: number; readonly seconds: number }[]) {
  return (number: number): number => {
    let time = START;
    let left = number;
    for (const [i, { blocks, seconds }] of stretches.entries()) {
      const here = i === stretches.length - 1 ? left : Math.min(left, blocks);
      time += here * seconds * 1000;
      left -= here;
    }
    return time;
  };
}

describe('history of any chain', () => {
  it('keeps to its bounds, in order, and tells the truth about its beginning', async () => {
    await fc.assert(
      fc.asyncProperty(chains, async ({ head, lag, stretches, kept, lists, seconds, samples }) => {
        const timeOf = clock(stretches);
        const { history } = open({ head, lag, timeOf, lists, ...(kept !== undefined && { keep: kept }) });
        const found = await history(seconds, ONE, { samples });
        const oldest = kept === undefined ? 1 : Math.max(1, head - kept + 1);
        expect(found.requests).toBe(found.counted);
        expect(found.requests).toBeLessThanOrEqual(60);
        expect(found.samples.length).toBeLessThanOrEqual(samples);
        expect(numbers(found).at(-1)).toBe(head);
        expect(gaps(numbers(found)).every((gap) => gap > 0)).toBe(true);
        const [first] = found.samples;
        const begin = first?.asOf.number as number;
        const isOld = (first?.asOf.timestamp as number) <= timeOf(head) - seconds * 1000;
        expect(begin).toBeGreaterThanOrEqual(Math.min(oldest, head));
        expect(found.begins === 'asked').toBe(isOld);
        if (found.begins === 'chain') expect(begin === 1 || head - lag < 1).toBe(true);
        if (found.begins === 'pruned') expect(kept).toBeDefined();
      }),
      { numRuns: 150 },
    );
  });

  it('is as even as jumps in time allow', async () => {
    const timeOf = clock([
      { blocks: 120, seconds: 21_600 },
      { blocks: 1, seconds: 12 },
    ]);
    const { history } = open({ head: 7_320, timeOf });
    const found = await history(30 * DAY);
    expect(found.requests).toBeLessThanOrEqual(60);
    expect(Math.max(...gaps(times(found)))).toBeLessThanOrEqual(3 * DAY * 1000);
  });
});

describe('history from nodes with a will of their own', () => {
  it('asks for single hashes where lists are refused, and remembers that', async () => {
    const { history } = open({ head: 2_345_678, lists: false });
    const found = await history(7 * DAY);
    expect(found.requests).toBe(found.counted);
    expect(found.requests).toBeLessThanOrEqual(60);
    expect(found.samples.length).toBeGreaterThanOrEqual(15);
    expect(found.begins).toBe('asked');
    expect((await history(7 * DAY)).requests).toBeLessThanOrEqual(6);
  });

  it('keeps requests back for the decoders of older runtimes', async () => {
    const { history } = open({ head: 2_345_678, lists: false, upgradedAt: 2_345_000 });
    const found = await history(7 * DAY);
    expect([found.begins, found.requests <= 60, (times(found)[0] as number) <= found.from * 1000]).toEqual(['asked', true, true]);
  });

  it('needs no decoders for the time before the chain had pools', async () => {
    const { node, history } = open({ head: 100_000, upgradedAt: 97_000, createdAt: 97_000, foreign: true });
    const found = await history(DAY);
    expect([found.begins, node.schemaReads, found.samples[0]?.pools.size, found.samples.at(-1)?.pools.size]).toEqual(['asked', 0, 0, 1]);
  });

  it('asks once for the decoders of each older runtime', async () => {
    const { node, history } = open({ head: 2_345_678, upgradedAt: 2_330_000 });
    const found = await history(7 * DAY);
    expect(found.requests).toBeLessThanOrEqual(60);
    expect(node.schemaReads).toBe(1);
    await history(7 * DAY);
    expect(node.schemaReads).toBe(1);
  });

  it.each([
    ['chain_getBlockHash', 'state_queryStorageAt'],
    ['chain_getFinalizedHead', 'chain_getFinalizedHead'],
    ['state_queryStorageAt', 'state_queryStorageAt'],
  ])('throws what else goes wrong (%s)', async (_, method) => {
    const { node, history } = open({ head: 20_000 });
    node.failures.set(method, '-32000: the disk is full');
    await expect(history(DAY)).rejects.toEqual(code('chain.rpc'));
    node.failures.clear();
    expect((await history(DAY)).begins).toBe('asked');
  });

  it('fails with its own errors, if at all, whatever a node answers', async () => {
    let failed = 0;
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.nat(40), fc.boolean(), async (nonsense, at, always) => {
        const { node, read } = open({ head: 20_000 });
        let answers = 0;
        node.distort = (answer) => (answers++ === at || (always && answers > at) ? nonsense : answer);
        await read({ pids: [0], workers: true }, { seconds: DAY }).catch((error: unknown) => {
          failed++;
          expect(error).toBeInstanceOf(StakePoolKitError);
        });
        expect(node.requests.length).toBeLessThanOrEqual(60);
      }),
      { numRuns: 300 },
    );
    expect(failed).toBeGreaterThan(20);
  });

  it('refuses another block than the one asked for', async () => {
    const { node, history } = open({ head: 20_000 });
    const right = node.hash;
    node.hash = (number) => right(number === 20_000 ? number : number + 1);
    await expect(history(DAY)).rejects.toEqual(code('chain.shape'));
  });
});

describe('history that is cancelled', () => {
  it('sends nothing any more', async () => {
    const { node, history } = open({ head: 2_345_678 });
    const controller = new AbortController();
    node.onRequest = () => {
      if (node.requests.length === 8) controller.abort();
    };
    await expect(history(DAY, ONE, { signal: controller.signal })).rejects.toEqual(code('connection.aborted'));
    const sent = node.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(node.requests.length).toBe(sent);
    expect(sent).toBeLessThan(20);
    node.onRequest = () => undefined;
    expect((await history(DAY)).begins).toBe('asked');
  });

  it('sends nothing when it was cancelled before', async () => {
    const { node, history } = open({ head: 2_345_678 });
    await expect(history(DAY, ONE, { signal: AbortSignal.abort() })).rejects.toEqual(code('connection.aborted'));
    expect(node.requests).toEqual([]);
  });
});

describe('history that cannot be asked for', () => {
  it.each([
    [{ pids: [] }, { seconds: DAY }, 'input.history'],
    [ONE, { seconds: 0 }, 'input.history'],
    [ONE, { seconds: 1.5 }, 'input.history'],
    [ONE, { seconds: Number.NaN }, 'input.history'],
    [ONE, { seconds: 2 ** 40 }, 'input.history'],
    [ONE, { seconds: DAY, samples: 1 }, 'input.history'],
    [ONE, { seconds: DAY, samples: 45 }, 'input.history'],
    [ONE, { seconds: DAY, samples: 2.5 }, 'input.history'],
    [{ pids: [-1] }, { seconds: DAY }, 'input.poolId'],
    [{ pids: Array.from({ length: 10_001 }, (_, i) => i) }, { seconds: DAY }, 'input.history'],
  ])('is refused (%#)', async (scope, options, expected) => {
    const { node, read } = open({ head: 20_000 });
    await expect(read(scope, options)).rejects.toEqual(code(expected));
    expect(node.asked.size).toBe(0);
  });

  it('tells a minute from none', async () => {
    const { history } = open({ head: 20_000 });
    expect((await history(MINUTE, ONE, { samples: 2 })).samples.length).toBe(2);
  });
});
