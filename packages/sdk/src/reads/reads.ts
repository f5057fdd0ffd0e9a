import type { ForecastInput } from '../advice/forecast/index.js';
import { toAccount } from '../chain/account.js';
import type { ReadContext } from '../chain/context.js';
import type { Snapshot } from '../chain/types.js';
import { poolId, workerKey } from '../model/ids.js';
import type { AccountId, AsOf, Planck, Pool, PoolId, PoolIdInput, RegisteredWorker, WorkerKey } from '../model/types.js';
import type { QueueForecast } from '../rules/forecast.js';
import { readBalance, readStakes } from './accounts.js';
import type { FleetScope } from './fleet/load.js';
import { readForecastInput } from './forecast.js';
import type { History, HistoryOptions, HistoryScope } from './history/types.js';
import { readMiningRules, readTotals } from './network.js';
import { readDescription, readOwnedPools, readPool, readWithdrawQueue } from './pools.js';
import { createFleetRead, createRead, type Query } from './read.js';
import type { PoolStaker, StakersOptions } from './stakers.js';
import type { AccountBalance, Fleet, ListRead, MiningRules, NetworkTotals, PoolWorker, Read, Stakes, WorkerDetails } from './types.js';
import { readUnassignedWorkers, readWorker } from './workers.js';

/** All reads of the client. Ids and addresses are checked at once: a malformed one throws `InputError` here, not later. */
export interface Reads {
  /** The best block: a clock on chain time. */
  head(): Read<AsOf>;
  /** All pools with their workers, joined: what a console of the whole network shows. */
  fleet(): ListRead<Fleet>;
  /** All pools in the order of their ids. */
  pools(): ListRead<readonly Pool[]>;
  /** Workers of all pools, and those removed from them whose stake is still releasing, in the order of the pools. */
  workers(): ListRead<readonly PoolWorker[]>;
  /** `null` when there is no such pool. */
  pool(pid: PoolIdInput): Read<Pool | null>;
  /** The same of one or more pools. */
  workersOf(pids: PoolIdInput | readonly PoolIdInput[]): ListRead<readonly PoolWorker[]>;
  worker(worker: WorkerKey | string): Read<WorkerDetails>;
  /** Pools the account owns. */
  myPools(owner: AccountId | string): Read<readonly Pool[]>;
  /** What the account has staked, everywhere. */
  myStakes(account: AccountId | string): Read<Stakes>;
  /** Registered workers whose operator the account is and that are in no pool. */
  unassignedWorkers(operator: AccountId | string): Read<readonly RegisteredWorker[]>;
  /** In the order the chain serves them; `null` when there is no such pool. */
  withdrawQueue(pid: PoolIdInput): Read<readonly QueueForecast[] | null>;
  /** For `forecastWithdrawals` and `whatIf`: who is paid when, and what avoids a force-stop. `null` when there is no such pool. */
  forecastInput(pid: PoolIdInput): Read<ForecastInput | null>;
  /** `null`: everybody may contribute. */
  whitelist(pid: PoolIdInput): Read<readonly AccountId[] | null>;
  /** The owner's text, untrusted; `null` when none was set. */
  description(pid: PoolIdInput): Read<string | null>;
  /** `fee` (0 when left out) is kept back from `transferable`. */
  balance(account: AccountId | string, options?: { readonly fee?: Planck }): Read<AccountBalance>;
  tokenomics(): Read<MiningRules>;
  totals(): Read<NetworkTotals>;
  /**
   * Pools over time, from older blocks of the endpoint: at most 60 requests, and hardly any for what was asked before.
   * @throws InputError `input.history`, `input.poolId`, `input.accountId`, `input.address.…`
   */
  history(scope: HistoryScope, options: HistoryOptions): Promise<History>;
  /** Everybody who has shares or rewards in the pool. The chain has no key for that: it goes through the stakers of all pools. */
  stakers(pid: PoolIdInput, options?: StakersOptions): Promise<Snapshot<readonly PoolStaker[]>>;
  /** Accounts with shares, by pool; a pool without any is absent. Reads the stakers of all pools. */
  delegatorCounts(options?: StakersOptions): Promise<Snapshot<ReadonlyMap<PoolId, number>>>;
}

/** Its code is loaded when first asked for; what could not be loaded, such as without a network, may be the next time. */
function onDemand<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

export function createReads(context: ReadContext): Reads {
  const { runtime } = context;
  const account = (input: AccountId | string): AccountId => toAccount(input, runtime.network.constants.ss58Prefix);
  const read = <T>(query: Query<T>): Read<T> => createRead(context, query);
  const ofPool = <T>(input: PoolIdInput, query: (pid: PoolId) => Query<T>): Read<T> => read(query(poolId(input)));
  const all = (workers: boolean): FleetScope => ({ pids: 'all', workers });
  const workersOf = (pids: PoolIdInput | readonly PoolIdInput[]): FleetScope => ({
    pids: (Array.isArray(pids) ? pids : [pids]).map(poolId),
    workers: true,
  });
  const histories = onDemand(async () => (await import('./history/history.js')).createHistory(context, account));
  return {
    head: () => read((session) => session.asOf()),
    fleet: () => createFleetRead(context, all(true), (fleet) => fleet),
    pools: () => createFleetRead(context, all(false), ({ pools }) => pools),
    workers: () => createFleetRead(context, all(true), ({ workers }) => workers),
    workersOf: (pids) => createFleetRead(context, workersOf(pids), ({ workers }) => workers),
    pool: (pid) => ofPool(pid, readPool),
    worker: (worker) => read(readWorker(workerKey(worker))),
    myPools: (owner) => read(readOwnedPools(account(owner))),
    myStakes: (owner) => read(readStakes(account(owner))),
    unassignedWorkers: (operator) => read(readUnassignedWorkers(account(operator))),
    withdrawQueue: (pid) => ofPool(pid, (id) => readWithdrawQueue(id, runtime.network.constants.gracePeriod)),
    forecastInput: (pid) => ofPool(pid, (id) => readForecastInput(id, () => runtime.network)),
    whitelist: (pid) => ofPool(pid, (id) => (session) => session.maybe('whitelist', id)),
    description: (pid) => ofPool(pid, (id) => (session) => readDescription(session, id)),
    balance: (owner, { fee = 0n } = {}) => read(readBalance(account(owner), runtime.network.constants, fee)),
    tokenomics: () => read(readMiningRules),
    totals: () => read(readTotals),
    history: async (...given) => (await histories())(...given),
    stakers: async (pid, options) => (await import('./stakers.js')).readPoolStakers(context, poolId(pid), options),
    delegatorCounts: async (options) => (await import('./stakers.js')).readDelegatorCounts(context, options),
  };
}
