import { describe, expect, it } from 'vitest';
import { UNLIMITED_CAP } from '../../model/fixed.js';
import { SUBSIDY_POT } from '../../model/pots.js';
import { encodeAddress } from '../../model/ss58.js';
import type { Facts, Verb, VerbArgs } from '../../rules/facts.js';
import {
  BOB,
  CAROL,
  constants,
  makeBalance,
  makeFacts,
  makeMiner,
  makePool,
  makeStaker,
  OWNER,
  PHA,
  PID,
  WORKER,
} from '../../rules/test/facts.js';
import type { Warning, WarningCode } from './index.js';
import * as warnings from './index.js';

type AnyWarn = (facts: Facts, args: object) => readonly Warning[];
const functionOf = (verb: Verb): AnyWarn => Reflect.get(warnings, `warn${verb[0]?.toUpperCase()}${verb.slice(1)}`) as AnyWarn;
const warn = (verb: Verb, args: object, facts: Partial<Facts> = {}) =>
  functionOf(verb)(makeFacts(facts), { pid: PID, worker: WORKER, ...args });

const FEE = 1_400_000_000n;
const ED = constants.existentialDeposit;
const NOW = 1_700_000_000;
const WEEK = 604_800;
const BIG = 1n << 64n;
const cooling = makeMiner({ state: 'MiningCoolingDown', coolDownStart: NOW - 100 });
const mining = makeMiner({ state: 'MiningIdle', v: 5000n << 64n });
const bobs = (shares: bigint, locked = shares) => makeStaker({ user: BOB, shares, locked });
const queue = (...requests: readonly (readonly [user: typeof BOB, shares: bigint])[]) =>
  requests.map(([user, shares]) => ({ user, shares, startTime: NOW - 50 }));
const asBob = (part: Partial<Facts>): Partial<Facts> => ({ signer: BOB, ...part });

type Case = { [V in Verb]: readonly [verb: V, args: Partial<VerbArgs[V]>, facts: Partial<Facts>, codes: readonly WarningCode[]] }[Verb];

const CASES: readonly Case[] = [
  ['createPool', {}, {}, []],
  ['createPool', {}, { balance: makeBalance(ED + 2n * FEE) }, []],
  ['createPool', {}, { balance: makeBalance(ED + 2n * FEE - 1n) }, ['warning.feesRunOut']],
  ['createPool', {}, { balance: makeBalance(FEE - 1n) }, []],
  ['createPool', {}, { balance: makeBalance(PHA), fee: undefined }, []],
  ['createPool', {}, { balance: makeBalance(9n * PHA, { miscFrozen: 9n * PHA }) }, ['warning.feeFromLocked']],
  ['createPool', {}, { balance: makeBalance(9n * PHA, { miscFrozen: 9n * PHA, feeFrozen: 9n * PHA }) }, []],
  ['createPool', {}, { balance: makeBalance(0n), payer: { account: BOB, balance: makeBalance(ED + FEE) } }, ['warning.feesRunOut']],
  ['setDescription', { description: 'x' }, { balance: makeBalance(ED + FEE) }, ['warning.feesRunOut']],
  ['reconcileWithdrawQueue', { account: BOB }, { balance: makeBalance(ED + FEE) }, ['warning.feesRunOut']],

  ['setPayoutPref', { commission: 0 }, {}, []],
  ['setPayoutPref', { commission: 10_000 }, {}, ['warning.commissionChanges']],
  ['setPayoutPref', { commission: 0 }, { pool: makePool({ commission: 1 }) }, ['warning.commissionChanges']],
  ['setPayoutPref', { commission: 10_000 }, { pool: null }, []],

  ['setCap', { cap: UNLIMITED_CAP }, {}, []],
  ['setCap', { cap: 11_000n * PHA }, {}, ['warning.capStays']],
  ['setCap', { cap: 10_000n * PHA }, {}, ['warning.capStays', 'warning.capBlocks']],
  ['setCap', { cap: 10_000n * PHA }, { pool: makePool({ cap: 5n }) }, ['warning.capBlocks']],
  ['setCap', { cap: 10_000n * PHA + 1n }, { pool: makePool({ cap: 5n }) }, []],

  ['whitelistAdd', { staker: BOB }, {}, ['warning.whitelistCloses']],
  ['whitelistAdd', { staker: BOB }, { whitelist: [CAROL] }, []],
  ['whitelistRemove', { staker: BOB }, { whitelist: [BOB] }, ['warning.whitelistOpens']],
  ['whitelistRemove', { staker: BOB }, { whitelist: [CAROL] }, []],
  ['whitelistRemove', { staker: BOB }, { whitelist: [BOB, CAROL] }, []],

  ['addWorker', {}, { miner: null }, []],
  ['addWorker', {}, { miner: makeMiner() }, []],
  ['addWorker', {}, { miner: makeMiner({ totalReward: 1n }) }, ['warning.resetsReward']],

  ['removeWorker', {}, {}, []],
  ['removeWorker', {}, { miner: null }, []],
  ['removeWorker', {}, { miner: cooling, minerStake: 5n }, ['warning.removesCooling']],
  ['removeWorker', {}, { miner: mining, minerStake: 5n }, ['warning.removesMining']],
  ['removeWorker', {}, { miner: makeMiner({ state: 'MiningUnresponsive' }) }, ['warning.removesMining']],

  ['stopMining', {}, { miner: mining, minerStake: 5n }, ['warning.coolDown']],
  ['startMining', { stake: 4000n * PHA }, {}, []],
  ['startMining', { stake: 4000n * PHA }, { miningEnabled: false }, ['warning.cannotStop']],
  ['startMining', { stake: BIG }, {}, ['warning.above64Bits']],
  ['startMining', { stake: BIG - 1n }, { tokenomics: null }, []],
  ['changeStake', { stake: 4000n * PHA }, { miner: mining, minerStake: 3500n * PHA }, ['warning.restarts']],
  ['changeStake', { stake: BIG }, { miner: mining, registered: null }, ['warning.above64Bits', 'warning.restarts']],

  ['contribute', { amount: 5n * PHA }, asBob({}), []],
  ['contribute', { amount: 100_000n * PHA - FEE }, asBob({}), ['warning.lockedOut']],
  ['contribute', { amount: 100_000n * PHA - 2n * FEE }, asBob({}), []],
  ['contribute', { amount: 100_000n * PHA - 2n * FEE + 1n }, asBob({}), ['warning.lockedOut']],
  ['contribute', { amount: 60_000n * PHA }, asBob({ ledger: 40_000n * PHA - FEE }), ['warning.lockedOut']],
  ['contribute', { amount: 100_001n * PHA }, asBob({}), []],
  [
    'contribute',
    { amount: 100_000n * PHA },
    asBob({ payer: { account: CAROL, balance: makeBalance(ED + FEE) } }),
    ['warning.feesRunOut', 'warning.lockedOut'],
  ],
  ['contribute', { amount: 5n * PHA }, asBob({ balance: makeBalance(9n * PHA, { miscFrozen: 9n * PHA }) }), ['warning.feeFromLocked']],
  ['contribute', { amount: 5n * PHA }, asBob({ pool: makePool({ totalStake: BIG }) }), ['warning.above64Bits']],
  ['contribute', { amount: 5n * PHA }, asBob({ pool: makePool({ totalStake: BIG - 10_000n * PHA }) }), []],
  [
    'contribute',
    { amount: 5n * PHA },
    asBob({ pool: makePool({ totalStake: 5000n * PHA, totalShares: 10_000n * PHA }), staker: bobs(100n * PHA) }),
    ['warning.slashSettled'],
  ],
  [
    'contribute',
    { amount: 5n * PHA },
    asBob({
      pool: makePool({ freeStake: 0n, withdrawQueue: queue([CAROL, 2n * PHA]) }),
      queueStakers: new Map([[CAROL, makeStaker({ user: CAROL })]]),
    }),
    ['warning.paysOthers'],
  ],
  [
    'contribute',
    { amount: 5n * PHA },
    asBob({
      pool: makePool({ freeStake: 0n, withdrawQueue: queue([BOB, 2n * PHA]) }),
      staker: bobs(9n * PHA),
      queueStakers: new Map([[BOB, bobs(9n * PHA)]]),
    }),
    [],
  ],

  ['withdraw', { shares: 5n * PHA }, asBob({ staker: bobs(9n * PHA) }), []],
  ['withdraw', { shares: 5n * PHA }, asBob({ staker: null }), []],
  ['withdraw', { shares: 5n * PHA }, asBob({ staker: bobs(9n * PHA), pool: makePool({ freeStake: PHA }) }), ['warning.withdrawQueued']],
  [
    'withdraw',
    { shares: 5n * PHA },
    asBob({ staker: bobs(9n * PHA), pool: makePool({ freeStake: 0n, withdrawQueue: queue([CAROL, PHA], [BOB, PHA]) }) }),
    ['warning.replacesQueued', 'warning.withdrawQueued'],
  ],
  ['withdraw', { shares: 5n * PHA }, asBob({ staker: bobs(9n * PHA, 90n * PHA) }), ['warning.slashSettled']],
  ['withdraw', { shares: 5n * PHA }, asBob({ staker: bobs(BIG) }), ['warning.above64Bits', 'warning.slashSettled']],
  ['withdraw', { shares: 5n * PHA }, asBob({ staker: bobs(9n * PHA), balance: makeBalance(9n * PHA, { feeFrozen: 9n * PHA - FEE }) }), []],

  ['reclaimWorker', {}, { minerStake: 5n }, []],
  ['reclaimWorker', {}, { minerStake: BIG, pool: makePool({ freeStake: 0n }) }, ['warning.above64Bits']],

  ['claimRewards', { part: 'all', target: OWNER }, { pool: makePool({ ownerReward: 5n * PHA }) }, []],
  ['claimRewards', { part: 'all', target: BOB }, { pool: makePool({ ownerReward: 5n * PHA }) }, ['warning.otherTarget']],
  [
    'claimRewards',
    { part: 'owner', target: BOB },
    { pool: makePool({ ownerReward: 5n * PHA }), targetBalance: makeBalance(0n) },
    ['warning.otherTarget', 'warning.newAccount'],
  ],
  ['claimRewards', { part: 'all', target: SUBSIDY_POT }, { pool: makePool({ ownerReward: 5n * PHA }) }, ['warning.otherTarget']],
  [
    'claimRewards',
    { part: 'all', target: OWNER },
    { pool: makePool({ ownerReward: 5n * PHA }), subsidyBalance: makeBalance(ED + 10n * PHA - 1n) },
    ['warning.subsidyShort'],
  ],
  [
    'claimRewards',
    { part: 'all', target: OWNER },
    { pool: makePool({ ownerReward: 5n * PHA }), subsidyBalance: makeBalance(ED + 10n * PHA) },
    [],
  ],
  [
    'claimRewards',
    { part: 'staker', target: BOB },
    asBob({ staker: makeStaker({ shares: BIG, availableRewards: PHA }) }),
    ['warning.above64Bits'],
  ],
  ['claimRewards', { part: 'owner', target: OWNER }, { pool: makePool({ ownerReward: PHA }), balance: makeBalance(ED + FEE) }, []],
];

const run = ([verb, args, facts]: Case) => warn(verb, args, facts);

describe('warnings', () => {
  it.each(CASES.map((entry, index) => ({ entry, index, verb: entry[0], codes: entry[3] })))('$index $verb → $codes', ({ entry, codes }) => {
    expect(run(entry).map(({ code }) => code)).toEqual(codes);
  });

  const all = CASES.flatMap(run);

  it('are worded completely, with their values and an advice', () => {
    for (const { message, fix } of all) {
      expect(`${message}|${fix}`).not.toMatch(/[{}#]|undefined|NaN|null|\|$|^\|/);
      expect(message).toMatch(/^.{20,330}\.$/);
      expect(fix).toMatch(/^.{10,110}\.$/);
    }
  });

  it('stop a submission only where the chain would do something else than what is asked for', () => {
    const asking = new Set(all.filter(({ confirm }) => confirm).map(({ code }) => code));
    expect([...asking]).toEqual(['warning.above64Bits']);
  });

  it('know every code', () => {
    expect(new Set(all.map(({ code }) => code)).size).toBe(22);
  });
});

const only = (verb: Verb, args: object, facts: Partial<Facts>): Warning => {
  const [first] = warn(verb, args, facts);
  if (first === undefined) throw new Error(`${verb} gives no warning`);
  return first;
};

describe('what warnings say', () => {
  it('tells how much less leaves a fee to withdraw with', () => {
    const { params, message } = only('contribute', { amount: 100_000n * PHA - FEE }, asBob({}));
    expect(params).toEqual({ account: BOB, fee: FEE, left: 0n, missing: FEE });
    expect(message).toContain('cannot send another transaction, not even to withdraw');
    const { missing } = params as { missing: bigint };
    expect(warn('contribute', { amount: 100_000n * PHA - FEE - missing }, asBob({}))).toEqual([]);
  });

  it('shows the queued request and the one in its place', () => {
    const pool = makePool({ freeStake: 0n, withdrawQueue: queue([BOB, 2n * PHA], [CAROL, PHA]), totalStake: 20_000n * PHA });
    const warning = only('withdraw', { shares: 5n * PHA }, asBob({ staker: bobs(9n * PHA, 18n * PHA), pool }));
    expect(warning.params).toMatchObject({
      before: 2n * PHA,
      after: 5n * PHA,
      beforeWorth: 4n * PHA,
      afterWorth: 10n * PHA,
      position: 1,
      newPosition: 2,
    });
    expect(warning.message).toBe(
      'Your waiting request for 2 shares (4 PHA) is replaced by one for 5 (10 PHA). It goes from place 1 to 2, and its countdown starts again.',
    );
  });

  it('tells when the chain would stop all workers, unless releasing stake covers it', () => {
    const facts = (part: object) => asBob({ staker: bobs(9n * PHA), pool: makePool({ freeStake: PHA, ...part }) });
    const warning = only('withdraw', { shares: 5n * PHA }, facts({}));
    expect(warning.params).toMatchObject({ atOnce: PHA, later: 4n * PHA, due: NOW + 3600, forceStop: true, workers: 1 });
    expect(warning.message).toBe(
      '1 PHA is paid at once, 4 PHA waits. If it still waits on 2023-11-14 23:13 UTC, the chain stops every worker of Pool 7, 1 in all.',
    );
    expect(only('withdraw', { shares: 5n * PHA }, facts({ releasingStake: 4n * PHA }))).toMatchObject({
      confirm: false,
      params: { forceStop: false },
    });
    expect(only('withdraw', { shares: 5n * PHA }, facts({ workers: [] }))).toMatchObject({ params: { forceStop: false } });
  });

  it('tells until when stake is locked', () => {
    const until = (verb: Verb, miner = mining) => only(verb, {}, { miner, minerStake: 3000n * PHA }).params;
    expect(until('stopMining')).toMatchObject({ until: NOW + WEEK, stake: 3000n * PHA, period: WEEK });
    expect(until('removeWorker')).toMatchObject({ until: NOW + WEEK, stake: 3000n * PHA });
    expect(until('removeWorker', cooling)).toMatchObject({ until: NOW - 100 + WEEK });
    expect(only('stopMining', {}, { minerStake: 3000n * PHA }).message).toBe(
      '0x1111…1111 stops mining at once. 3,000 PHA stay locked until 2023-11-21 22:13 UTC and earn nothing.',
    );
  });

  it('shows the whole address that gets the money', () => {
    const { message } = only('claimRewards', { part: 'all', target: BOB }, { pool: makePool({ ownerReward: 5n * PHA }) });
    expect(message).toContain(encodeAddress(BOB, constants.ss58Prefix));
  });

  it('shows both commissions and that only future rewards change', () => {
    const pool = makePool({ commission: 300_000 });
    expect(only('setPayoutPref', { commission: 5 }, { pool }).message).toBe(
      'The commission falls from 30 % to 0.0005 % of future rewards; rewards paid before stay as they are.',
    );
    expect(only('setPayoutPref', { commission: 300_001 }, { pool }).message).toContain('rises from 30 % to 30.0001 %');
  });

  it("shows what the chain's wrapping arithmetic would make of it", () => {
    const pool = makePool({ totalStake: 20_000_000n * PHA, totalShares: 20_000_000n * PHA, freeStake: 20_000_000n * PHA });
    const warning = only('withdraw', { shares: 5_000_000n * PHA }, asBob({ staker: bobs(20_000_000n * PHA), pool }));
    expect(warning.params).toMatchObject({ operand: 'your shares', limit: BIG, preview: { slashed: 18_446_744_073_709_551_617n } });
    expect(warning.message).toContain('slashed 18,446,744.0737');
  });

  it('shows V before and after a restart', () => {
    const { message } = only('changeStake', { stake: 4000n * PHA }, { miner: mining, minerStake: 3500n * PHA });
    expect(message).toMatch(/with 4,000 PHA in place of 3,500 PHA\. What it built up is reset: V 5,000\.0000 becomes \d,\d{3}\.\d{4}\.$/);
  });
});
