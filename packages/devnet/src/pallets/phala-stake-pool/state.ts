import { type Context, StorageMap, StorageValue } from '../../engine/context.js';
import { moduleError } from '../../engine/errors.js';
import type { Hex } from '../../engine/types.js';
import { blake2_256 } from '../../scale/hash.js';
import { concat, fromHex, littleEndian, toHex } from '../../scale/hex.js';

export interface WithdrawInfo {
  user: Hex;
  shares: bigint;
  start_time: bigint;
}

export interface PoolInfo {
  pid: bigint;
  owner: Hex;
  payout_commission: number | null;
  owner_reward: bigint;
  cap: bigint | null;
  reward_acc: bigint;
  total_shares: bigint;
  total_stake: bigint;
  free_stake: bigint;
  releasing_stake: bigint;
  workers: Hex[];
  withdraw_queue: WithdrawInfo[];
}

export interface UserStakeInfo {
  user: Hex;
  locked: bigint;
  shares: bigint;
  available_rewards: bigint;
  reward_debt: bigint;
}

export const NAME = 'PhalaStakePool';
export const StakePools = new StorageMap<bigint, PoolInfo>(NAME, 'StakePools');
export const PoolStakers = new StorageMap<[bigint, Hex], UserStakeInfo>(NAME, 'PoolStakers');
export const PoolCount = new StorageValue<bigint>(NAME, 'PoolCount');
export const WorkerAssignments = new StorageMap<Hex, bigint>(NAME, 'WorkerAssignments');
export const StakeLedger = new StorageMap<Hex, bigint>(NAME, 'StakeLedger');
export const WithdrawalQueuedPools = new StorageMap<bigint, bigint[]>(NAME, 'WithdrawalQueuedPools');
export const WithdrawalTimestamps = new StorageValue<bigint[]>(NAME, 'WithdrawalTimestamps');
export const MiningEnabled = new StorageValue<boolean>(NAME, 'MiningEnabled');
export const SubAccountPreimages = new StorageMap<Hex, [bigint, Hex]>(NAME, 'SubAccountPreimages');
export const PoolContributionWhitelists = new StorageMap<bigint, Hex[]>(NAME, 'PoolContributionWhitelists');
export const PoolDescriptions = new StorageMap<bigint, Hex>(NAME, 'PoolDescriptions');

export function poolOf(ctx: Context, pid: bigint): PoolInfo {
  const pool = StakePools.find(ctx, pid);
  if (!pool) throw moduleError(NAME, 'PoolDoesNotExist');
  return pool;
}

const SUB_ACCOUNT_PREFIX = new TextEncoder().encode('spm/');

/** The miner account of a worker in a pool: `spm/` and the first 28 bytes of blake2_256(pid, worker). */
export function minerAccount(pid: bigint, worker: Hex): Hex {
  const hash = blake2_256(concat(littleEndian(pid, 8), fromHex(worker)));
  return toHex(concat(SUB_ACCOUNT_PREFIX, hash).slice(0, 32));
}
