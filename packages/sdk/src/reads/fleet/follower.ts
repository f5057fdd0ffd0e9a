import type { ReadContext } from '../../chain/context.js';
import { type LiveBlock, LiveStorage } from '../../chain/live/live-storage.js';
import { pause } from '../../chain/pause.js';
import type { StorageSchema } from '../../chain/storage/schema.js';
import { Session } from '../../chain/storage/session.js';
import { RemoteSource } from '../../chain/storage/source.js';
import type { AsOf, BlockHash, Planck, Pool, PoolId } from '../../model/types.js';
import type { Follower, FollowerHandlers } from '../follow.js';
import { poolRange } from '../pools.js';
import { restarting } from '../restarting.js';
import type { Fleet } from '../types.js';
import { FleetFacts } from './facts.js';
import { type FleetScope, type LoadOptions, loadFleet } from './load.js';
import { searchReleased, unexplained } from './released.js';
import { keysOfPlaces, type Place } from './rows.js';
import { FleetStore } from './store.js';

/** Keys of one subscription: its first message, of all values, stays near 4 MB. */
const KEYS_PER_CHUNK = 12_000;
const KEYS_PER_WORKER = 3;
/** Values decoded without letting anything else happen. */
const SLICE = 2000;

interface PoolChunk {
  readonly pids: PoolId[];
  keys: number;
}

/** Pools in groups for one subscription each. */
function chunksOf(pids: readonly PoolId[], workersOf: (pid: PoolId) => number): readonly PoolChunk[] {
  const chunks: PoolChunk[] = [];
  for (const pid of pids) {
    const keys = 1 + KEYS_PER_WORKER * workersOf(pid);
    const last = chunks.at(-1);
    if (last && last.keys + keys <= KEYS_PER_CHUNK) {
      last.pids.push(pid);
      last.keys += keys;
    } else {
      chunks.push({ pids: [pid], keys });
    }
  }
  return chunks;
}

/** Keeps pools and workers up to date: loads them once, then takes over what each block writes. */
export class FleetFollower<T> implements Follower {
  private readonly schema: StorageSchema;
  private readonly store: FleetStore;
  private readonly abort = new AbortController();
  private live: LiveStorage | null = null;
  private pools = 0;
  /** Pools that changed since it was last looked whether their releasing stake is explained. */
  private readonly unexplored = new Map<PoolId, Pool>();
  /** Releasing stake of pools for which none was found who holds it. */
  private readonly searched = new Map<PoolId, Planck>();
  private last: T | null = null;

  constructor(
    private readonly context: ReadContext,
    private readonly scope: FleetScope,
    private readonly project: (fleet: Fleet) => T,
    private readonly handlers: FollowerHandlers<T>,
    private readonly onProgress: LoadOptions['onProgress'],
  ) {
    this.schema = context.runtime.schema;
    this.store = new FleetStore(scope.workers);
    this.start().catch((error) => {
      if (!this.abort.signal.aborted) handlers.failed(error);
    });
  }

  stop(): void {
    this.abort.abort();
    this.live?.stop();
  }

  private async start(): Promise<void> {
    const { context, scope } = this;
    const { signal } = this.abort;
    const options = { signal, onProgress: this.onProgress };
    const load = (hash: BlockHash) => loadFleet(context.rpc, this.schema, hash, scope, options);
    const { pools, workers, clock, asOf } = await restarting(context.rpc, load, signal);
    if (signal.aborted) return;
    this.store.load(pools, workers, clock);
    this.pools = pools.length;
    this.publish(asOf);
    this.live = new LiveStorage(context, {
      block: (block) => this.receive(block),
      failed: (error) => this.handlers.failed(error),
      upgraded: () => this.handlers.upgraded(),
    });
    this.live.add(this.ruleKeys());
    const workersOf = new Map(pools.map((pool) => [pool.pid, pool.workers.length]));
    const pids = scope.pids === 'all' ? pools.map(({ pid }) => pid) : scope.pids;
    for (const { pids: part, keys } of chunksOf(pids, (pid) => (scope.workers ? (workersOf.get(pid) ?? 0) : 0))) {
      this.live.addList(() => this.keysOf(part), keys);
    }
  }

  private ruleKeys(): string[] {
    return [this.schema.key('coolDownPeriod', []), this.schema.key('poolCount', [])];
  }

  /** Made anew each time: kept, the keys would take as much room as the values. */
  private keysOf(pids: readonly PoolId[]): string[] {
    const pools = pids.map((pid) => this.schema.key('pool', [pid]));
    return this.scope.workers ? [...pools, ...this.placeKeys(this.store.rowsOf(pids))] : pools;
  }

  private placeKeys(places: readonly Pick<Place, 'miner' | 'worker'>[]): string[] {
    const { miners, stakes, workers } = keysOfPlaces(this.schema, places);
    return [...miners, ...stakes, ...workers];
  }

  private async receive(block: LiveBlock): Promise<void> {
    const facts = new FleetFacts(this.schema);
    let decoded = 0;
    for (const list of block.changes) {
      for (const change of list) {
        facts.put(change[0], change[1]);
        if (++decoded % SLICE === 0) await pause();
      }
    }
    if (this.abort.signal.aborted) return;
    this.followNewPools(facts.poolCount);
    this.store.apply(facts.values, Math.floor(block.timestamp / 1000));
    for (const [pid, pool] of facts.values.pools) if (pool) this.unexplored.set(pid, pool);
    if (this.store.missing.length === 0) await this.lookForReleased(block);
    const { missing } = this.store;
    if (missing.length > 0) this.live?.add(this.placeKeys(missing));
    else if (this.store.value.pools.length >= this.pools) this.publish(block);
  }

  /** A worker can come and leave within a block, and stake that was given back is there again on another branch. */
  private async lookForReleased({ hash }: LiveBlock): Promise<void> {
    const changed = this.scope.workers ? [...this.unexplored.values()] : [];
    const pools = changed.filter(({ pid, releasingStake }) => releasingStake > 0n && this.searched.get(pid) !== releasingStake);
    const rows = pools.length > 0 ? this.store.rowsOf(pools.map(({ pid }) => pid)) : [];
    const short = unexplained(pools, rows);
    if (short.size === 0) {
      this.unexplored.clear();
      return;
    }
    const session = new Session(this.schema, new RemoteSource(this.context.rpc, hash, this.abort.signal));
    const found = await searchReleased(session, pools, rows);
    this.unexplored.clear();
    this.store.expect(found);
    // The books of a pool that nothing explains are looked into once.
    const explained = new Set(found.map(({ pid }) => pid));
    for (const { pid, releasingStake } of pools) if (short.has(pid) && !explained.has(pid)) this.searched.set(pid, releasingStake);
  }

  private followNewPools(count: bigint | null): void {
    if (count === null || this.scope.pids !== 'all') return;
    const added = poolRange(this.pools, Number(count));
    this.pools = Number(count);
    if (added.length > 0) this.live?.add(added.map((pid) => this.schema.key('pool', [pid])));
  }

  private publish({ number, hash, timestamp }: AsOf): void {
    const value = this.project(this.store.value);
    if (value === this.last) return;
    this.last = value;
    this.handlers.next({ value, asOf: { number, hash, timestamp } });
  }
}
