import type { ReadContext } from '../../chain/context.js';
import { type KeyList, keyList } from '../../chain/live/chunk.js';
import { type LiveBlock, LiveStorage } from '../../chain/live/live-storage.js';
import { pause } from '../../chain/pause.js';
import type { StorageSchema } from '../../chain/storage/schema.js';
import type { AsOf, BlockHash, PoolId } from '../../model/types.js';
import type { Follower, FollowerHandlers } from '../follow.js';
import { restarting } from '../restarting.js';
import type { Fleet } from '../types.js';
import { FleetFacts } from './facts.js';
import { type FleetScope, type LoadOptions, loadFleet } from './load.js';
import type { Place } from './rows.js';
import { FleetStore } from './store.js';

/** Workers of one subscription, which takes three keys of each. */
const WORKERS_PER_CHUNK = 1300;
/** Values decoded without letting anything else happen. */
const SLICE = 2000;

/** Keeps pools and workers up to date: loads them once, then takes over what each block writes. */
export class FleetFollower<T> implements Follower {
  private readonly schema: StorageSchema;
  private readonly store: FleetStore;
  private readonly abort = new AbortController();
  private live: LiveStorage | null = null;
  private pools = 0;
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
    this.live.add([...this.ruleKeys(), ...this.poolKeys(scope.pids === 'all' ? pools.map(({ pid }) => pid) : scope.pids)]);
    for (let at = 0; at < workers.length; at += WORKERS_PER_CHUNK)
      this.live.addList(this.placeKeys(workers.slice(at, at + WORKERS_PER_CHUNK)));
  }

  private ruleKeys(): string[] {
    return [this.schema.key('coolDownPeriod', []), this.schema.key('poolCount', [])];
  }

  private poolKeys(pids: readonly PoolId[]): string[] {
    return pids.map((pid) => this.schema.key('pool', [pid]));
  }

  /** Only the ids are kept: the keys are four times as long. */
  private placeKeys(places: readonly Pick<Place, 'miner' | 'worker'>[]): KeyList {
    const { schema } = this;
    const miners = places.map(({ miner }) => miner);
    const workers = places.map(({ worker }) => worker);
    const list = () => [
      ...miners.map((miner) => schema.key('miner', [miner])),
      ...miners.map((miner) => schema.key('stake', [miner])),
      ...workers.map((worker) => schema.key('worker', [worker])),
    ];
    return { size: places.length * 3, list };
  }

  private async receive(block: LiveBlock): Promise<void> {
    const facts = new FleetFacts(this.schema);
    let decoded = 0;
    for (const list of block.changes) {
      for (const [key, value] of list) {
        facts.put(key, value);
        if (++decoded % SLICE === 0) await pause();
      }
    }
    if (this.abort.signal.aborted) return;
    this.followNewPools(facts.poolCount);
    this.store.apply(facts.values, Math.floor(block.timestamp / 1000));
    const { missing } = this.store;
    if (missing.length > 0) this.live?.addList(this.placeKeys(missing));
    else if (this.store.value.pools.length >= this.pools) this.publish(block);
  }

  private followNewPools(count: bigint | null): void {
    if (count === null || this.scope.pids !== 'all' || Number(count) <= this.pools) return;
    const added = Array.from({ length: Number(count) - this.pools }, (_, i) => BigInt(this.pools + i) as PoolId);
    this.pools = Number(count);
    this.live?.addList(keyList(this.poolKeys(added)));
  }

  private publish({ number, hash, timestamp }: AsOf): void {
    const value = this.project(this.store.value);
    if (value === this.last) return;
    this.last = value;
    this.handlers.next({ value, asOf: { number, hash, timestamp } });
  }
}
