import { pause } from '../../chain/pause.js';
import type { Rpc } from '../../chain/rpc.js';
import type { ItemName } from '../../chain/storage/items.js';
import { idOfKey, PREFIX_LENGTH, type StorageSchema } from '../../chain/storage/schema.js';
import { Session } from '../../chain/storage/session.js';
import { RemoteSource } from '../../chain/storage/source.js';
import type { AsOf, BlockHash, MinerId, Pool, PoolId, WorkerKey } from '../../model/types.js';
import { poolRange } from '../pools.js';
import type { Fleet, LoadProgress, PoolWorker } from '../types.js';
import { FleetFacts } from './facts.js';
import { RELEASED_SEARCHES, unexplained } from './released.js';
import { type Clock, inOrder, keysOfPlaces, type Place, placeOf, rowOf } from './rows.js';
import { isComplete } from './store.js';

/** Which pools, and whether with their workers. */
export interface FleetScope {
  readonly pids: readonly PoolId[] | 'all';
  readonly workers: boolean;
}

export interface LoadOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: LoadProgress<Fleet>) => void) | undefined;
}

export interface LoadedFleet extends Fleet {
  readonly clock: Clock;
  readonly asOf: AsOf;
}

/** Rows made without letting anything else happen. */
const SLICE = 3000;
/** Maps whose keys end alike, so that the keys of the first of each pair serve both. */
const SHARED: readonly (readonly [ItemName, ItemName])[] = [
  ['miner', 'stake'],
  ['worker', 'workerBinding'],
];

/** One load of pools and workers, all at one block. */
class FleetLoad {
  private readonly source: RemoteSource;
  private readonly session: Session;
  private readonly facts: FleetFacts;
  private readonly clock: Clock = { now: 0, coolDown: 0 };
  private pools: Pool[] = [];
  private loaded = 0;
  private total: number | null = null;

  constructor(
    rpc: Rpc,
    private readonly schema: StorageSchema,
    hash: BlockHash,
    private readonly scope: FleetScope,
    private readonly options: LoadOptions,
  ) {
    this.source = new RemoteSource(rpc, hash, options.signal);
    this.session = new Session(schema, this.source);
    this.facts = new FleetFacts(schema);
  }

  async run(): Promise<LoadedFleet> {
    const { scope } = this;
    const scans = scope.workers && scope.pids === 'all' && this.keysAreShared();
    const scanned = scans ? Promise.all(SHARED.map((names) => this.scan(names))) : Promise.resolve([]);
    scanned.catch(() => undefined);
    const [asOf, coolDown, count] = await Promise.all([
      this.session.asOf(),
      this.session.one('coolDownPeriod'),
      scope.pids === 'all' ? this.session.one('poolCount') : 0n,
    ]);
    Object.assign(this.clock, { now: Math.floor(asOf.timestamp / 1000), coolDown: Number(coolDown) });
    await this.loadPools(scope.pids === 'all' ? poolRange(0, Number(count)) : scope.pids);
    let workers: PoolWorker[] = [];
    if (scope.workers) {
      if (!scans) await this.loadPlaces(this.pools.flatMap((pool) => pool.workers.map((worker) => placeOf(pool.pid, worker, true))));
      await scanned;
      workers = await this.rows(scans);
    }
    return { pools: this.pools, workers, clock: this.clock, asOf };
  }

  private keysAreShared(): boolean {
    return SHARED.every(([a, b]) => this.schema.sharesKeys(a, b));
  }

  private async loadPools(pids: readonly PoolId[]): Promise<void> {
    const keys = pids.map((pid) => this.schema.key('pool', [pid]));
    await this.load('pool', keys, []);
    this.pools = this.facts.pools();
    const places = this.pools.reduce((sum, { workers }) => sum + workers.length, 0);
    this.total = this.pools.length + (this.scope.workers ? places * (this.scope.pids === 'all' ? 4 : 3) : 0);
    this.progress();
  }

  /** The whole first map, and the values of the second at the same keys. */
  private async scan([name, other]: readonly [ItemName, ItemName]): Promise<void> {
    const loads: Promise<void>[] = [];
    const prefix = this.schema.prefix(other);
    await this.source.scan(this.schema.prefix(name), (keys) => {
      const ids = keys.map((key) => idOfKey(key));
      const others = keys.map((key) => prefix + key.slice(PREFIX_LENGTH));
      for (const load of [this.load(name, keys, ids), this.load(other, others, ids)]) {
        loads.push(load);
        // Waited for below; what fails before that must not count as unhandled.
        load.catch(() => undefined);
      }
    });
    await Promise.all(loads);
  }

  /** @param ids the ends of the keys; empty for pools */
  private async load(name: ItemName, keys: readonly string[], ids: readonly `0x${string}`[]): Promise<void> {
    const { facts } = this;
    await this.source.each(keys, (key, raw, at) => facts.putItem(name, key, raw, ids[at] ?? '0x'));
    this.loaded += keys.length;
    this.progress();
  }

  private async loadPlaces(places: readonly Place[]): Promise<void> {
    const { miners, stakes, workers } = keysOfPlaces(this.schema, places);
    const minerIds = places.map(({ miner }) => miner);
    const loads = [this.load('miner', miners, minerIds), this.load('stake', stakes, minerIds)];
    const workerIds = places.map(({ worker }) => worker);
    await Promise.all([...loads, this.load('worker', workers, workerIds)]);
  }

  private progress(): void {
    const { loaded } = this;
    const total = this.total === null ? null : Math.max(this.total, loaded);
    this.options.onProgress?.({ loaded, total, partial: () => this.partial() });
  }

  /** What is complete so far. */
  private partial(): Fleet {
    const { values } = this.facts;
    const rows = this.pools.flatMap((pool) => {
      const places = pool.workers.flatMap((worker) => this.knownPlace(pool.pid, worker) ?? []);
      return places.filter((place) => isComplete(place, values)).flatMap((place) => this.row(place) ?? []);
    });
    return { pools: this.pools, workers: rows };
  }

  private knownPlace(pid: PoolId, worker: WorkerKey): Place | null {
    if (this.scope.pids !== 'all') return placeOf(pid, worker, true);
    const miner = this.facts.bindings.get(worker);
    return miner === undefined ? null : { pid, worker, miner, inPool: true };
  }

  private row(place: Place): PoolWorker | null {
    const { miners, stakes, workers } = this.facts.values;
    const facts = {
      mining: miners.get(place.miner) ?? null,
      stake: stakes.get(place.miner) ?? null,
      registered: workers.get(place.worker) ?? null,
    };
    return rowOf(place, facts, this.clock);
  }

  private async rows(scanned: boolean): Promise<PoolWorker[]> {
    const groups: PoolWorker[][] = [];
    const used = new Set<MinerId>();
    let made = 0;
    for (const { pid, workers } of this.pools) {
      this.shareKeys(workers);
      const group: PoolWorker[] = [];
      for (const worker of workers) {
        const place = (scanned ? this.knownPlace(pid, worker) : null) ?? placeOf(pid, worker, true);
        used.add(place.miner);
        const row = this.row(place);
        if (row) group.push(row);
      }
      groups.push(group);
      made += group.length;
      if (made < SLICE) continue;
      made = 0;
      await pause();
    }
    await this.addReleased(groups, used, scanned);
    // Of its exact length: a list that grew keeps room for more.
    return groups.flat().slice();
  }

  /** A worker's key is in its pool, in its registration and in its row: one text serves them all. */
  private shareKeys(workers: readonly WorkerKey[]): void {
    const known = this.facts.values.workers;
    for (const [i, worker] of workers.entries()) (workers as WorkerKey[])[i] = known.get(worker)?.worker ?? worker;
  }

  /** Looks for removed workers only where a pool's releasing stake says that there are some. */
  private async addReleased(groups: PoolWorker[][], used: Set<MinerId>, scanned: boolean): Promise<void> {
    const at = new Map(this.pools.map(({ pid }, i) => [pid, i]));
    for (const search of RELEASED_SEARCHES) {
      const pids = unexplained(this.pools, groups.flat());
      const candidates = scanned
        ? [...this.facts.values.stakes].flatMap(([miner, stake]) => (stake && !used.has(miner) ? [miner] : []))
        : null;
      if (pids.size === 0 || candidates?.length === 0) return;
      const found = (await search(this.session, pids, candidates)).filter(({ miner }) => !used.has(miner));
      await this.loadPlaces(found);
      for (const place of found) {
        used.add(place.miner);
        const group = at.get(place.pid) as number;
        const row = this.row(place);
        if (row) groups[group] = inOrder([...(groups[group] ?? []), row]);
      }
    }
  }
}

/** Pools, and their workers with what the chain keeps about them, at one block. */
export const loadFleet = (rpc: Rpc, schema: StorageSchema, hash: BlockHash, scope: FleetScope, options: LoadOptions = {}) =>
  new FleetLoad(rpc, schema, hash, scope, options).run();
