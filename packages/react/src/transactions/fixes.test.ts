import { describe, expect, it } from 'vitest';
import { acceptedAmount } from './fixes';

const problem = (code: string, params: object) => ({ code, params });

describe('acceptedAmount', () => {
  it('names the amount that would do', () => {
    expect(acceptedAmount(problem('phalaMining.InsufficientStake', { minimum: 5n, stake: 1n }))).toEqual({ amount: 5n, rounding: 'up' });
    expect(acceptedAmount(problem('phalaStakePool.StakeExceedsCapacity', { gap: 7n }))).toEqual({ amount: 7n, rounding: 'down' });
  });

  it('is silent where nothing would do', () => {
    expect(acceptedAmount(problem('phalaStakePool.StakeExceedsCapacity', { gap: 0n }))).toBeNull();
    expect(acceptedAmount(problem('phalaStakePool.PoolBankrupt', {}))).toBeNull();
    expect(acceptedAmount(problem('toString', {}))).toBeNull();
  });
});
