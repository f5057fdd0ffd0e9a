import type { Miner, MinerId, Planck, Pool, PoolId, RegisteredWorker, WorkerKey } from '../../model/types.js';
import { noteDelta } from '../delta.js';
import { sameValue } from '../same-value.js';
import type { Fleet, PoolWorker } from '../types.js';
import { IdIndex } from './id-index.js';
import { type Clock, inOrder, type MiningFacts, type Place, placeOf, rowOf } from './rows.js';

/** Values that a block wrote, or that were loaded; `null` for what is gone. */
export interface FleetChanges {
  readonly pools: Map<PoolId, Pool | null>;
  readonly miners: Map<MinerId, Miner | null>;
  readonly stakes: Map<MinerId, Planck | null>;
  readonly workers: Map<WorkerKey, RegisteredWorker | null>;
  coolDown: number | null;
}

export const noChanges = (): FleetChanges => ({
  pools: new Map(),
  miners: new Map(),
  stakes: new Map(),
  workers: new Map(),
  coolDown: null,
});

type Edits = ReadonlyMap<number, PoolWorker | null>;
interface Differences {
  readonly set: PoolWorker[];
  readonly removed: PoolWorker[];
}

/** More than one in so many rows changed: looking at all of them is less work than an index. */
const FEW = 8;

const byPid = (a: Pool, b: Pool): number => (a.pid < b.pid ? -1 : 1);
const sameKeys = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((key, i) => key === b[i]);
const sameRow = (a: PoolWorker, b: PoolWorker): boolean => (Object.keys(a) as (keyof PoolWorker)[]).every((field) => a[field] === b[field]);

/** Whether all values of a place are there. What a block alone writes of one that had left and comes back is not enough. */
export const isComplete = ({ miner, worker }: Place, { miners, stakes, workers }: FleetChanges): boolean =>
  miners.has(miner) && stakes.has(miner) && workers.has(worker);

/** Where a pool's first item is in a list in the order of the ids, or would be. */
function firstOf(list: readonly { readonly pid: PoolId }[], pid: PoolId): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as { readonly pid: PoolId }).pid < pid) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The value before, when the new one is equal to it: unchanged things stay the same object. */
const settle = <T>(before: T, change: T | undefined): T => (change === undefined || sameValue(before, change) ? before : change);

/**
 * Pools and their workers in the order of the pools, kept up to date. The lists it gives are never changed: a block's
 * changes give new lists that share all unchanged rows.
 */
export class FleetStore {
  private pools: readonly Pool[] = [];
  private rows: readonly PoolWorker[] = [];
  private current: Fleet = { pools: [], workers: [] };
  private readonly byMiner = new IdIndex();
  /** A worker has one row, and more when its stake still releases in pools it left. Made when a registration changes. */
  private byWorker: IdIndex | null = null;
  /** Places whose values have not come yet. */
  private readonly awaited = new Map<MinerId, Place>();
  private clock: Clock = { now: 0, coolDown: 0 };
  /** When the next of the rows that cool down can be reclaimed. */
  private nextDue = Number.POSITIVE_INFINITY;

  constructor(private readonly withWorkers: boolean) {}

  /** The same object as long as nothing changed. */
  get value(): Fleet {
    if (this.current.pools !== this.pools || this.current.workers !== this.rows) this.current = { pools: this.pools, workers: this.rows };
    return this.current;
  }

  /** Places whose values have to be asked for before the lists are complete again. */
  get missing(): readonly Place[] {
    return [...this.awaited.values()];
  }

  /** Rows of some pools. Looks at no others. */
  rowsOf(pids: readonly PoolId[]): PoolWorker[] {
    const found: PoolWorker[] = [];
    for (const pid of pids) {
      for (let at = firstOf(this.rows, pid); this.rows[at]?.pid === pid; at++) found.push(this.rows[at] as PoolWorker);
    }
    return found;
  }

  /** Has the values of these places asked for too: removed workers that were not known. */
  expect(places: readonly Place[]): void {
    for (const place of places) if (this.byMiner.find(place.miner).length === 0) this.awaited.set(place.miner, place);
  }

  /** First values. @param rows in the order of the pools */
  load(pools: readonly Pool[], rows: readonly PoolWorker[], clock: Clock): void {
    this.clock = clock;
    this.pools = pools;
    this.rows = rows;
    this.indexRows();
    this.findNextDue();
  }

  /** Takes a block's changes over. `now` is chain time in seconds. */
  apply(changes: FleetChanges, now: number): void {
    const coolDown = changes.coolDown ?? this.clock.coolDown;
    // Time goes back with a branch that is not as far.
    const lookAgain = coolDown !== this.clock.coolDown || now < this.clock.now;
    this.clock = { now, coolDown };
    const regrouped = this.applyPools(changes);
    if (!this.withWorkers) return;
    const touched = this.touchedBy(changes);
    const due = lookAgain || now >= this.nextDue;
    if (due) this.addDue(touched, lookAgain);
    const edits = this.editsOf(touched, changes);
    for (const place of this.missing) if (isComplete(place, changes)) regrouped.add(place.pid);
    if (regrouped.size > 0 || [...edits.values()].includes(null)) this.regroup(regrouped, edits, changes);
    else if (edits.size > 0) this.replace(edits as ReadonlyMap<number, PoolWorker>);
    if (due) this.findNextDue();
  }

  private indexRows(): void {
    const { length } = this.rows;
    this.byMiner.rebuild(length, (at) => (this.rows[at] as PoolWorker).miner);
    this.byWorker = null;
  }

  /** Returns the pools whose list of workers is another one. A pool goes only with a branch that created it. */
  private applyPools({ pools }: FleetChanges): Set<PoolId> {
    const regrouped = new Set<PoolId>();
    const set: Pool[] = [];
    const removed: Pool[] = [];
    let next: Pool[] | null = null;
    for (const [pid, pool] of pools) {
      const at = firstOf(this.pools, pid);
      const known = this.pools[at]?.pid === pid ? (this.pools[at] as Pool) : null;
      if (sameValue(known, pool)) continue;
      next ??= [...this.pools];
      if (pool === null) {
        removed.push(known as Pool);
        regrouped.add(pid);
        for (const place of this.missing) if (place.pid === pid) this.awaited.delete(place.miner);
        continue;
      }
      set.push(pool);
      next[known ? at : next.length] = pool;
      if (known && sameKeys(known.workers, pool.workers)) (pool as { workers: Pool['workers'] }).workers = known.workers;
      else if (known || pool.workers.length > 0) regrouped.add(pid);
    }
    if (next === null) return regrouped;
    const reshaped = next.length > this.pools.length || removed.length > 0;
    if (reshaped) next = next.filter((pool) => !removed.includes(pool)).sort(byPid);
    noteDelta(next, { since: this.pools, set, removed });
    this.pools = next;
    return regrouped;
  }

  private touchedBy({ miners, stakes, workers }: FleetChanges): Set<number> {
    const touched = new Set<number>();
    for (const miner of miners.keys()) for (const at of this.byMiner.find(miner)) touched.add(at);
    for (const miner of stakes.keys()) for (const at of this.byMiner.find(miner)) touched.add(at);
    if (workers.size * FEW > this.rows.length) {
      for (const [at, { worker }] of this.rows.entries()) if (workers.has(worker)) touched.add(at);
    } else if (workers.size > 0) {
      const index = this.workerIndex();
      for (const worker of workers.keys()) for (const at of index.find(worker)) touched.add(at);
    }
    return touched;
  }

  private workerIndex(): IdIndex {
    if (this.byWorker) return this.byWorker;
    this.byWorker = new IdIndex();
    this.byWorker.rebuild(this.rows.length, (at) => (this.rows[at] as PoolWorker).worker);
    return this.byWorker;
  }

  private addDue(touched: Set<number>, all: boolean): void {
    for (const [i, { reclaimable, reclaimableAt }] of this.rows.entries()) {
      if (reclaimableAt !== null && (all || (!reclaimable && reclaimableAt <= this.clock.now))) touched.add(i);
    }
  }

  private findNextDue(): void {
    this.nextDue = Number.POSITIVE_INFINITY;
    for (const row of this.rows) this.noteDue(row);
  }

  private noteDue({ reclaimable, reclaimableAt }: PoolWorker): void {
    if (reclaimableAt !== null && !reclaimable && reclaimableAt < this.nextDue) this.nextDue = reclaimableAt;
  }

  /** New rows by index; `null` for one that is gone. */
  private editsOf(touched: ReadonlySet<number>, changes: FleetChanges): Edits {
    const edits = new Map<number, PoolWorker | null>();
    for (const at of touched) {
      const row = this.rows[at] as PoolWorker;
      const next = this.rowAfter(row, row, changes);
      if (next === null || !sameRow(row, next)) edits.set(at, next);
    }
    return edits;
  }

  private rowAfter(place: Place, known: MiningFacts | null, { miners, stakes, workers }: FleetChanges): PoolWorker | null {
    const facts: MiningFacts = {
      mining: settle(known?.mining ?? null, miners.get(place.miner)),
      stake: settle(known?.stake ?? null, stakes.get(place.miner)),
      registered: settle(known?.registered ?? null, workers.get(place.worker)),
    };
    const row = rowOf(place, facts, this.clock);
    if (row) this.noteDue(row);
    return row;
  }

  private replace(edits: ReadonlyMap<number, PoolWorker>): void {
    const rows = this.rows.slice();
    for (const [at, row] of edits) rows[at] = row;
    noteDelta(rows, { since: this.rows, set: [...edits.values()], removed: [] });
    this.rows = rows;
  }

  /** Makes the list anew, because workers came or went. */
  private regroup(pids: ReadonlySet<PoolId>, edits: Edits, changes: FleetChanges): void {
    const rows: PoolWorker[] = [];
    const differences: Differences = { set: [], removed: [] };
    let at = 0;
    for (const pool of this.pools) {
      // Rows of a pool that is gone.
      for (let row = this.rows[at]; row && row.pid < pool.pid; row = this.rows[++at]) differences.removed.push(row);
      const before: PoolWorker[] = [];
      const edited: PoolWorker[] = [];
      for (; this.rows[at]?.pid === pool.pid; at++) {
        const row = this.rows[at] as PoolWorker;
        const edit = edits.get(at);
        before.push(row);
        if (edit !== null) edited.push(edit ?? row);
      }
      const after = pids.has(pool.pid) ? this.group(pool, edited, changes) : edited;
      compare(before, after, differences);
      for (const row of after) rows.push(row);
    }
    differences.removed.push(...this.rows.slice(at));
    noteDelta(rows, { since: this.rows, ...differences });
    this.rows = rows;
    this.indexRows();
  }

  private group(pool: Pool, before: readonly PoolWorker[], changes: FleetChanges): PoolWorker[] {
    const known = new Map(before.map((row) => [row.worker, row]));
    const listed = new Set(pool.workers);
    const inPool = pool.workers.map((worker) => {
      const row = known.get(worker);
      if (row) return row.inPool ? row : this.rowAfter({ ...row, inPool: true }, row, changes);
      const place = placeOf(pool.pid, worker, true);
      if (isComplete(place, changes)) {
        this.awaited.delete(place.miner);
        return this.rowAfter(place, null, changes);
      }
      this.awaited.set(place.miner, place);
      return null;
    });
    const left = before.filter(({ worker }) => !listed.has(worker));
    for (const place of this.missing) {
      const isOutdated = place.pid === pool.pid && place.inPool && !listed.has(place.worker);
      if (isOutdated) this.awaited.delete(place.miner);
    }
    const released = left.map((row) => (row.inPool ? this.rowAfter({ ...row, inPool: false }, row, changes) : row));
    const found = this.missing.filter((place) => place.pid === pool.pid && !place.inPool && isComplete(place, changes));
    const late = found.map((place) => {
      this.awaited.delete(place.miner);
      return known.has(place.worker) || listed.has(place.worker) ? null : this.rowAfter(place, null, changes);
    });
    return inOrder([...inPool, ...released, ...late].filter((row) => row !== null));
  }
}

function compare(before: readonly PoolWorker[], after: readonly PoolWorker[], { set, removed }: Differences): void {
  const known = new Set(before);
  const kept = new Set(after.map(({ miner }) => miner));
  for (const row of after) if (!known.has(row)) set.push(row);
  for (const row of before) if (!kept.has(row.miner)) removed.push(row);
}
