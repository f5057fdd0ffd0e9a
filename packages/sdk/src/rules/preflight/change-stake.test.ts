import { describe, expect, it } from 'vitest';
import type { Facts } from '../facts.js';
import { CAROL, makeFacts, makeMiner, makePool, makeStaker, PHA, PID, WORKER } from '../test/facts.js';
import { checkChangeStake } from './change-stake.js';

const SP = 'phalaStakePool.';
const running: Partial<Facts> = { miner: makeMiner({ state: 'MiningIdle' }), minerStake: 4000n * PHA };
const pool = (freeStake: bigint, part = {}) => makePool({ freeStake, ...part });
const queue = (shares: bigint) => ({
  withdrawQueue: [{ user: CAROL, shares, startTime: 5 }],
});
const carol = (shares: bigint) => new Map([[CAROL, makeStaker({ user: CAROL, shares, locked: shares })]]);
const codes = (stake: bigint, facts: Partial<Facts> = {}): string[] =>
  checkChangeStake(makeFacts({ ...running, ...facts }), { pid: PID, worker: WORKER, stake }).map((problem) => problem.code);

describe('changeStake', () => {
  it('raises the stake of a mining or unresponsive worker', () => {
    expect(codes(4001n * PHA)).toEqual([]);
    expect(codes(14_000n * PHA)).toEqual([]);
    expect(codes(4001n * PHA, { miner: makeMiner({ state: 'MiningUnresponsive' }) })).toEqual([]);
  });

  it('refuses the same or less', () => {
    expect(codes(4000n * PHA)).toEqual([`${SP}CannotRestartWithLessStake`]);
    expect(codes(3999n * PHA)).toEqual([`${SP}CannotRestartWithLessStake`]);
  });

  it('needs some free stake first, whatever else is wrong', () => {
    const facts = { pool: pool(0n), miningEnabled: false, signer: CAROL, miner: makeMiner() };
    expect(codes(3000n * PHA, facts)).toEqual([
      `${SP}InsufficientFreeStake`,
      `${SP}FeatureNotEnabled`,
      `${SP}UnauthorizedPoolOwner`,
      'phalaMining.MinerNotMining',
      `${SP}CannotRestartWithLessStake`,
      'phalaMining.InsufficientStake',
    ]);
  });

  it('counts the released stake as free', () => {
    expect(codes(4010n * PHA, { pool: pool(10n * PHA) })).toEqual([]);
    expect(codes(4010n * PHA + 1n, { pool: pool(10n * PHA) })).toEqual([`${SP}InsufficientFreeStake`]);
  });

  it('pays the withdraw queue out of the released stake', () => {
    const facts = { pool: pool(900n, queue(1000n * PHA)), queueStakers: carol(1000n * PHA) };
    expect(codes(4001n * PHA, facts)).toEqual([`${SP}InsufficientFreeStake`]);
    const problem = checkChangeStake(makeFacts({ ...running, ...facts }), { pid: PID, worker: WORKER, stake: 4001n * PHA })[0];
    expect(problem?.params).toMatchObject({ free: 3000n * PHA + 900n, needed: 4001n * PHA });
  });

  it('ends with the limits of the worker', () => {
    expect(codes(25_000n * PHA, { pool: pool(30_000n * PHA) })).toEqual(['phalaMining.TooMuchStake']);
    expect(codes(4001n * PHA, { tokenomics: null })).toEqual(['phalaMining.InternalErrorBadTokenomicParameters']);
  });

  it('names a missing pool once it is the reason', () => {
    expect(codes(4001n * PHA, { pool: null })[0]).toBe(`${SP}PoolDoesNotExist`);
    expect(codes(4001n * PHA, { pool: null }).filter((code) => code.endsWith('PoolDoesNotExist'))).toHaveLength(1);
  });

  it('notices a queue the runtime would panic on', () => {
    expect(codes(4001n * PHA, { pool: pool(900n, queue(9n * PHA)), queueStakers: carol(8n * PHA) })).toEqual([
      'pool.rejected.withdrawQueue',
    ]);
  });
});
