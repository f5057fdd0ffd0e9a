import { describe, expect, it } from 'vitest';
import type { Facts, Verb, VerbArgs } from '../facts.js';
import { checks } from '../test/checks.js';
import { BOB, CAROL, constants, makeBalance, makeFacts, makePool, makeStaker, OWNER, PHA, PID } from '../test/facts.js';

const FEE = 1_400_000_000n;
const ED = constants.existentialDeposit;
const broke = { account: CAROL, balance: makeBalance(ED + FEE - 1n) };
const able = { account: CAROL, balance: makeBalance(ED + FEE) };

function problems<V extends Verb>(verb: V, args: VerbArgs[V], facts: Partial<Facts>) {
  const check = checks[verb] as (facts: Facts, args: VerbArgs[V]) => ReturnType<(typeof checks)[Verb]>;
  return check(makeFacts({ fee: FEE, ...facts }), args);
}
const codes = (...args: Parameters<typeof problems>) => problems(...args).map(({ code }) => code);

describe('a payer other than the origin', () => {
  it('must be able to pay, whatever the origin has', () => {
    expect(codes('createPool', {}, { payer: broke })).toEqual(['pool.rejected.payment']);
    expect(codes('createPool', {}, { payer: able, balance: makeBalance(0n) })).toEqual([]);
    expect(problems('createPool', {}, { payer: broke })[0]?.params).toEqual({
      account: CAROL,
      fee: FEE,
      payable: FEE - 1n,
      free: ED + FEE - 1n,
      missing: 1n,
    });
  });

  it('is the signer when nobody else is named', () => {
    expect(problems('createPool', {}, { balance: makeBalance(ED) })[0]?.params).toMatchObject({ account: OWNER, payable: 0n });
    const self = { account: OWNER, balance: makeBalance(ED + FEE) };
    expect(codes('contribute', { pid: PID, amount: ED + 1n }, { payer: self, balance: self.balance })).toEqual([
      'phalaStakePool.InsufficientBalance',
    ]);
  });

  it('pays with a tip only out of what no lock holds', () => {
    const locked = { account: CAROL, balance: makeBalance(10n * PHA, { miscFrozen: 10n * PHA }) };
    expect(codes('createPool', {}, { payer: locked })).toEqual([]);
    expect(codes('createPool', {}, { payer: locked, tip: 1n })).toEqual(['pool.rejected.payment']);
  });

  it('leaves the origin all of its balance to contribute', () => {
    const facts = { signer: BOB, balance: makeBalance(50n * PHA), payer: able };
    const contribute = (amount: bigint) => codes('contribute', { pid: PID, amount }, facts);
    expect(contribute(50n * PHA)).toEqual([]);
    expect(contribute(50n * PHA + 1n)).toEqual(['phalaStakePool.InsufficientBalance']);
  });

  it('has less to be kept alive with when it is the target of a claim', () => {
    const reward = ED - 1n;
    const facts = {
      pool: makePool({ ownerReward: reward }),
      payer: { account: CAROL, balance: makeBalance(FEE) },
      targetBalance: makeBalance(FEE),
    };
    const claim = (target: typeof CAROL) => codes('claimRewards', { pid: PID, part: 'all', target }, facts);
    expect(claim(CAROL)).toContain('phalaStakePool.InternalSubsidyPoolCannotWithdraw');
    expect(claim(OWNER)).not.toContain('phalaStakePool.InternalSubsidyPoolCannotWithdraw');
  });
});

describe('a withdrawal that cannot be', () => {
  const staker = makeStaker({ user: OWNER, shares: 40n * PHA, locked: 100n * PHA });
  const pool = makePool({ totalShares: 4000n * PHA, totalStake: 8000n * PHA });
  const refusal = (shares: bigint, part = {}) => problems('withdraw', { pid: PID, shares }, { pool, staker: { ...staker, ...part } })[0];

  it('is worded in shares and what they are worth', () => {
    expect(refusal(41n * PHA)).toMatchObject({
      params: { reason: 'tooMuch', shares: 41n * PHA, held: 40n * PHA, worth: 80n * PHA },
      message: 'You have 40 shares in Pool 7, worth 80 PHA, not 41.',
      fix: 'Withdraw all of them.',
    });
    expect(refusal(1000n)).toMatchObject({
      params: { reason: 'dust', dust: 1000n },
      message: '0.000000001 shares are dust.',
      fix: 'Withdraw more than 0.000000001, or all.',
    });
    expect(refusal(1001n)).toBeUndefined();
  });
});
