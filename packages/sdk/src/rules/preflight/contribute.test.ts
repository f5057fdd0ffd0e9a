import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckOrder, Facts } from '../facts.js';
import { simulateContribute } from '../simulate.js';
import { BOB, CAROL, constants, makeBalance, makeFacts, makePool, makeStaker, OWNER, PHA, PID } from '../test/facts.js';
import { checkContribute } from './contribute.js';

const SP = 'phalaStakePool.';
const codes = (amount: bigint, facts: Partial<Facts> = {}): string[] =>
  checkContribute(makeFacts({ signer: BOB, ...facts }), { pid: PID, amount }).map((problem) => problem.code);
const orders: readonly CheckOrder[] = ['1130', '1180'];
const waiting = (shares: bigint) => ({ user: CAROL, shares, startTime: 5 });
const carol = (shares: bigint) => new Map([[CAROL, makeStaker({ user: CAROL, shares, locked: shares })]]);

describe.each(orders)('contribute in the order of %s', (order) => {
  const free = 100_000n * PHA;
  const fee = 1_400_000_000n;

  it('takes everything that is free after the fee and earlier stakes', () => {
    expect(codes(free - fee, { order })).toEqual([]);
    expect(codes(free - fee + 1n, { order })).toEqual([`${SP}InsufficientBalance`]);
    expect(codes(free - fee - 7n, { order, ledger: 7n })).toEqual([]);
    expect(codes(free - fee - 6n, { order, ledger: 7n })).toEqual([`${SP}InsufficientBalance`]);
    expect(codes(free - fee, { order, tip: 1n })).toEqual([`${SP}InsufficientBalance`]);
  });

  it('answers at once when far too much is asked of a pool with a queue', () => {
    const queue = { withdrawQueue: [waiting(4000n * PHA)], totalShares: 8000n * PHA, totalStake: 8001n * PHA, freeStake: 2n };
    const facts = { order, pool: makePool(queue), queueStakers: carol(8000n * PHA) };
    expect(codes(1n << 64n, facts)[0]).toBe(`${SP}InsufficientBalance`);
  });

  it('may stake what other locks hold', () => {
    const vesting = makeBalance(free, { miscFrozen: free - fee });
    expect(codes(free - fee, { order, balance: vesting })).toEqual([]);
  });

  it('starts at the minimum contribution', () => {
    expect(codes(constants.minContribution, { order })).toEqual([]);
    expect(codes(constants.minContribution - 1n, { order })).toEqual([`${SP}InsufficientContribution`]);
    expect(codes(0n, { order })).toEqual([`${SP}InsufficientContribution`]);
    expect(codes(-1n, { order })).toEqual(['input.amountOutOfRange', `${SP}InsufficientContribution`]);
    expect(codes(1n << 128n, { order })).toEqual(['input.amountOutOfRange', `${SP}InsufficientBalance`]);
  });

  it('does not enter a bankrupt pool, but an empty one', () => {
    expect(codes(PHA, { order, pool: makePool({ totalStake: 0n, freeStake: 0n }) })).toEqual([`${SP}PoolBankrupt`]);
    expect(codes(PHA, { order, pool: makePool({ totalStake: 0n, freeStake: 0n, totalShares: 0n }) })).toEqual([]);
  });

  it('stops at the cap', () => {
    const pool = makePool({ cap: 10_005n * PHA });
    expect(codes(5n * PHA, { order, pool })).toEqual([]);
    expect(codes(5n * PHA + 1n, { order, pool })).toEqual([`${SP}StakeExceedsCapacity`]);
    const [problem] = checkContribute(makeFacts({ order, pool }), { pid: PID, amount: 7n * PHA });
    expect(problem).toMatchObject({ params: { gap: 5n * PHA, excess: 2n * PHA } });
  });

  it('cannot pay the fee out of frozen tokens, nor die of it', () => {
    const pool = makePool();
    const balance = makeBalance(free, { miscFrozen: free, feeFrozen: free });
    expect(codes(PHA, { order, pool, balance })).toEqual(['pool.rejected.payment']);
    const { existentialDeposit } = constants;
    const poor = (amount: bigint) => codes(existentialDeposit, { order, fee, balance: makeBalance(amount) })[0];
    expect(poor(existentialDeposit + fee - 1n)).toBe('pool.rejected.payment');
    expect(poor(existentialDeposit + fee)).toBeUndefined();
  });
});

describe('the two orders of contribute', () => {
  it('begin at opposite ends', () => {
    const broken = { pool: null, balance: makeBalance(2n * PHA) };
    expect(codes(1n, { ...broken, order: '1130' })).toEqual([`${SP}InsufficientContribution`, `${SP}PoolDoesNotExist`]);
    expect(codes(1n, { ...broken, order: '1180' })).toEqual([`${SP}PoolDoesNotExist`, `${SP}InsufficientContribution`]);
  });

  it('put the cap before and after bankruptcy', () => {
    const pool = makePool({ totalStake: 0n, freeStake: 0n, cap: PHA });
    expect(codes(2n * PHA, { pool, order: '1130' })).toEqual([`${SP}StakeExceedsCapacity`, `${SP}PoolBankrupt`]);
    expect(codes(2n * PHA, { pool, order: '1180' })).toEqual([`${SP}PoolBankrupt`]);
  });

  it('differ on a full pool with a queue: only 1180 swaps stake', () => {
    const pool = makePool({ freeStake: 0n, cap: 10_000n * PHA, withdrawQueue: [waiting(500n * PHA)] });
    const facts = { pool, queueStakers: carol(500n * PHA) };
    expect(codes(500n * PHA, { ...facts, order: '1130' })).toEqual([`${SP}StakeExceedsCapacity`]);
    expect(codes(500n * PHA, { ...facts, order: '1180' })).toEqual([]);
    expect(codes(501n * PHA, { ...facts, order: '1180' })).toEqual([`${SP}StakeExceedsCapacity`]);
  });

  it('let the whitelist pass the owner and its members only', () => {
    const whitelist = [CAROL];
    expect(codes(PHA, { whitelist })).toEqual([`${SP}NotInContributeWhitelist`]);
    expect(codes(PHA, { whitelist, signer: CAROL })).toEqual([]);
    expect(codes(PHA, { whitelist, signer: OWNER })).toEqual([]);
    expect(codes(1n, { whitelist })).toEqual([`${SP}NotInContributeWhitelist`, `${SP}InsufficientContribution`]);
  });

  it('offer a cap gap that is accepted, to within two planck of the limit', () => {
    const amount = fc.bigInt({ min: 2000n, max: 5000n * PHA });
    fc.assert(
      fc.property(amount, amount, amount, fc.constantFrom(...orders), (room, queued, extra, order) => {
        const totalStake = 10_000n * PHA;
        const pool = makePool({ freeStake: 0n, cap: totalStake + room, withdrawQueue: [waiting(queued)] });
        const facts = makeFacts({ signer: BOB, order, pool, queueStakers: carol(queued) });
        const over = checkContribute(facts, { pid: PID, amount: room + queued + extra });
        const gap = over.find((problem) => problem.code === 'phalaStakePool.StakeExceedsCapacity')?.params.gap ?? 0n;
        const accepted = (value: bigint) =>
          simulateContribute(pool, BOB, null, facts.queueStakers, value).pool.totalStake <= totalStake + room;
        if (order === '1130') expect(gap).toBe(room);
        else expect([accepted(gap), accepted(gap + 3n)]).toEqual([true, false]);
      }),
    );
  });

  it('notice a queue the runtime would panic on', () => {
    const pool = makePool({ freeStake: 0n, withdrawQueue: [waiting(9n * PHA)] });
    expect(codes(20n * PHA, { pool, queueStakers: carol(8n * PHA) })).toEqual(['pool.rejected.withdrawQueue']);
    expect(codes(8n * PHA, { pool, queueStakers: carol(8n * PHA) })).toEqual([]);
  });
});
