import { describe, expect, it } from 'vitest';
import { MAX_U128, UNLIMITED_CAP } from '../../model/fixed.js';
import { poolId } from '../../model/ids.js';
import { SUBSIDY_POT } from '../../model/pots.js';
import type { Facts, Verb, VerbArgs } from '../facts.js';
import { MIN_SCORE, maxStake, minStake } from '../stake-limits.js';
import { checks } from '../test/checks.js';
import {
  BOB,
  CAROL,
  constants,
  makeBalance,
  makeFacts,
  makeMiner,
  makePool,
  makeStaker,
  makeWorker,
  OTHER_WORKER,
  OWNER,
  PHA,
  PID,
  tokenomics,
  WORKER,
} from '../test/facts.js';

type Case = { [V in Verb]: readonly [verb: V, args: Omit<VerbArgs[V], 'pid'>, facts: Partial<Facts>, codes: readonly string[]] }[Verb];

const SMIN = minStake(tokenomics, 1000);
const SMAX = maxStake(tokenomics, 1000, 1) ?? 0n;
const MINING = makeMiner({ state: 'MiningIdle' });
const FREE_WORKER = { workerBound: false, minerBinding: null, miner: null, assignment: null } as const;
const otherPool = poolId(8);
const many = Array.from({ length: 200 }, () => OTHER_WORKER);
const cooling = (start: number) => makeMiner({ state: 'MiningCoolingDown', coolDownStart: start });
const queued = (shares: bigint, user = CAROL) => [{ user, shares, startTime: 1 }];
const carol = (shares: bigint) => new Map([[CAROL, makeStaker({ user: CAROL, shares, locked: shares })]]);

const SP = 'phalaStakePool.';
const PM = 'phalaMining.';
const OTHER = `${SP}UnauthorizedPoolOwner`;
const NONE = `${SP}PoolDoesNotExist`;

const CASES: readonly Case[] = [
  ['createPool', {}, {}, []],
  ['createPool', {}, { fee: 100_001n * PHA }, ['pool.rejected.payment']],
  ['createPool', {}, { fee: undefined, balance: makeBalance(0n) }, []],

  ['setPayoutPref', { commission: 0 }, {}, []],
  ['setPayoutPref', { commission: 1_000_000 }, {}, []],
  ['setPayoutPref', { commission: 1_000_001 }, {}, ['input.commissionOutOfRange']],
  ['setPayoutPref', { commission: 0.5 }, { signer: BOB }, ['input.commissionOutOfRange', OTHER]],
  ['setPayoutPref', { commission: 5 }, { pool: null }, [NONE]],
  ['setPayoutPref', { commission: -1 }, { fee: 100_001n * PHA, pool: null }, ['input.commissionOutOfRange', 'pool.rejected.payment', NONE]],

  ['setCap', { cap: 10_000n * PHA }, {}, []],
  ['setCap', { cap: UNLIMITED_CAP }, {}, []],
  ['setCap', { cap: 10_000n * PHA - 1n }, {}, [`${SP}InadequateCapacity`]],
  ['setCap', { cap: 1n }, { signer: BOB }, [OTHER, `${SP}InadequateCapacity`]],
  ['setCap', { cap: MAX_U128 + 1n }, {}, ['input.amountOutOfRange']],
  ['setCap', { cap: -1n }, { signer: BOB }, ['input.amountOutOfRange', OTHER, `${SP}InadequateCapacity`]],

  ['setDescription', { description: 'x'.repeat(4400) }, {}, []],
  ['setDescription', { description: 'é'.repeat(2201) }, {}, ['input.descriptionTooLong']],
  ['setDescription', { description: new Uint8Array(4401) }, { signer: BOB }, ['input.descriptionTooLong', OTHER]],
  ['setDescription', { description: '' }, { order: '1130' }, ['runtime.callMissing']],

  ['whitelistAdd', { staker: BOB }, {}, []],
  ['whitelistAdd', { staker: BOB }, { whitelist: [BOB] }, [`${SP}AlreadyInContributeWhitelist`]],
  [
    'whitelistAdd',
    { staker: BOB },
    { whitelist: Array.from({ length: 100 }, () => BOB) },
    [`${SP}AlreadyInContributeWhitelist`, `${SP}ExceedWhitelistMaxLen`],
  ],
  ['whitelistAdd', { staker: BOB }, { whitelist: Array.from({ length: 99 }, () => CAROL) }, []],
  ['whitelistAdd', { staker: BOB }, { signer: BOB, whitelist: [BOB] }, [OTHER, `${SP}AlreadyInContributeWhitelist`]],
  ['whitelistAdd', { staker: BOB }, { pool: null, whitelist: [BOB] }, [NONE]],

  ['whitelistRemove', { staker: BOB }, { whitelist: [BOB] }, []],
  ['whitelistRemove', { staker: BOB }, {}, [`${SP}NoWhitelistCreated`]],
  ['whitelistRemove', { staker: BOB }, { whitelist: [CAROL] }, [`${SP}NotInContributeWhitelist`]],

  ['addWorker', { worker: OTHER_WORKER }, FREE_WORKER, []],
  ['addWorker', { worker: OTHER_WORKER }, { ...FREE_WORKER, registered: null }, [`${SP}WorkerNotRegistered`]],
  [
    'addWorker',
    { worker: OTHER_WORKER },
    { ...FREE_WORKER, signer: BOB, registered: makeWorker({ initialScore: null }) },
    [`${SP}UnauthorizedOperator`, `${SP}BenchmarkMissing`, OTHER],
  ],
  ['addWorker', { worker: OTHER_WORKER }, { ...FREE_WORKER, signer: BOB, registered: makeWorker({ operator: BOB }) }, [OTHER]],
  ['addWorker', { worker: OTHER_WORKER }, { ...FREE_WORKER, registered: makeWorker({ operator: null }) }, [`${SP}UnauthorizedOperator`]],
  ['addWorker', { worker: OTHER_WORKER }, { ...FREE_WORKER, pool: null }, [NONE]],
  ['addWorker', { worker: WORKER }, {}, [`${SP}WorkerExists`, `${SP}FailedToBindMinerAndWorker`]],
  ['addWorker', { worker: WORKER }, { ...FREE_WORKER, pool: makePool({ workers: many }) }, [`${SP}WorkersExceedLimit`]],
  ['addWorker', { worker: WORKER }, { ...FREE_WORKER, pool: makePool({ workers: many.slice(1) }) }, []],
  ['addWorker', { worker: OTHER_WORKER }, { ...FREE_WORKER, workerBound: true }, [`${SP}FailedToBindMinerAndWorker`]],
  ['addWorker', { worker: OTHER_WORKER }, { ...FREE_WORKER, miner: cooling(5) }, [`${SP}FailedToBindMinerAndWorker`]],

  ['removeWorker', { worker: WORKER }, {}, []],
  ['removeWorker', { worker: WORKER }, { miner: MINING }, []],
  ['removeWorker', { worker: WORKER }, { assignment: null }, [`${SP}WorkerDoesNotExist`]],
  ['removeWorker', { worker: WORKER }, { assignment: otherPool }, [`${SP}WorkerInAnotherPool`]],
  ['removeWorker', { worker: WORKER }, { signer: BOB, assignment: null }, [OTHER, `${SP}WorkerDoesNotExist`]],
  ['removeWorker', { worker: WORKER }, { minerBinding: null }, [`${PM}MinerNotBound`]],

  ['withdraw', { shares: 10_000n * PHA }, { staker: makeStaker() }, []],
  ['withdraw', { shares: 1001n }, { staker: makeStaker() }, []],
  ['withdraw', { shares: 1000n }, { staker: makeStaker() }, [`${SP}InvalidWithdrawalAmount`]],
  ['withdraw', { shares: 10_000n * PHA + 1n }, { staker: makeStaker() }, [`${SP}InvalidWithdrawalAmount`]],
  ['withdraw', { shares: 5n * PHA }, {}, [`${SP}PoolStakeNotFound`]],
  ['withdraw', { shares: 5n * PHA }, { pool: null }, [`${SP}PoolStakeNotFound`, NONE]],
  ['withdraw', { shares: 5n * PHA }, { staker: makeStaker(), pool: makePool({ totalStake: 0n, freeStake: 0n }) }, []],
  ['withdraw', { shares: -5n }, { staker: makeStaker() }, ['input.amountOutOfRange', `${SP}InvalidWithdrawalAmount`]],
  ['withdraw', { shares: 5n }, { staker: makeStaker(), pool: null }, [`${SP}InvalidWithdrawalAmount`, NONE]],

  ['startMining', { worker: WORKER, stake: SMIN }, {}, []],
  ['startMining', { worker: WORKER, stake: SMIN - 1n }, {}, [`${PM}InsufficientStake`]],
  ['startMining', { worker: WORKER, stake: SMAX }, { pool: makePool({ freeStake: SMAX }) }, []],
  ['startMining', { worker: WORKER, stake: SMAX + 1n }, { pool: makePool({ freeStake: SMAX + 1n }) }, [`${PM}TooMuchStake`]],
  [
    'startMining',
    { worker: WORKER, stake: SMIN - 1n },
    { pool: makePool({ freeStake: 1n }), miner: MINING, minerStake: 5n },
    [`${SP}InsufficientFreeStake`, `${PM}MinerNotReady`, `${PM}InternalErrorCannotStartWithExistingStake`, `${PM}InsufficientStake`],
  ],
  ['startMining', { worker: OTHER_WORKER, stake: SMIN }, { minerBinding: null, miner: null }, [`${SP}WorkerDoesNotExist`]],
  ['startMining', { worker: WORKER, stake: SMIN }, { minerBinding: null, miner: null }, [`${PM}MinerNotFound`]],
  ['startMining', { worker: WORKER, stake: SMIN }, { miner: cooling(1) }, [`${PM}MinerNotReady`]],
  ['startMining', { worker: WORKER, stake: SMIN }, { registered: makeWorker({ initialScore: null }) }, [`${PM}BenchmarkMissing`]],
  ['startMining', { worker: WORKER, stake: SMIN }, { registered: makeWorker({ initialScore: MIN_SCORE - 1 }) }, [`${PM}BenchmarkTooLow`]],
  ['startMining', { worker: WORKER, stake: SMIN }, { tokenomics: null }, [`${PM}InternalErrorBadTokenomicParameters`]],
  ['startMining', { worker: WORKER, stake: SMIN }, { miningEnabled: false }, []],
  ['startMining', { worker: WORKER, stake: SMIN }, { signer: BOB }, [OTHER]],
  [
    'startMining',
    { worker: WORKER, stake: MAX_U128 + 1n },
    { pool: null, tokenomics: null },
    ['input.amountOutOfRange', NONE, `${PM}InternalErrorBadTokenomicParameters`],
  ],

  ['stopMining', { worker: WORKER }, { miner: MINING }, []],
  ['stopMining', { worker: WORKER }, { miner: makeMiner({ state: 'MiningUnresponsive' }) }, []],
  ['stopMining', { worker: WORKER }, {}, [`${PM}MinerNotMining`]],
  ['stopMining', { worker: WORKER }, { miner: cooling(1) }, [`${PM}MinerNotMining`]],
  ['stopMining', { worker: WORKER }, { minerBinding: null, miner: MINING }, [`${PM}MinerNotBound`]],
  ['stopMining', { worker: OTHER_WORKER }, { miner: null }, [`${SP}WorkerDoesNotExist`]],
  [
    'stopMining',
    { worker: OTHER_WORKER },
    { miningEnabled: false, signer: BOB },
    [`${SP}FeatureNotEnabled`, OTHER, `${SP}WorkerDoesNotExist`],
  ],
  ['stopMining', { worker: WORKER }, { pool: null }, [NONE]],

  ['reclaimWorker', { worker: WORKER }, { miner: cooling(1_700_000_000 - 604_800), minerStake: SMIN, signer: CAROL }, []],
  ['reclaimWorker', { worker: OTHER_WORKER }, { miner: cooling(5), minerStake: SMIN, assignment: null }, []],
  ['reclaimWorker', { worker: WORKER }, { miner: cooling(1_700_000_001 - 604_800) }, [`${PM}CoolDownNotReady`]],
  ['reclaimWorker', { worker: WORKER }, { miner: MINING }, [`${PM}CoolDownNotReady`]],
  ['reclaimWorker', { worker: WORKER }, {}, [`${PM}CoolDownNotReady`]],
  ['reclaimWorker', { worker: WORKER }, { miner: null }, [`${PM}MinerNotFound`]],
  ['reclaimWorker', { worker: WORKER }, { pool: null, miner: null }, [NONE]],
  [
    'reclaimWorker',
    { worker: WORKER },
    {
      miner: cooling(5),
      minerStake: PHA,
      pool: makePool({ freeStake: 0n, withdrawQueue: queued(9n * PHA) }),
      queueStakers: carol(8n * PHA),
    },
    [],
  ],
  [
    'reclaimWorker',
    { worker: WORKER },
    {
      miner: cooling(5),
      minerStake: 9n * PHA,
      pool: makePool({ freeStake: 0n, withdrawQueue: queued(9n * PHA) }),
      queueStakers: carol(8n * PHA),
    },
    ['pool.rejected.withdrawQueue'],
  ],

  ['reconcileWithdrawQueue', { account: BOB }, { accountStaker: makeStaker(), signer: CAROL }, []],
  ['reconcileWithdrawQueue', { account: BOB }, {}, [`${SP}PoolStakeNotFound`]],
  ['reconcileWithdrawQueue', { account: BOB }, { pool: null }, [NONE, `${SP}PoolStakeNotFound`]],
];

function run([verb, args, facts]: Case) {
  const check = checks[verb] as (facts: Facts, args: object) => ReturnType<(typeof checks)[Verb]>;
  return check(makeFacts(facts), { pid: PID, ...args });
}

describe('preflight', () => {
  it.each(CASES.map((entry, index) => ({ entry, index, verb: entry[0], codes: entry[3] })))('$index $verb → $codes', ({ entry, codes }) => {
    expect(run(entry).map((problem) => problem.code)).toEqual(codes);
  });

  it('words every reason completely, with its values and a fix', () => {
    const problems = CASES.flatMap(run);
    expect(problems.length).toBeGreaterThan(50);
    for (const { message, fix } of problems) {
      expect(`${message}|${fix}`).not.toMatch(/[{}]|undefined|NaN|null|\|$|^\|/);
      expect(message).toMatch(/^.{10,200}\.$/);
      expect(fix).toMatch(/^.{5,80}\.$/);
    }
  });

  it('measures what is missing', () => {
    const [short] = checks.startMining(makeFacts(), { pid: PID, worker: WORKER, stake: 2750n * PHA });
    expect(short).toMatchObject({
      code: 'phalaMining.InsufficientStake',
      params: { worker: WORKER, score: 1000, stake: 2750n * PHA, minimum: SMIN, missing: SMIN - 2750n * PHA },
      message: '2,750 PHA is below Smin of a worker with score 1000. It needs 412.277660146355 PHA more.',
      fix: 'Use at least 3,162.277660146355 PHA.',
    });
  });
});

describe('claimRewards', () => {
  const args = { pid: PID, part: 'all', target: CAROL } as const;
  const rich = makePool({ ownerReward: 5n * PHA });
  const earned = makeStaker({ user: OWNER, availableRewards: 2n * PHA });
  const codes = (facts: Partial<Facts>, part: 'all' | 'owner' | 'staker' = 'all', target = CAROL) =>
    checks.claimRewards(makeFacts(facts), { ...args, part, target }).map((problem) => problem.code);
  const POT = `${SP}InternalSubsidyPoolCannotWithdraw`;

  it('pays the owner and the staker part', () => {
    expect(codes({ pool: rich })).toEqual([]);
    expect(codes({ staker: earned, signer: BOB })).toEqual([]);
    expect(codes({ pool: rich }, 'owner')).toEqual([]);
    expect(codes({ staker: earned }, 'staker')).toEqual([]);
  });

  it('has nothing for strangers, and nothing twice', () => {
    expect(codes({ pool: rich, signer: BOB })).toEqual([`${SP}NoRewardToClaim`]);
    expect(codes({ pool: rich, signer: BOB }, 'owner')).toEqual([OTHER, `${SP}NoRewardToClaim`]);
    expect(codes({ pool: rich }, 'staker')).toEqual([`${SP}NoRewardToClaim`]);
    expect(codes({ pool: null })).toEqual([NONE]);
    expect(codes({ pool: rich, order: '1130' }, 'owner')).toEqual(['runtime.callMissing']);
  });

  it('leaves the existential deposit in the pot', () => {
    const { existentialDeposit } = constants;
    const pot = (free: bigint) => ({ pool: rich, subsidyBalance: makeBalance(free) });
    expect(codes(pot(5n * PHA + existentialDeposit))).toEqual([]);
    expect(codes(pot(5n * PHA + existentialDeposit - 1n))).toEqual([POT]);
    expect(codes({ pool: rich, subsidyBalance: makeBalance(10n * PHA, { miscFrozen: 6n * PHA }) })).toEqual([POT]);
    expect(codes({ ...pot(0n) }, 'all', SUBSIDY_POT)).toEqual([]);
  });

  it('brings the target up to the existential deposit', () => {
    const small = { pool: makePool({ ownerReward: PHA / 100n - 1n }) };
    expect(codes({ ...small, targetBalance: makeBalance(0n) })).toEqual([POT]);
    expect(codes({ ...small, targetBalance: makeBalance(1n) })).toEqual([]);
    expect(codes({ ...small, targetBalance: makeBalance(0n, { reserved: 1n }) })).toEqual([]);
    const fee = { fee: PHA, balance: makeBalance(PHA), targetBalance: makeBalance(PHA) };
    expect(codes({ ...small, ...fee }, 'all', OWNER)).toEqual(['pool.rejected.payment', POT]);
  });
});
