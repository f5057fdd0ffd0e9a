/** The cast of scenario `demo`: who owns what, who stakes where, and what happens when. Amounts are whole PHA, times days of 30. */

/** A worker of a pool and what has become of it by the present. */
export interface WorkerPlan {
  readonly score: number;
  readonly confidence: number;
  readonly cores: number;
  /** Whole PHA; none: it was never started and is Ready. */
  readonly stake?: number;
  readonly started?: number;
  readonly unresponsive?: boolean;
  /** Day it was stopped; after 7 more it can be reclaimed, and is if `reclaimed`. */
  readonly stopped?: number;
  readonly reclaimed?: boolean;
  /** Taken out of the pool on this day; its stake stays releasing. */
  readonly removed?: number;
}

export interface PoolPlan {
  readonly owner: string;
  /** Parts per million. */
  readonly commission?: number;
  readonly cap?: number;
  readonly description?: string;
  readonly whitelist?: readonly string[];
  readonly stakes: readonly (readonly [staker: string, amount: number, day: number])[];
  readonly withdrawals?: readonly (readonly [staker: string, amount: number, day: number])[];
  readonly workers: readonly WorkerPlan[];
}

const miner = (score: number, stake: number, started: number, more: Partial<WorkerPlan> = {}): WorkerPlan => ({
  score,
  confidence: 1 + (score % 3),
  cores: score > 1500 ? 16 : score > 900 ? 8 : 4,
  stake,
  started,
  ...more,
});
const ready = (score: number, confidence = 1): WorkerPlan => ({ score, confidence, cores: score > 900 ? 8 : 4 });

/** As many alike as a larger pool has, with scores a little apart. */
const fleet = (count: number, score: number, stake: number, started: number): WorkerPlan[] =>
  Array.from({ length: count }, (_, i) => miner(score + 18 * i, stake, started + (i % 3) * 0.5));

type OfficialField = 'telegram' | 'discord' | 'wechat' | 'twitter' | 'email' | 'forum' | 'ann';

/** The JSON form that the official console stored: contacts, announcement, version; `more` is what other tools added. */
const profile = (fields: Readonly<Partial<Record<OfficialField, string>>>, more: Readonly<Record<string, string>> = {}): string =>
  JSON.stringify({ ...fields, ...more, version: 1 });

export const POOLS: readonly PoolPlan[] = [
  {
    owner: '//Alice',
    commission: 100_000,
    cap: 60_000,
    description: profile(
      {
        telegram: '@poolzero',
        email: 'ops@pool-zero.example',
        ann: 'Eight machines in two data centres. Maintenance on the first Sunday of the month.',
      },
      { website: 'https://pool-zero.example' },
    ),
    stakes: [
      ['//Alice', 6000, 0.5],
      ['//Bob', 9000, 1],
      ['//staker//1', 8000, 1.5],
      ['//staker//2', 4500, 12],
    ],
    workers: [...fleet(6, 1002, 3400, 2), miner(1500, 2600, 6, { unresponsive: true }), ready(1206)],
  },
  {
    owner: '//Bob',
    commission: 0,
    stakes: [
      ['//Bob', 12_000, 0.5],
      ['//Alice', 5000, 1],
      ['//staker//3', 7000, 1.2],
    ],
    workers: [...fleet(6, 900, 3000, 1.5), miner(720, 1800, 3, { stopped: 27 })],
  },
  {
    owner: '//Charlie',
    commission: 1_000_000,
    cap: 20_000,
    stakes: [['//Charlie', 15_000, 0.5]],
    workers: fleet(4, 1800, 3200, 1),
  },
  {
    owner: '//Dave',
    commission: 500_000,
    whitelist: ['//Alice', '//staker//4'],
    description: 'Invited stakers only. Ask in the forum.',
    stakes: [
      ['//Dave', 8000, 1],
      ['//Alice', 2500, 1.2],
      ['//staker//4', 6000, 1.4],
    ],
    workers: [...fleet(4, 600, 2600, 2), ready(540, 4)],
  },
  {
    // Near its grace deadline: the first request waits for 6.5 of 7 days and nothing covers it.
    owner: '//Alice',
    commission: 200_000,
    stakes: [
      ['//staker//5', 9000, 1],
      ['//staker//6', 7000, 2],
      ['//Alice', 1500, 2],
    ],
    withdrawals: [
      ['//staker//5', 4000, 23.5],
      ['//staker//6', 1000, 26],
    ],
    workers: fleet(6, 1100, 2900, 3),
  },
  {
    // A queue that releasing stake will serve.
    owner: '//Eve',
    commission: 50_000,
    cap: 120_000,
    stakes: [
      ['//Eve', 10_000, 0.5],
      ['//staker//7', 12_000, 1],
      ['//staker//8', 11_000, 2],
      ['//staker//9', 9000, 3],
      ['//Alice', 3000, 3.2],
    ],
    withdrawals: [
      ['//staker//7', 4500, 27],
      ['//staker//8', 2000, 28],
      ['//Alice', 500, 29],
    ],
    workers: [...fleet(8, 1300, 4400, 3.5), miner(1310, 4500, 4, { stopped: 26.5 }), miner(1400, 4600, 4, { stopped: 28.5 })],
  },
  {
    owner: '//owner//1',
    commission: 333_333,
    stakes: [
      ['//owner//1', 6000, 2],
      ['//staker//10', 8000, 4],
      ['//staker//11', 5000, 4.2],
    ],
    workers: [...fleet(5, 480, 3000, 4.5), ready(486, 5)],
  },
  { owner: '//Alice', stakes: [], workers: [] },
  {
    // Full to its cap.
    owner: '//owner//2',
    commission: 10_000,
    cap: 14_000,
    stakes: [
      ['//owner//2', 4000, 1],
      ['//staker//12', 10_000, 2],
    ],
    workers: fleet(4, 780, 3300, 3),
  },
  {
    // What a hostile owner may write: consoles must show it as text.
    owner: '//owner//3',
    commission: 150_000,
    description: '<img src=x onerror=alert(1)> <a href="javascript:alert(2)">claim now</a> — 100 % APR, trust me 🙂',
    stakes: [
      ['//owner//3', 3000, 3],
      ['//staker//13', 4000, 5],
      ['//staker//14', 2500, 5.5],
    ],
    workers: fleet(3, 1002, 2900, 6),
  },
  {
    // Winding down: some to reclaim now, some still cooling, one taken out of the pool meanwhile.
    owner: '//owner//4',
    commission: 25_000,
    stakes: [
      ['//owner//4', 5000, 1],
      ['//staker//15', 9000, 2],
      ['//staker//1', 3000, 3],
    ],
    withdrawals: [['//staker//15', 9000, 25]],
    workers: [
      miner(840, 2800, 3.5, { stopped: 21 }),
      miner(858, 2800, 3.5, { stopped: 22 }),
      miner(876, 2800, 3.5, { stopped: 28 }),
      miner(894, 2800, 3.5, { stopped: 29, removed: 29.2 }),
      miner(912, 2800, 3.5, { stopped: 12, reclaimed: true }),
    ],
  },
  {
    owner: '//owner//5',
    commission: 75_000,
    cap: 80_000,
    description: profile({ twitter: '@pooleleven', forum: 'pooleleven', ann: 'New pool, new machines.' }),
    stakes: [
      ['//owner//5', 15_000, 18],
      ['//staker//16', 12_000, 19],
      ['//Bob', 6000, 20],
    ],
    workers: fleet(7, 2100, 4200, 20),
  },
  {
    // Everyone left.
    owner: '//owner//6',
    commission: 120_000,
    stakes: [['//staker//17', 2000, 2]],
    withdrawals: [['//staker//17', 2000, 10]],
    workers: [ready(660)],
  },
  {
    // A worker was taken out while it cooled down: releasing stake that the pool's list does not show.
    owner: '//Alice',
    commission: 60_000,
    stakes: [
      ['//Alice', 4000, 5],
      ['//staker//18', 5000, 6],
    ],
    workers: [...fleet(2, 1002, 2600, 7), miner(1056, 2400, 7, { stopped: 27.5, removed: 27.6 })],
  },
];

/** Registered and in no pool, waiting for their operators to add them. */
export const WAITING: readonly {
  readonly operator: string;
  readonly score: number | null;
  readonly confidence: number;
  readonly cores: number;
}[] = [
  { operator: '//Alice', score: 1008, confidence: 1, cores: 8 },
  { operator: '//Alice', score: 1512, confidence: 2, cores: 12 },
  { operator: '//Alice', score: 690, confidence: 4, cores: 4 },
  { operator: '//Alice', score: null, confidence: 1, cores: 8 },
  { operator: '//Alice', score: 42, confidence: 5, cores: 2 },
  { operator: '//Bob', score: 1200, confidence: 1, cores: 8 },
];
