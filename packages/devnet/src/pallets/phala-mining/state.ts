import { StorageMap, StorageValue } from '../../engine/context.js';
import type { Hex } from '../../engine/types.js';

export type MinerState = 'Ready' | 'MiningIdle' | '_Unused' | 'MiningUnresponsive' | 'MiningCoolingDown';

/** Times are unix seconds, `v` and `ve` U64F64 bits. */
export interface MinerInfo {
  state: MinerState;
  ve: bigint;
  v: bigint;
  v_updated_at: bigint;
  benchmark: {
    p_init: number;
    p_instant: number;
    iterations: bigint;
    mining_start_time: bigint;
    challenge_time_last: bigint;
  };
  cool_down_start: bigint;
  stats: { total_reward: bigint };
}

/** All but `heartbeat_window` (blocks) are U64F64 bits. */
export interface TokenomicParameters {
  pha_rate: bigint;
  rho: bigint;
  budget_per_block: bigint;
  v_max: bigint;
  cost_k: bigint;
  cost_b: bigint;
  slash_rate: bigint;
  treasury_ratio: bigint;
  heartbeat_window: number;
  rig_k: bigint;
  rig_b: bigint;
  re: bigint;
  k: bigint;
  kappa: bigint;
}

const NAME = 'PhalaMining';
export const Tokenomics = new StorageValue<TokenomicParameters>(NAME, 'TokenomicParameters');
export const ScheduledTokenomicUpdate = new StorageValue<TokenomicParameters>(NAME, 'ScheduledTokenomicUpdate');
export const OnlineMiners = new StorageValue<number>(NAME, 'OnlineMiners');
export const ExpectedHeartbeatCount = new StorageValue<number>(NAME, 'ExpectedHeartbeatCount');
export const Miners = new StorageMap<Hex, MinerInfo>(NAME, 'Miners');
export const MinerBindings = new StorageMap<Hex, Hex>(NAME, 'MinerBindings');
export const WorkerBindings = new StorageMap<Hex, Hex>(NAME, 'WorkerBindings');
export const CoolDownPeriod = new StorageValue<bigint>(NAME, 'CoolDownPeriod');
export const NextSessionId = new StorageValue<number>(NAME, 'NextSessionId');
export const MiningStartBlock = new StorageValue<number>(NAME, 'MiningStartBlock');
export const MiningHalvingInterval = new StorageValue<number>(NAME, 'MiningHalvingInterval');
export const Stakes = new StorageMap<Hex, bigint>(NAME, 'Stakes');

/** Account of pallet id `phala/pp`: holds the tokens that rewards are paid from. */
export const SUBSIDY_POOL: Hex = '0x6d6f646c7068616c612f70700000000000000000000000000000000000000000';
