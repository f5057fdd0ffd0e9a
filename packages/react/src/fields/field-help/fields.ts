import type { MessageKey } from '../../locales/types';

/** Fields in the order of the manual: pools, workers, staking, then the kit's own. `manualName`: as the manual's readers know it. */
const NAMES = {
  pid: 'pid',
  owner: 'Owner',
  payoutPref: 'Payout Pref',
  cap: 'Cap',
  capGap: 'Cap Gap',
  ownerReward: 'Owner Reward',
  stakerReward: 'Staker Reward',
  totalStake: 'Total Stake',
  totalShares: 'Total Shares',
  freeStake: 'Free Stake',
  releasingStake: 'Releasing Stake',
  delegators: null,
  workersByState: null,
  description: null,
  whitelist: null,
  worker: 'Miner',
  workerKey: 'WorkerPublicKey',
  operator: 'Operator',
  miningCore: 'Mining Core',
  confidenceLevel: 'Confidence Level',
  score: 'Score',
  pInstant: 'P Instant',
  v: 'V',
  ve: 'Ve',
  state: 'State',
  stateReady: 'Ready',
  stateMining: 'Mining',
  stateUnresponsive: 'Unresponsive',
  stateCoolingDown: 'CoolingDown',
  stateReleasing: null,
  workerStake: 'Stake',
  totalReward: 'Total Reward',
  smin: 'Smin',
  smax: 'Smax',
  poolFreeBalance: 'Pool Free Balance',
  estimatedReward: null,
  transferable: 'Transferrable Balance',
  locked: 'Locked',
  shares: 'Shares',
  sharePrice: null,
  staker: 'Staker',
  withdrawQueue: 'Withdraw Queue',
  queueShares: 'Shares',
  countdown: 'Countdown',
  gracePeriod: null,
  uncovered: null,
  coolDown: '7-day freeze period',
  reclaim: null,
  fee: null,
  aprEstimate: null,
  target: 'Choose your account',
  onlineWorkers: null,
  withdrawing: null,
  issuance: null,
  subsidyPot: null,
  minContribution: null,
  maxPoolWorkers: null,
  miningEnabled: null,
  rewardBudget: null,
  treasuryShare: null,
  vMax: null,
  heartbeatWindow: null,
  unresponsiveLoss: null,
  existentialDeposit: null,
} as const satisfies Readonly<Record<string, string | null>>;

export type FieldName = keyof typeof NAMES;

export interface FieldHelpEntry {
  readonly field: FieldName;
  readonly titleKey: MessageKey;
  readonly textKey: MessageKey;
  /** The manual's own name of it; `null` for what the manual does not have. */
  readonly manualName: string | null;
}

export const helpOf = (field: FieldName): FieldHelpEntry => ({
  field,
  titleKey: `help.${field}.title`,
  textKey: `help.${field}.text`,
  manualName: NAMES[field],
});

/** Every field of the console with the messages that explain it, for popovers and for documentation. */
export const fieldHelp: readonly FieldHelpEntry[] = (Object.keys(NAMES) as FieldName[]).map(helpOf);
