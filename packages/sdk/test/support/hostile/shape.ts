import type { ItemName } from '../../../src/chain/storage/items.js';

export type Check = (value: unknown) => boolean;

const MAX_U64 = 2n ** 64n;
const MAX_U128 = 2n ** 128n;
const whole =
  (end: number): Check =>
  (value) =>
    Number.isInteger(value) && (value as number) >= 0 && (value as number) < end;
const big =
  (end: bigint): Check =>
  (value) =>
    typeof value === 'bigint' && value >= 0n && value < end;
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const text =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const fields =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.getPrototypeOf(value) === Object.prototype &&
    Object.entries(checks).every(([name, check]) => check((value as Record<string, unknown>)[name]));
const pair =
  (a: Check, b: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length === 2 && a(value[0]) && b(value[1]);

const u8 = whole(2 ** 8);
const u32 = whole(2 ** 32);
const moment: Check = (value) => typeof value === 'number' && value >= 0 && value <= 2 ** 64;
const u64 = big(MAX_U64);
const u128 = big(MAX_U128);
const id = text(/^0x[0-9a-f]{64}$/);
const bytes = text(/^0x(?:[0-9a-f]{2})*$/);
const flag: Check = (value) => typeof value === 'boolean';
const state = text(/^(Ready|Mining(Idle|Active|Unresponsive|CoolingDown))$/);
const variant: Check = (value) => typeof value === 'string' || fields({ type: text(/^/), fields: listOf(() => true) })(value);

const amounts = (...names: readonly string[]): Record<string, Check> => Object.fromEntries(names.map((name) => [name, u128]));

/** What every value of an item is, by the types of the model. */
export const SHAPES: Readonly<Record<ItemName, Check>> = {
  events: listOf(fields({ phase: variant, event: variant })),
  blockNumber: u32,
  parentHash: id,
  account: fields({ ...amounts('free', 'reserved', 'miscFrozen', 'feeFrozen'), nonce: u32 }),
  timestamp: u64,
  lastUpgrade: orNull(fields({ specVersion: (value) => typeof value === 'bigint', specName: text(/^/) })),
  totalIssuance: u128,
  pool: orNull(
    fields({
      ...amounts('ownerReward', 'rewardAcc', 'totalShares', 'totalStake', 'freeStake', 'releasingStake'),
      pid: u64,
      owner: id,
      commission: orNull(u32),
      cap: orNull(u128),
      workers: listOf(id),
      withdrawQueue: listOf(fields({ user: id, shares: u128, startTime: moment })),
    }),
  ),
  poolCount: u64,
  staker: orNull(fields({ ...amounts('locked', 'shares', 'availableRewards', 'rewardDebt'), user: id })),
  assignment: orNull(u64),
  ledger: orNull(u128),
  miningEnabled: flag,
  preimage: orNull(pair(u64, id)),
  whitelist: orNull(listOf(id)),
  description: orNull(bytes),
  miner: orNull(
    fields({
      ...amounts('ve', 'v', 'totalReward'),
      state,
      iterations: u64,
      pInit: u32,
      pInstant: u32,
      vUpdatedAt: moment,
      miningStartTime: moment,
      challengeTimeLast: moment,
      coolDownStart: moment,
    }),
  ),
  minerBinding: orNull(id),
  workerBinding: orNull(id),
  stake: orNull(u128),
  coolDownPeriod: u64,
  onlineMiners: u32,
  tokenomics: orNull(
    fields({
      ...amounts(
        'phaRate',
        'rho',
        'budgetPerBlock',
        'vMax',
        'costK',
        'costB',
        'slashRate',
        'treasuryRatio',
        'rigK',
        'rigB',
        're',
        'k',
        'kappa',
      ),
      heartbeatWindow: u32,
    }),
  ),
  worker: orNull(
    fields({
      worker: id,
      ecdhKey: id,
      runtimeVersion: u32,
      lastUpdated: u64,
      operator: orNull(id),
      confidenceLevel: u8,
      initialScore: orNull(u32),
      features: listOf(u32),
    }),
  ),
};

/** Values a decoded one consists of, each object once; those of a lie would be more than its bytes. */
export function countParts(value: unknown): number {
  let parts = 0;
  const seen = new Set<object>();
  const rest: unknown[] = [value];
  while (rest.length > 0) {
    const part = rest.pop();
    parts++;
    if (typeof part !== 'object' || part === null || seen.has(part)) continue;
    seen.add(part);
    for (const item of Object.values(part)) rest.push(item);
  }
  return parts;
}
