import type { MiningRules, NetworkInfo, NetworkTotals } from '@stakepool-kit/sdk';
import { fromFixed, type Planck, type UnixSeconds } from '@stakepool-kit/sdk/rules';
import { useMiningRules, useTotals } from '../data/queries';
import { useNetwork } from '../provider/context';
import { ratioOf } from './fixed-text';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** What follows from the chain's tokenomics. */
export interface RewardRules {
  /** For all workers that mine, planck per block and per day. */
  readonly budget: Planck;
  readonly budgetPerDay: Planck;
  /** Part of it that goes to the treasury, 1 = 100 %. */
  readonly treasury: number;
  /** Seconds without an answer after which a worker is Unresponsive. */
  readonly window: UnixSeconds;
  /** Part of V an Unresponsive worker loses an hour, 1 = 100 %. */
  readonly lossPerHour: number;
}

export interface NetworkOverviewState {
  readonly status: 'loading' | 'failed' | 'ready';
  readonly error: unknown;
  retry(): void;
  readonly network: NetworkInfo;
  /** `null` until they are read. */
  readonly totals: NetworkTotals | null;
  readonly rules: MiningRules | null;
  /** `null` too when the chain has no tokenomics. */
  readonly rewards: RewardRules | null;
  /** The block the totals are of. */
  readonly block: number | null;
}

function rewardRules({ tokenomics }: MiningRules, blockTime: number): RewardRules | null {
  if (tokenomics === null) return null;
  const { budgetPerBlock, treasuryRatio, heartbeatWindow, slashRate } = tokenomics;
  const perDay = BigInt(Math.round(DAY / Math.max(1, blockTime)));
  return {
    budget: fromFixed(budgetPerBlock),
    budgetPerDay: fromFixed(budgetPerBlock) * perDay,
    treasury: ratioOf(treasuryRatio),
    window: Math.round((heartbeatWindow * blockTime) / 1000),
    lossPerHour: 1 - (1 - ratioOf(slashRate)) ** (HOUR / Math.max(1, blockTime)),
  };
}

/** The network's totals and the rules it goes by, live. */
export function useNetworkOverview(): NetworkOverviewState {
  const network = useNetwork();
  const readTotals = useTotals();
  const readRules = useMiningRules();
  const totals = readTotals.data?.value ?? null;
  const rules = readRules.data?.value ?? null;
  const failed = totals === null && readTotals.isError ? readTotals : rules === null && readRules.isError ? readRules : null;
  return {
    status: failed ? 'failed' : totals === null || rules === null ? 'loading' : 'ready',
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
    network,
    totals,
    rules,
    rewards: rules && rewardRules(rules, network.constants.blockTime),
    block: readTotals.data?.asOf.number ?? null,
  };
}
