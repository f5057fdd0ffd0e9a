import { toAccount } from '../chain/account.js';
import type { ChainContext } from '../chain/context.js';
import { poolId, workerKey } from '../model/ids.js';
import type { AccountId, AsOf, Planck, Pool, PoolIdInput, RegisteredWorker, WorkerKey } from '../model/types.js';
import type { QueueForecast } from '../rules/forecast.js';
import { readBalance, readStakes } from './accounts.js';
import { readMiningRules, readTotals } from './network.js';
import { readDescription, readOwnedPools, readPools, readWithdrawQueue } from './pools.js';
import { createRead } from './read.js';
import type { AccountBalance, MiningRules, NetworkTotals, PoolWorker, Read, Stakes, WorkerDetails } from './types.js';
import { readUnassignedWorkers, readWorker, readWorkersOf } from './workers.js';

export { openContext } from '../chain/open-context.js';
export type * from './types.js';

/** All reads of the client. Ids and addresses are checked at once: a malformed one throws `InputError` here, not later. */
export interface Reads {
  /** The best block: a clock on chain time. */
  head(): Read<AsOf>;
  /** All pools in the order of their ids. */
  pools(): Read<readonly Pool[]>;
  /** `null` when there is no such pool. */
  pool(pid: PoolIdInput): Read<Pool | null>;
  /** Workers of one or more pools, and those removed from them whose stake is still releasing. */
  workersOf(pids: PoolIdInput | readonly PoolIdInput[]): Read<readonly PoolWorker[]>;
  worker(worker: WorkerKey | string): Read<WorkerDetails>;
  /** Pools the account owns. */
  myPools(owner: AccountId | string): Read<readonly Pool[]>;
  /** What the account has staked, everywhere. */
  myStakes(account: AccountId | string): Read<Stakes>;
  /** Registered workers whose operator the account is and that are in no pool. */
  unassignedWorkers(operator: AccountId | string): Read<readonly RegisteredWorker[]>;
  /** In the order the chain serves them; `null` when there is no such pool. */
  withdrawQueue(pid: PoolIdInput): Read<readonly QueueForecast[] | null>;
  /** `null`: everybody may contribute. */
  whitelist(pid: PoolIdInput): Read<readonly AccountId[] | null>;
  /** The owner's text, untrusted; `null` when none was set. */
  description(pid: PoolIdInput): Read<string | null>;
  /** `fee` (0 when left out) is kept back from `transferable`. */
  balance(account: AccountId | string, options?: { readonly fee?: Planck }): Read<AccountBalance>;
  tokenomics(): Read<MiningRules>;
  totals(): Read<NetworkTotals>;
}

export function createReads(context: ChainContext): Reads {
  const { constants } = context.network;
  const account = (input: AccountId | string): AccountId => toAccount(input, constants.ss58Prefix);
  const read: <T>(query: Parameters<typeof createRead<T>>[1]) => Read<T> = (query) => createRead(context, query);
  const ofPool = <T>(input: PoolIdInput, query: (pid: ReturnType<typeof poolId>) => Parameters<typeof createRead<T>>[1]): Read<T> =>
    read(query(poolId(input)));
  return {
    head: () => read((session) => session.asOf()),
    pools: () => read(readPools),
    pool: (pid) => ofPool(pid, (id) => (session) => session.one('pool', id)),
    workersOf: (pids) => read(readWorkersOf((Array.isArray(pids) ? pids : [pids]).map(poolId))),
    worker: (worker) => read(readWorker(workerKey(worker))),
    myPools: (owner) => read(readOwnedPools(account(owner))),
    myStakes: (owner) => read(readStakes(account(owner))),
    unassignedWorkers: (operator) => read(readUnassignedWorkers(account(operator))),
    withdrawQueue: (pid) => ofPool(pid, (id) => readWithdrawQueue(id, constants.gracePeriod)),
    whitelist: (pid) => ofPool(pid, (id) => (session) => session.maybe('whitelist', id)),
    description: (pid) => ofPool(pid, (id) => (session) => readDescription(session, id)),
    balance: (owner, { fee = 0n } = {}) => read(readBalance(account(owner), constants, fee)),
    tokenomics: () => read(readMiningRules),
    totals: () => read(readTotals),
  };
}
