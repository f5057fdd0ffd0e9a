import type { MiningRules, StakePosition } from '@stakepool-kit/sdk';
import {
  type AccountId,
  capGap,
  capOf,
  forecastQueue,
  type NetworkConstants,
  type PartsPerMillion,
  type Planck,
  type Pool,
  type PoolId,
  UNLIMITED_CAP,
  type UnixSeconds,
} from '@stakepool-kit/sdk/rules';
import type { Identity } from '../../provider/context';
import { estimateApr } from '../apr/apr';
import type { NetworkMining, PoolMining } from '../apr/pool-mining';

/** A pool's withdraw queue in short. */
interface QueueSummary {
  readonly requests: number;
  /** Worth of all requests, planck. */
  readonly amount: Planck;
  /** Part that neither free nor releasing stake covers, planck. */
  readonly shortfall: Planck;
  /** End of the grace period of the first request that is not covered; `null` without a shortfall. */
  readonly dueAt: UnixSeconds | null;
}

/** A pool with all that the list shows of it. The same object from block to block for as long as nothing of it changes. */
export interface PoolRow {
  readonly pool: Pool;
  /** The account that is chosen owns it. */
  readonly owned: boolean;
  /** The account has a stake in it. */
  readonly staked: boolean;
  /** What the account can claim, as owner and staker, planck; `null`: not known. */
  readonly claimable: Planck | null;
  /** Room under the cap before queued withdrawals are paid, planck; `null` without a limit. */
  readonly room: Planck | null;
  readonly queue: QueueSummary;
  /** `null` until workers are read. */
  readonly mining: PoolMining | null;
  /** Estimate for stakers, 1 = 100 % a year, to a tenth of a percent; `null`: unknown, or nothing is staked. */
  readonly apr: number | null;
  readonly identity: Identity | null;
  /** Who may contribute: `null` everybody, `undefined` not read. */
  readonly whitelist: readonly AccountId[] | null | undefined;
  /** `null`: not counted. */
  readonly delegators: number | null;
  /** The commission was this much before, and more than now; `null`: not lowered lately, or not known. */
  readonly loweredFrom: PartsPerMillion | null;
}

/** What rows are made from; parts that are not read yet are `null`. */
export interface RowFacts {
  readonly pools: readonly Pool[];
  readonly account: AccountId | null;
  readonly constants: Pick<NetworkConstants, 'gracePeriod' | 'blockTime'>;
  readonly totalIssuance: Planck | null;
  readonly mining: NetworkMining | null;
  readonly rules: Pick<MiningRules, 'tokenomics'> | null;
  readonly positions: readonly StakePosition[] | null;
  readonly identities: ReadonlyMap<AccountId, Identity | null>;
  readonly whitelists: ReadonlyMap<PoolId, readonly AccountId[] | null>;
  readonly delegators: ReadonlyMap<PoolId, number> | null;
  /** Commissions some days ago. */
  readonly commissionsBefore: ReadonlyMap<PoolId, PartsPerMillion> | null;
}

const EMPTY_QUEUE: QueueSummary = { requests: 0, amount: 0n, shortfall: 0n, dueAt: null };
const queues = new WeakMap<Pool, QueueSummary>();

/** What waits in the queue and what of it nothing covers. Kept for each pool object: blocks that change nothing cost nothing. */
export function queueOf(pool: Pool, gracePeriod: UnixSeconds): QueueSummary {
  if (pool.withdrawQueue.length === 0) return EMPTY_QUEUE;
  const known = queues.get(pool);
  if (known) return known;
  const requests = forecastQueue(pool, 0, gracePeriod);
  const summary: QueueSummary = {
    requests: requests.length,
    amount: requests.reduce((sum, { amount }) => sum + amount, 0n),
    shortfall: requests.reduce((sum, { shortfall }) => sum + shortfall, 0n),
    dueAt: requests.find(({ shortfall }) => shortfall > 0n)?.dueTime ?? null,
  };
  queues.set(pool, summary);
  return summary;
}

const NO_WORKERS: PoolMining = {
  workers: [],
  states: { Mining: 0, Unresponsive: 0, CoolingDown: 0, Releasing: 0, Ready: 0 },
  share: 0,
  ready: [],
  reclaimable: [],
  nextReclaim: null,
};

/** Estimates move a little with every block: tenths of a percent keep rows as they are in between. */
function aprOf(pool: Pool, mining: PoolMining | null, { mining: network, rules, constants }: RowFacts): number | null {
  const tokenomics = rules?.tokenomics ?? null;
  if (mining === null || network === null || tokenomics === null) return null;
  const { blockTime } = constants;
  const estimate = estimateApr({ pool, poolShare: mining.share, networkShare: network.share, tokenomics, blockTime });
  return estimate && Math.round(estimate.ratio * 1000) / 1000;
}

function rowOf(pool: Pool, facts: RowFacts, positions: ReadonlyMap<PoolId, StakePosition>): PoolRow {
  const { pid } = pool;
  const position = positions.get(pid);
  const owned = pool.owner === facts.account;
  const mining = facts.mining && (facts.mining.pools.get(pid) ?? NO_WORKERS);
  const before = facts.commissionsBefore?.get(pid) ?? 0;
  const limited = capOf(pool, facts.totalIssuance ?? UNLIMITED_CAP) !== null;
  return {
    pool,
    owned,
    staked: position !== undefined && position.staker.shares > 0n,
    claimable: facts.positions && (position ? position.stakerReward + position.ownerReward : owned ? pool.ownerReward : 0n),
    room: limited ? capGap(pool, '1130', new Map()) : null,
    queue: queueOf(pool, facts.constants.gracePeriod),
    mining,
    apr: aprOf(pool, mining, facts),
    identity: facts.identities.get(pool.owner) ?? null,
    whitelist: facts.whitelists.get(pid),
    delegators: facts.delegators && (facts.delegators.get(pid) ?? 0),
    loweredFrom: before > (pool.commission ?? 0) ? before : null,
  };
}

const equal = (a: PoolRow, b: PoolRow): boolean => (Object.keys(a) as (keyof PoolRow)[]).every((name) => a[name] === b[name]);

export type RowsByPid = ReadonlyMap<PoolId, PoolRow>;

/** All rows in the order of their ids; what did not change stays the same object as in `last`. */
export function poolRows(facts: RowFacts, last: RowsByPid): RowsByPid {
  const positions = new Map(facts.positions?.map((position) => [position.pid, position]));
  return new Map(
    facts.pools.map((pool) => {
      const row = rowOf(pool, facts, positions);
      const before = last.get(pool.pid);
      return [pool.pid, before && equal(before, row) ? before : row];
    }),
  );
}
