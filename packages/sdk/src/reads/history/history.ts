import type { History, HistorySample } from '../../advice/history/types.js';
import { checkHash, isNatural, isObject, malformed } from '../../chain/answers.js';
import type { ReadContext } from '../../chain/context.js';
import { abortable } from '../../chain/errors.js';
import { pause } from '../../chain/pause.js';
import type { StorageSchema } from '../../chain/storage/schema.js';
import { Session } from '../../chain/storage/session.js';
import { RemoteSource } from '../../chain/storage/source.js';
import { poolId } from '../../model/ids.js';
import type { AccountId, AsOf, BlockHash, PoolId } from '../../model/types.js';
import { placeOf } from '../fleet/rows.js';
import { reconsidering, restarting } from '../restarting.js';
import { type Block, Blocks } from './blocks.js';
import { checkSize, readOptions } from './input.js';
import { HistoryMemory, KeptSource } from './memory.js';
import { keysOf, momentsOf, type Plan } from './moments.js';
import { Requests, TOO_MANY } from './requests.js';
import { findBeginning, multiplesBetween, roundestBetween } from './search.js';
import type { HistoryOptions, HistoryScope } from './types.js';

/** The sixtieth is the metadata that prepared decoders are compared with, once for each runtime. */
const MOST_REQUESTS = 59;
/** What it takes at most to ask which decoders the values of an older runtime need. */
const SCHEMA_REQUESTS = 5;
/** Older runtimes for which requests are kept back where there is one. */
const RUNTIMES = 3;
/** Hashes asked for in one request, of blocks that are likely to be wanted. */
const HASHES = 128;
/** Blocks tried in one hole. */
const MOST_GONE = 12;
/** Values decoded without letting anything else happen. */
const SLICE = 500;

interface Asked {
  readonly pids: readonly PoolId[];
  readonly account: AccountId | null;
  readonly workers: boolean;
  readonly seconds: number;
  readonly samples: number;
  readonly signal: AbortSignal | undefined;
}

/** Two blocks with more time between them than there should be, and the block that halves it. */
interface Gap {
  readonly time: number;
  readonly split: number | null;
}

interface Head {
  readonly sample: HistorySample;
  readonly plan: Plan;
  readonly schema: StorageSchema;
  readonly upgrade: string | null;
}

async function newestFinalized(requests: Requests): Promise<number> {
  const hash = checkHash('chain_getFinalizedHead', await requests.send<unknown>('chain_getFinalizedHead'));
  const header = await requests.send<unknown>('chain_getHeader', [hash]);
  const number = isObject(header) && typeof header.number === 'string' ? Number(header.number) : null;
  if (!isNatural(number)) throw malformed('chain_getHeader', header);
  return number;
}

/** One history: the head, then the block it begins with, then blocks between them where most time lies. */
class HistoryLoad {
  private readonly requests: Requests;
  private head!: Head;
  private blocks!: Blocks;
  private keys: readonly string[] = [];

  constructor(
    private readonly context: ReadContext,
    private readonly memory: HistoryMemory,
    private readonly asked: Asked,
  ) {
    this.requests = new Requests(context.rpc, MOST_REQUESTS, asked.signal);
  }

  async run(): Promise<History> {
    const { asked, context, memory, requests } = this;
    const { runtime } = context;
    const [head, finalized] = await Promise.all([
      reconsidering(runtime, () => restarting(requests, (hash) => this.readHead(hash))),
      newestFinalized(requests),
    ]);
    this.head = head;
    this.keys = keysOf(head.schema, head.plan);
    this.blocks = new Blocks(requests, memory, head.schema, asked.signal);
    const { asOf } = head.sample;
    const newest = Math.min(finalized, asOf.number - 1);
    const from = asOf.timestamp - asked.seconds * 1000;
    const { blockTime } = runtime.network.constants;
    const range = { head: asOf, newest, from, blockTime };
    const { first, begins } = await findBeginning(this.blocks, range, this.pages > 1 ? [] : this.keys);
    const found = first ? await this.between(first, newest) : [];
    const samples = [...(await this.samplesOf(found)), head.sample];
    runtime.verifyInBackground();
    return {
      samples,
      from: Math.floor(asOf.timestamp / 1000) - asked.seconds,
      begins: samples[0]?.asOf.number === (first?.number ?? asOf.number) ? begins : 'pruned',
      requests: requests.sent,
      ...(asked.account !== null && { account: asked.account }),
    };
  }

  private async readHead(hash: BlockHash): Promise<Head> {
    const { asked, context, requests } = this;
    const { schema } = context.runtime;
    const source = new KeptSource(new RemoteSource(requests, hash, asked.signal), null);
    const session = new Session(schema, source);
    const pools: Plan = { pids: asked.pids, account: asked.account, places: null };
    checkSize(keysOf(schema, pools).length, requests.pageSize);
    const [asOf, today, raw] = await Promise.all([
      session.asOf(),
      momentsOf(session, pools),
      schema.has('lastUpgrade') ? source.values([schema.key('lastUpgrade', [])]) : [],
    ]);
    const upgrade = raw[0] ?? null;
    if (!asked.workers) return { sample: { asOf, pools: today }, plan: pools, schema, upgrade };
    const places = [...today.values()].flatMap(({ pool }) => pool.workers.map((worker) => placeOf(pool.pid, worker, true)));
    const plan = { ...pools, places };
    checkSize(keysOf(schema, plan).length, requests.pageSize);
    return { sample: { asOf, pools: await momentsOf(session, plan) }, plan, schema, upgrade };
  }

  /** Requests that the values of one block take. */
  private get pages(): number {
    return Math.ceil(this.keys.length / this.requests.pageSize);
  }

  /** Requests that may go into blocks. */
  private left(first: Block): number {
    const older = first.upgrade !== this.head.upgrade && !this.memory.schemas.has(first.upgrade);
    return this.requests.left - (older ? RUNTIMES * SCHEMA_REQUESTS : 0);
  }

  /**
   * Halves what lies too far apart in time, the widest first: as even as it can be, whatever the time from block to block, and
   * at round numbers, so that the same blocks serve again later. Where the node has a hole, the blocks at its edges are looked for.
   */
  private async between(first: Block, newest: number): Promise<Block[]> {
    const { samples, seconds } = this.asked;
    const { asOf } = this.head.sample;
    const far = (2 * Math.min(1000 * seconds, asOf.timestamp - first.timestamp)) / Math.max(1, samples - 2);
    await this.blocks.prefetch(this.likely(first.number, newest));
    const found: Block[] = this.pages > 1 ? ((await this.read([first.number])) ?? []) : [first];
    const gone: number[] = [];
    for (;;) {
      const gaps = found.flatMap((block, i): Gap[] => {
        const next: AsOf = found[i + 1] ?? asOf;
        const time = next.timestamp - block.timestamp;
        const end = Math.min(next.number, newest + 1);
        const inside = gone.filter((number) => number > block.number && number < end);
        if (time <= far || inside.length >= MOST_GONE) return [];
        if (inside.length === 0) return [{ time, split: roundestBetween(block.number, end) }];
        const [low, high] = [Math.min(...inside), Math.max(...inside)];
        return [roundestBetween(block.number, low), roundestBetween(high, end)].map((split) => ({ time, split }));
      });
      const splits = gaps
        .sort((a, b) => b.time - a.time)
        .flatMap(({ split }) => split ?? [])
        .slice(0, Math.max(0, samples - 1 - found.length));
      while (splits.length > 0 && this.blocks.cost(splits, this.pages) > this.left(first)) splits.pop();
      if (splits.length === 0) return found;
      await this.blocks.prefetch(splits);
      const read = await this.read(splits);
      if (read === null) return found;
      const present = new Set(read.map(({ number }) => number));
      gone.push(...splits.filter((number) => !present.has(number)));
      found.push(...read);
      found.sort((a, b) => a.number - b.number);
    }
  }

  /** `null` when a node's limits have cost more requests than planned. */
  private async read(numbers: readonly number[]): Promise<Block[] | null> {
    try {
      const blocks = await Promise.all(numbers.map((number) => this.blocks.at(number, this.keys)));
      return blocks.filter((block) => block !== null);
    } catch (error) {
      if (error === TOO_MANY) return null;
      throw error;
    }
  }

  private likely(first: number, newest: number): number[] {
    const step = 2 ** Math.ceil(Math.log2(Math.max(1, (newest - first) / HASHES)));
    return multiplesBetween(step, first, newest + 1);
  }

  private async samplesOf(blocks: readonly Block[]): Promise<HistorySample[]> {
    const samples: HistorySample[] = [];
    for (const block of blocks) {
      const pools = await this.poolsOf(block);
      const { number, hash, timestamp } = block;
      if (pools) samples.push({ asOf: { number, hash, timestamp }, pools });
      if (this.keys.length > SLICE) await pause();
    }
    return samples;
  }

  private async poolsOf(block: Block): Promise<HistorySample['pools'] | null> {
    // Before the chain had StakePools its runtime has no decoders for them.
    if ((await block.source.values(this.keys)).every((raw) => raw === null)) return new Map();
    const schema = await this.schemaOf(block);
    return schema && momentsOf(new Session(schema, block.source), this.head.plan);
  }

  /** `null` where no request is left to ask for it. */
  private async schemaOf({ upgrade, hash }: Block): Promise<StorageSchema | null> {
    if (upgrade === this.head.upgrade) return this.head.schema;
    const { schemas } = this.memory;
    const known = schemas.get(upgrade);
    if (known) return known;
    if (this.requests.left < SCHEMA_REQUESTS) return null;
    this.requests.charge(SCHEMA_REQUESTS);
    const schema = await this.context.runtime.schemaAt(hash);
    schemas.set(upgrade, schema);
    return schema;
  }
}

/**
 * Histories of one connection. They are made one after another: what one has read serves the next.
 * @param account reads what a caller gave as one
 */
export function createHistory(context: ReadContext, account: (input: AccountId | string) => AccountId) {
  const memory = new HistoryMemory();
  let last: Promise<unknown> = Promise.resolve();
  return async (scope: HistoryScope, options: HistoryOptions): Promise<History> => {
    const asked: Asked = {
      pids: [...new Set(scope.pids.map(poolId))],
      account: scope.account === undefined ? null : account(scope.account),
      workers: scope.workers === true,
      ...readOptions(scope, options),
    };
    const load = last.then(() => new HistoryLoad(context, memory, asked).run());
    last = load.catch(() => undefined);
    return abortable(load, asked.signal);
  };
}
