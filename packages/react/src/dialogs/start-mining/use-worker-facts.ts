import type { MiningRules, PoolWorker } from '@stakepool-kit/sdk';
import {
  type FixedBits,
  initialVe,
  maxStake,
  minStake,
  type Planck,
  type Pool,
  type PoolId,
  type PoolIdInput,
  poolId,
  type WorkerKey,
  workerKey,
} from '@stakepool-kit/sdk/rules';
import { useChainTime } from '../../data/chain-clock';
import { useMiningRules, usePool, useWorkersOf } from '../../data/queries';
import { estimateDailyReward, type RewardSample, rewardWeight, sampleRewards } from './estimate';

export interface OfWorker {
  readonly pid: PoolIdInput;
  /** Public key in hex. */
  readonly worker: WorkerKey | string;
}

/** What the dialogs of one worker need to know of it. `null` is what is not known yet. */
export interface WorkerFacts {
  readonly pid: PoolId;
  readonly key: WorkerKey;
  readonly pool: Pool | null;
  /** `null` too when the pool neither lists it nor holds its stake. */
  readonly worker: PoolWorker | null;
  /** Whether the pool's workers are read. */
  readonly loaded: boolean;
  /** All workers of its pool. */
  readonly others: readonly PoolWorker[];
  readonly rules: MiningRules | null;
  /** Chain time, unix seconds. */
  readonly now: number | null;
}

/** @throws InputError for what is no pool id or no worker key */
export function useWorkerFacts(of: OfWorker): WorkerFacts {
  const pid = poolId(of.pid);
  const key = workerKey(of.worker);
  const pool = usePool(String(pid)).data?.value ?? null;
  const workers = useWorkersOf([String(pid)]).data?.value;
  const rules = useMiningRules().data?.value ?? null;
  const found = workers?.find((item) => item.pid === pid && item.worker === key) ?? null;
  return { pid, key, pool, worker: found, loaded: workers !== undefined, others: workers ?? [], rules, now: useChainTime() };
}

/** The stakes a worker may mine with, and what comes of one. */
export interface StakeOutlook {
  readonly score: number | null;
  /** Planck; `null` while unknown, or when the worker has no score. */
  readonly smin: Planck | null;
  /** `null` too when no stake is accepted. */
  readonly smax: Planck | null;
  /** Most V a worker may start with, U64F64 bits. */
  readonly vMax: FixedBits | null;
  /** V it starts with, U64F64 bits; `null` without a stake. */
  readonly v: FixedBits | null;
  /** About what it earns a day at that V, gross of commission, planck; `null` where nothing mines to tell from. */
  readonly perDay: Planck | null;
  /** What the estimate rests on. */
  readonly sample: RewardSample | null;
}

/** @param stake planck; `null` while none is entered */
export function stakeOutlook({ worker, others, rules, now }: WorkerFacts, stake: Planck | null): StakeOutlook {
  const tokenomics = rules?.tokenomics ?? null;
  const registered = worker?.registered ?? null;
  const score = registered?.initialScore ?? null;
  const sample = now === null ? null : sampleRewards(others, now);
  if (tokenomics === null || registered === null || score === null) {
    return { score, smin: null, smax: null, vMax: tokenomics?.vMax ?? null, v: null, perDay: null, sample };
  }
  const { confidenceLevel } = registered;
  const v = stake === null ? null : initialVe(tokenomics, stake, score, confidenceLevel);
  return {
    score,
    smin: minStake(tokenomics, score),
    smax: maxStake(tokenomics, score, confidenceLevel),
    vMax: tokenomics.vMax,
    v,
    perDay: v === null || sample === null ? null : estimateDailyReward(sample, rewardWeight(v, score, confidenceLevel)),
    sample,
  };
}
