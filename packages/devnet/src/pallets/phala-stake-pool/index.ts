import { type Context, ensureRoot, ensureSigned } from '../../engine/context.js';
import { ensure, moduleError, Trap } from '../../engine/errors.js';
import type { Pallet } from '../../engine/pallet.js';
import type { Hex } from '../../engine/types.js';
import { freeBalance } from '../balances/account.js';
import { saturate128, withoutDust, wrap128 } from '../fixed-point.js';
import { bind, listeners, reclaim, start, stop, unbind } from '../phala-mining/miners.js';
import { Workers } from '../phala-registry/state.js';
import { accrueLedger, lockedOverall, settleSlash } from './ledger.js';
import { claimOwnerRewards, claimRewards, claimStakerRewards, creditPool, creditSettled } from './rewards.js';
import { addStake, settleReward } from './shares.js';
import {
  MiningEnabled,
  minerAccount,
  NAME,
  PoolContributionWhitelists,
  PoolCount,
  PoolDescriptions,
  type PoolInfo,
  PoolStakers,
  poolOf,
  StakePools,
  SubAccountPreimages,
  WorkerAssignments,
} from './state.js';
import { forceExpiredWithdrawals, serveQueue, withdrawOrQueue } from './withdrawals.js';

const MIN_CONTRIBUTION = 10_000_000_000n;
const MAX_POOL_WORKERS = 200;
const MAX_WHITELIST = 100;

interface WorkerArgs {
  pid: bigint;
  worker: Hex;
}
interface TargetArgs {
  pid: bigint;
  target: Hex;
}

function ownPool(ctx: Context, who: Hex, pid: bigint): PoolInfo {
  const pool = poolOf(ctx, pid);
  ensure(pool.owner === who, NAME, 'UnauthorizedPoolOwner');
  return pool;
}

function startMining(ctx: Context, owner: Hex, pid: bigint, worker: Hex, stake: bigint): void {
  const pool = ownPool(ctx, owner, pid);
  ensure(pool.free_stake >= stake, NAME, 'InsufficientFreeStake');
  ensure(pool.workers.includes(worker), NAME, 'WorkerDoesNotExist');
  start(ctx, minerAccount(pid, worker), stake);
  StakePools.put(ctx, pid, { ...pool, free_stake: pool.free_stake - stake });
  ctx.deposit(NAME, 'MiningStarted', { pid, worker, amount: stake });
}

function stopMining(ctx: Context, owner: Hex, pid: bigint, worker: Hex): void {
  ensure(MiningEnabled.get(ctx), NAME, 'FeatureNotEnabled');
  const pool = ownPool(ctx, owner, pid);
  ensure(pool.workers.includes(worker), NAME, 'WorkerDoesNotExist');
  stop(ctx, minerAccount(pid, worker));
}

function reclaimWorker(ctx: Context, pid: bigint, worker: Hex, checkCoolDown: boolean): bigint {
  const returned = reclaim(ctx, minerAccount(pid, worker), checkCoolDown);
  const pool = poolOf(ctx, pid);
  pool.free_stake = saturate128(pool.free_stake + returned);
  pool.releasing_stake = saturate128(pool.releasing_stake - returned);
  serveQueue(ctx, pool);
  StakePools.put(ctx, pid, pool);
  ctx.deposit(NAME, 'WorkerReclaimed', { pid, worker });
  return returned;
}

function removeFromPool(ctx: Context, worker: Hex): void {
  const pid = WorkerAssignments.find(ctx, worker);
  if (pid === null) return;
  WorkerAssignments.remove(ctx, worker);
  const pool = StakePools.find(ctx, pid);
  if (!pool) return;
  StakePools.put(ctx, pid, { ...pool, workers: pool.workers.filter((w) => w !== worker) });
  ctx.deposit(NAME, 'PoolWorkerRemoved', { pid, worker });
}

listeners.onReward = creditSettled;
listeners.onUnbound = removeFromPool;
listeners.onStopped = (ctx, worker, stake) => {
  const pid = WorkerAssignments.find(ctx, worker);
  const pool = pid === null ? null : StakePools.find(ctx, pid);
  if (pid === null || !pool) throw new Trap('a worker that stops is in no pool');
  StakePools.put(ctx, pid, { ...pool, releasing_stake: saturate128(pool.releasing_stake + stake) });
};

export const phalaStakePool: Pallet = {
  name: NAME,
  weights: { reconcile_withdraw_queue: 195_000_000n, restart_mining: 195_000_000n },
  calls: {
    create(ctx, origin) {
      const owner = ensureSigned(origin);
      const pid = PoolCount.get(ctx);
      StakePools.put(ctx, pid, {
        pid,
        owner,
        payout_commission: null,
        owner_reward: 0n,
        cap: null,
        reward_acc: 0n,
        total_shares: 0n,
        total_stake: 0n,
        free_stake: 0n,
        releasing_stake: 0n,
        workers: [],
        withdraw_queue: [],
      });
      PoolCount.put(ctx, pid + 1n);
      ctx.deposit(NAME, 'PoolCreated', { owner, pid });
    },
    add_worker(ctx, origin, { pid, pubkey }: { pid: bigint; pubkey: Hex }) {
      const owner = ensureSigned(origin);
      const worker = Workers.find(ctx, pubkey);
      if (!worker) throw moduleError(NAME, 'WorkerNotRegistered');
      ensure(worker.operator === owner, NAME, 'UnauthorizedOperator');
      ensure(worker.initial_score !== null, NAME, 'BenchmarkMissing');
      const pool = ownPool(ctx, owner, pid);
      ensure(!pool.workers.includes(pubkey), NAME, 'WorkerExists');
      ensure(pool.workers.length < MAX_POOL_WORKERS, NAME, 'WorkersExceedLimit');
      const miner = minerAccount(pid, pubkey);
      ensure(ctx.attempt(() => bind(ctx, miner, pubkey)).ok, NAME, 'FailedToBindMinerAndWorker');
      SubAccountPreimages.put(ctx, miner, [pid, pubkey]);
      StakePools.put(ctx, pid, { ...pool, workers: [...pool.workers, pubkey] });
      WorkerAssignments.put(ctx, pubkey, pid);
      ctx.deposit(NAME, 'PoolWorkerAdded', { pid, worker: pubkey, miner });
    },
    remove_worker(ctx, origin, { pid, worker }: WorkerArgs) {
      ownPool(ctx, ensureSigned(origin), pid);
      const assigned = WorkerAssignments.find(ctx, worker);
      if (assigned === null) throw moduleError(NAME, 'WorkerDoesNotExist');
      ensure(assigned === pid, NAME, 'WorkerInAnotherPool');
      unbind(ctx, minerAccount(pid, worker), false);
      removeFromPool(ctx, worker);
    },
    set_cap(ctx, origin, { pid, cap }: { pid: bigint; cap: bigint }) {
      const pool = ownPool(ctx, ensureSigned(origin), pid);
      ensure(pool.total_stake <= cap, NAME, 'InadequateCapacity');
      StakePools.put(ctx, pid, { ...pool, cap });
      ctx.deposit(NAME, 'PoolCapacitySet', { pid, cap });
    },
    set_payout_pref(ctx, origin, { pid, payout_commission }: { pid: bigint; payout_commission: number }) {
      const pool = ownPool(ctx, ensureSigned(origin), pid);
      StakePools.put(ctx, pid, { ...pool, payout_commission });
      ctx.deposit(NAME, 'PoolCommissionSet', { pid, commission: payout_commission });
    },
    add_staker_to_whitelist(ctx, origin, { pid, staker }: { pid: bigint; staker: Hex }) {
      ownPool(ctx, ensureSigned(origin), pid);
      const list = PoolContributionWhitelists.find(ctx, pid);
      if (list) {
        ensure(!list.includes(staker), NAME, 'AlreadyInContributeWhitelist');
        ensure(list.length < MAX_WHITELIST, NAME, 'ExceedWhitelistMaxLen');
      }
      PoolContributionWhitelists.put(ctx, pid, [...(list ?? []), staker]);
      if (!list) ctx.deposit(NAME, 'PoolWhitelistCreated', { pid });
      ctx.deposit(NAME, 'PoolWhitelistStakerAdded', { pid, staker });
    },
    set_pool_description(ctx, origin, { pid, description }: { pid: bigint; description: Hex }) {
      ownPool(ctx, ensureSigned(origin), pid);
      PoolDescriptions.put(ctx, pid, description);
    },
    remove_staker_from_whitelist(ctx, origin, { pid, staker }: { pid: bigint; staker: Hex }) {
      ownPool(ctx, ensureSigned(origin), pid);
      const list = PoolContributionWhitelists.find(ctx, pid);
      if (!list) throw moduleError(NAME, 'NoWhitelistCreated');
      ensure(list.includes(staker), NAME, 'NotInContributeWhitelist');
      const rest = list.filter((account) => account !== staker);
      if (rest.length > 0) PoolContributionWhitelists.put(ctx, pid, rest);
      else PoolContributionWhitelists.remove(ctx, pid);
      ctx.deposit(NAME, 'PoolWhitelistStakerRemoved', { pid, staker });
      if (rest.length === 0) ctx.deposit(NAME, 'PoolWhitelistDeleted', { pid });
    },
    force_assign_reward(ctx, origin, { reward_arr }: { reward_arr: [bigint, bigint][] }) {
      ensureRoot(origin);
      for (const [pid, reward] of reward_arr) {
        const pool = poolOf(ctx, pid);
        creditPool(ctx, pool, reward);
        StakePools.put(ctx, pid, pool);
      }
    },
    claim_owner_rewards(ctx, origin, { pid, target }: TargetArgs) {
      claimOwnerRewards(ctx, ensureSigned(origin), pid, target);
    },
    claim_staker_rewards(ctx, origin, { pid, target }: TargetArgs) {
      claimStakerRewards(ctx, ensureSigned(origin), pid, target);
    },
    claim_rewards(ctx, origin, { pid, target }: TargetArgs) {
      claimRewards(ctx, ensureSigned(origin), pid, target);
    },
    contribute(ctx, origin, { pid, amount }: { pid: bigint; amount: bigint }) {
      const who = ensureSigned(origin);
      const pool = poolOf(ctx, pid);
      const whitelist = PoolContributionWhitelists.find(ctx, pid);
      if (whitelist) ensure(whitelist.includes(who) || pool.owner === who, NAME, 'NotInContributeWhitelist');
      ensure(amount >= MIN_CONTRIBUTION, NAME, 'InsufficientContribution');
      ensure(wrap128(freeBalance(ctx, who) - lockedOverall(ctx, who)) >= amount, NAME, 'InsufficientBalance');
      ensure(pool.total_shares === 0n || pool.total_stake > 0n, NAME, 'PoolBankrupt');

      const user = PoolStakers.find(ctx, [pid, who]) ?? { user: who, locked: 0n, shares: 0n, available_rewards: 0n, reward_debt: 0n };
      settleReward(pool, user);
      settleSlash(ctx, pool, user);
      const shares = addStake(pool, user, amount);
      PoolStakers.put(ctx, [pid, who], user);
      accrueLedger(ctx, who, amount);
      serveQueue(ctx, pool);
      if (pool.cap !== null) ensure(pool.total_stake <= pool.cap, NAME, 'StakeExceedsCapacity');
      StakePools.put(ctx, pid, pool);
      ctx.deposit(NAME, 'Contribution', { pid, user: who, amount, shares });
    },
    withdraw(ctx, origin, { pid, shares }: { pid: bigint; shares: bigint }) {
      const who = ensureSigned(origin);
      const user = PoolStakers.find(ctx, [pid, who]);
      if (!user) throw moduleError(NAME, 'PoolStakeNotFound');
      ensure(withoutDust(shares) > 0n && shares <= user.shares, NAME, 'InvalidWithdrawalAmount');
      const pool = poolOf(ctx, pid);
      withdrawOrQueue(ctx, pool, user, shares);
      PoolStakers.put(ctx, [pid, who], user);
      StakePools.put(ctx, pid, pool);
    },
    start_mining(ctx, origin, { pid, worker, stake }: WorkerArgs & { stake: bigint }) {
      startMining(ctx, ensureSigned(origin), pid, worker, stake);
    },
    stop_mining(ctx, origin, { pid, worker }: WorkerArgs) {
      stopMining(ctx, ensureSigned(origin), pid, worker);
    },
    reclaim_pool_worker(ctx, origin, { pid, worker }: WorkerArgs) {
      ensureSigned(origin);
      poolOf(ctx, pid);
      reclaimWorker(ctx, pid, worker, true);
    },
    set_mining_enable(ctx, origin, { enable }: { enable: boolean }) {
      ensureRoot(origin);
      MiningEnabled.put(ctx, enable);
    },
    reconcile_withdraw_queue(ctx, origin, { pid, account }: { pid: bigint; account: Hex }) {
      ensureSigned(origin);
      const pool = poolOf(ctx, pid);
      const user = PoolStakers.find(ctx, [pid, account]);
      if (!user) throw moduleError(NAME, 'PoolStakeNotFound');
      const available = withoutDust(user.shares);
      const at = pool.withdraw_queue.findIndex((request) => request.user === account && request.shares > available);
      const request = pool.withdraw_queue[at];
      if (!request) return;
      const withdraw_queue =
        available === 0n ? pool.withdraw_queue.toSpliced(at, 1) : pool.withdraw_queue.with(at, { ...request, shares: available });
      StakePools.put(ctx, pid, { ...pool, withdraw_queue });
    },
    restart_mining(ctx, origin, { pid, worker, stake }: WorkerArgs & { stake: bigint }) {
      const owner = ensureSigned(origin);
      ensure(poolOf(ctx, pid).free_stake > 0n, NAME, 'InsufficientFreeStake');
      stopMining(ctx, owner, pid, worker);
      const released = reclaimWorker(ctx, pid, worker, false);
      ensure(stake > released, NAME, 'CannotRestartWithLessStake');
      startMining(ctx, owner, pid, worker, stake);
    },
  },
  onFinalize: forceExpiredWithdrawals,
};
