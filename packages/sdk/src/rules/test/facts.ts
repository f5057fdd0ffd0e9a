import { accountId, poolId, workerKey } from '../../model/ids.js';
import type { Balance, Miner, NetworkConstants, Pool, RegisteredWorker, Staker, Tokenomics } from '../../model/types.js';
import type { Facts } from '../facts.js';

export const PHA = 1_000_000_000_000n;
const id = (digit: string): string => `0x${digit.repeat(64)}`;

export const OWNER = accountId(id('a'));
export const BOB = accountId(id('b'));
export const CAROL = accountId(id('c'));
export const WORKER = workerKey(id('1'));
export const OTHER_WORKER = workerKey(id('2'));
export const PID = poolId(7);

export const constants: NetworkConstants = {
  symbol: 'PHA',
  decimals: 12,
  ss58Prefix: 30,
  blockTime: 12_000,
  existentialDeposit: PHA / 100n,
  minContribution: PHA / 100n,
  gracePeriod: 3600,
  maxPoolWorkers: 200,
};

/** Genesis values of runtime 1130 of the test network. */
export const tokenomics: Tokenomics = {
  phaRate: 18_446_744_073_709_551_616n,
  rho: 18_446_756_370_313_412_349n,
  budgetPerBlock: 1_844_674_407_370_955_161_600n,
  vMax: 553_402_322_211_286_548_480_000n,
  costK: 291_740_030_655n,
  costB: 621_866_907_450_610n,
  slashRate: 61_489_146_912_365n,
  treasuryRatio: 3_689_348_814_741_910_323n,
  heartbeatWindow: 10,
  rigK: 5_534_023_222_112_865_485n,
  rigB: 0n,
  re: 23_980_767_295_822_417_101n,
  k: 1_844_674_407_370_955_161_600n,
  kappa: 18_446_744_073_709_551_616n,
};

export const makePool = (part: Partial<Pool> = {}): Pool => ({
  pid: PID,
  owner: OWNER,
  commission: null,
  ownerReward: 0n,
  cap: null,
  rewardAcc: 0n,
  totalShares: 10_000n * PHA,
  totalStake: 10_000n * PHA,
  freeStake: 10_000n * PHA,
  releasingStake: 0n,
  workers: [WORKER],
  withdrawQueue: [],
  ...part,
});

export const makeStaker = (part: Partial<Staker> = {}): Staker => ({
  user: BOB,
  locked: 10_000n * PHA,
  shares: 10_000n * PHA,
  availableRewards: 0n,
  rewardDebt: 0n,
  ...part,
});

export const makeMiner = (part: Partial<Miner> = {}): Miner => ({
  state: 'Ready',
  ve: 0n,
  v: 0n,
  vUpdatedAt: 0,
  pInit: 0,
  pInstant: 0,
  iterations: 0n,
  miningStartTime: 0,
  challengeTimeLast: 0,
  coolDownStart: 0,
  totalReward: 0n,
  ...part,
});

export const makeWorker = (part: Partial<RegisteredWorker> = {}): RegisteredWorker => ({
  worker: WORKER,
  ecdhKey: `0x${'9'.repeat(64)}`,
  runtimeVersion: 0,
  lastUpdated: 0n,
  operator: OWNER,
  confidenceLevel: 1,
  initialScore: 1000,
  features: [4, 1],
  ...part,
});

export const makeBalance = (free: bigint, part: Partial<Balance> = {}): Balance => ({
  free,
  reserved: 0n,
  miscFrozen: 0n,
  feeFrozen: 0n,
  nonce: 0,
  ...part,
});

/** A state in which the owner may do everything; each test bends what it is about. */
export const makeFacts = (part: Partial<Facts> = {}): Facts => ({
  order: '1180',
  now: 1_700_000_000,
  constants,
  signer: OWNER,
  balance: makeBalance(100_000n * PHA),
  fee: 1_400_000_000n,
  pool: makePool(),
  staker: null,
  accountStaker: null,
  queueStakers: new Map(),
  ledger: 0n,
  registered: makeWorker(),
  workerBound: true,
  minerBinding: WORKER,
  miner: makeMiner(),
  minerStake: null,
  assignment: PID,
  whitelist: null,
  tokenomics,
  miningEnabled: true,
  coolDownPeriod: 604_800,
  subsidyBalance: makeBalance(1_000_000n * PHA),
  targetBalance: makeBalance(100_000n * PHA),
  ...part,
});
