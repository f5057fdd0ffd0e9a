import type { PoolWorker } from '@stakepool-kit/sdk';
import type { ForecastInput, UnsureForecast, WithdrawForecast } from '@stakepool-kit/sdk/advice';
import {
  type AccountId,
  DUST_LIMIT,
  forecastQueue,
  MIN_SCORE,
  minStake,
  type Planck,
  type Pool,
  type PoolId,
  type RegisteredWorker,
  sharesToAmount,
  type Tokenomics,
  type UnixSeconds,
  type WorkerKey,
} from '@stakepool-kit/sdk/rules';

/** The chain will stop all workers of the pool, because its queue is not covered in time. */
interface ForceStopItem {
  readonly kind: 'forceStop';
  readonly pid: PoolId;
  /** The account owns the pool; else it has a stake in it. */
  readonly own: boolean;
  /** The first block after this moment stops them. */
  readonly at: UnixSeconds;
  readonly shortfall: Planck;
  /** Worth of all requests. */
  readonly queued: Planck;
  readonly releasing: Planck;
  readonly workers: number;
  readonly stake: Planck;
  /** Seconds for which that stake is locked afterwards. */
  readonly coolDown: UnixSeconds;
}

/** Workers of one pool that do not answer. */
export interface UnresponsiveItem {
  readonly kind: 'unresponsive';
  readonly pid: PoolId;
  /** At least one. */
  readonly workers: readonly PoolWorker[];
  readonly stake: Planck;
  /** Last heartbeat of one that is alone; `null` when it never sent one, or when there are several. */
  readonly since: UnixSeconds | null;
}

/** Reclaiming a worker of another's pool pays the account's own withdrawal. */
interface PayableItem {
  readonly kind: 'payable';
  readonly pid: PoolId;
  readonly worker: WorkerKey;
  readonly stake: Planck;
  /** What the account gets of it. */
  readonly amount: Planck;
}

export interface ReclaimItem {
  readonly kind: 'reclaim';
  /** At least one. */
  readonly workers: readonly PoolWorker[];
  readonly amount: Planck;
  readonly pools: readonly { readonly pid: PoolId; readonly amount: Planck; readonly goesTo: 'queue' | 'free' | 'both' }[];
}

/** Ready workers of one pool, and the one of them that starts with the least stake. */
interface ReadyWorkers {
  readonly pid: PoolId;
  readonly free: Planck;
  /** The cheapest to start. */
  readonly worker: WorkerKey;
  readonly score: number;
  readonly smin: Planck;
}

interface LowFreeItem extends ReadyWorkers {
  readonly kind: 'lowFree';
  /** How many are Ready and have a score that may mine. */
  readonly count: number;
  /** What to contribute so that one can start: waiting withdrawals are paid before. */
  readonly missing: Planck;
}

interface StartableItem extends ReadyWorkers {
  readonly kind: 'startable';
  /** Those whose Smin the free stake covers together. */
  readonly workers: readonly PoolWorker[];
}

/** Registered with the account as their operator, and in no pool. */
export interface UnassignedItem {
  readonly kind: 'unassigned';
  readonly workers: readonly RegisteredWorker[];
  /** There is a pool to add them to. */
  readonly hasPool: boolean;
}

export type AttentionItem = ForceStopItem | UnresponsiveItem | PayableItem | ReclaimItem | LowFreeItem | StartableItem | UnassignedItem;

/** A pool's forecast with what it was made from. */
export interface PoolOutlook {
  readonly input: ForecastInput;
  readonly forecast: WithdrawForecast | UnsureForecast;
}

/** What is known; what is not read yet is empty or `null`, and nothing is claimed of it. */
export interface AttentionFacts {
  readonly account: AccountId;
  /** Those the account owns. */
  readonly pools: readonly Pool[];
  /** All workers of these. */
  readonly workers: readonly PoolWorker[];
  readonly unassigned: readonly RegisteredWorker[];
  readonly tokenomics: Pick<Tokenomics, 'k'> | null;
  readonly outlooks: readonly PoolOutlook[];
}

const sum = (amounts: readonly Planck[]): Planck => amounts.reduce((total, amount) => total + amount, 0n);
const queuedIn = (pool: Pool): Planck => sum(pool.withdrawQueue.map(({ shares }) => sharesToAmount(pool, shares)));

/**
 * Pools whose workers and stakers have to be read: those whose queue is not covered, and those where a request of the account
 * waits for stake that is releasing. A queue that free and releasing stake cover stops nothing.
 */
export const pressingPools = (pools: readonly Pool[], account: AccountId, gracePeriod: UnixSeconds): readonly PoolId[] =>
  pools
    .filter((pool) => {
      const uncovered = forecastQueue(pool, 0, gracePeriod).some(({ shortfall }) => shortfall > 0n);
      return uncovered || (pool.releasingStake > 0n && pool.withdrawQueue.some(({ user }) => user === account));
    })
    .map(({ pid }) => pid);

function forceStops({ account, outlooks }: AttentionFacts): ForceStopItem[] {
  return outlooks
    .flatMap(({ input: { pool, coolDownPeriod }, forecast }): ForceStopItem[] => {
      if (forecast.unsure !== null || forecast.forceStop === null) return [];
      const { at, shortfall, workers, stakeStopped } = forecast.forceStop;
      if (workers.length === 0) return [];
      return [
        {
          kind: 'forceStop',
          pid: pool.pid,
          own: pool.owner === account,
          at,
          shortfall,
          queued: queuedIn(pool),
          releasing: pool.releasingStake,
          workers: workers.length,
          stake: stakeStopped,
          coolDown: coolDownPeriod,
        },
      ];
    })
    .sort((a, b) => a.at - b.at);
}

function unresponsive({ pools, workers }: AttentionFacts): UnresponsiveItem[] {
  return pools.flatMap(({ pid }): UnresponsiveItem[] => {
    const silent = workers.filter((worker) => worker.pid === pid && worker.state === 'Unresponsive');
    const [first, ...others] = silent;
    if (first === undefined) return [];
    const last = others.length === 0 ? (first.mining?.challengeTimeLast ?? 0) : 0;
    return [{ kind: 'unresponsive', pid, workers: silent, stake: sum(silent.map(({ stake }) => stake)), since: last > 0 ? last : null }];
  });
}

function payable({ account, outlooks }: AttentionFacts): PayableItem[] {
  return outlooks.flatMap(({ input: { pool }, forecast }) => {
    if (forecast.unsure !== null || pool.owner === account) return [];
    return (forecast.actions?.reclaimNow ?? []).flatMap(({ worker, stake, pays }): PayableItem[] => {
      const amount = sum(pays.filter(({ user }) => user === account).map((payment) => payment.amount));
      return amount > 0n ? [{ kind: 'payable', pid: pool.pid, worker, stake, amount }] : [];
    });
  });
}

function reclaims({ pools, workers }: AttentionFacts): ReclaimItem[] {
  const ready = workers.filter(({ reclaimable }) => reclaimable);
  if (ready.length === 0) return [];
  const parts = pools.flatMap((pool): ReclaimItem['pools'][number][] => {
    const own = ready.filter(({ pid }) => pid === pool.pid);
    if (own.length === 0) return [];
    const amount = sum(own.map(({ stake }) => stake));
    const queued = queuedIn(pool);
    return [{ pid: pool.pid, amount, goesTo: queued <= DUST_LIMIT ? 'free' : queued >= amount ? 'queue' : 'both' }];
  });
  return [{ kind: 'reclaim', workers: ready, amount: sum(parts.map(({ amount }) => amount)), pools: parts }];
}

/** Ready workers that may mine, those that need the least stake first. */
function startersOf(pid: PoolId, { workers, tokenomics }: AttentionFacts) {
  if (tokenomics === null) return [];
  return workers
    .flatMap((worker) => {
      const score = worker.registered?.initialScore ?? null;
      if (worker.pid !== pid || worker.state !== 'Ready' || score === null || score < MIN_SCORE) return [];
      return [{ row: worker, score, smin: minStake(tokenomics, score) }];
    })
    .sort((a, b) => (a.smin < b.smin ? -1 : a.smin > b.smin ? 1 : 0));
}

function ready(facts: AttentionFacts): (LowFreeItem | StartableItem)[] {
  return facts.pools.flatMap((pool): (LowFreeItem | StartableItem)[] => {
    const { pid, freeStake: free } = pool;
    const starters = startersOf(pid, facts);
    const [cheapest] = starters;
    if (cheapest === undefined) return [];
    const { row, score, smin } = cheapest;
    const common = { pid, free, worker: row.worker, score, smin };
    if (free < smin) return [{ kind: 'lowFree', ...common, count: starters.length, missing: smin + queuedIn(pool) - free }];
    let left = free;
    const affordable = starters.filter((starter) => {
      if (starter.smin > left) return false;
      left -= starter.smin;
      return true;
    });
    return [{ kind: 'startable', ...common, workers: affordable.map((starter) => starter.row) }];
  });
}

/** Those that can be added and could mine: with a score, and not still releasing from a pool of the account's. */
function addable({ unassigned, workers }: AttentionFacts): readonly RegisteredWorker[] {
  const releasing = new Set(workers.filter(({ inPool }) => !inPool).map(({ worker }) => worker));
  return unassigned.filter(({ worker, initialScore }) => (initialScore ?? 0) >= MIN_SCORE && !releasing.has(worker));
}

/** What an account should look at now, the most urgent first. */
export function attentionOf(facts: AttentionFacts): readonly AttentionItem[] {
  const states = ready(facts);
  const waiting = addable(facts);
  return [
    ...forceStops(facts),
    ...unresponsive(facts),
    ...payable(facts),
    ...reclaims(facts),
    ...states.filter(({ kind }) => kind === 'lowFree'),
    ...states.filter(({ kind }) => kind === 'startable'),
    ...(waiting.length > 0 ? [{ kind: 'unassigned', workers: waiting, hasPool: facts.pools.length > 0 } as const] : []),
  ];
}
