import { describe, expect, it } from 'vitest';
import { acceptedAmount } from './fixes';
import type { Verdict } from './useCheck';
import { wordsOf } from './words';

type Shown = Verdict['problems'][number];
const problem = (code: string, params: object): Shown => ({ code, params, message: 'm', fix: 'f' }) as unknown as Shown;

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

describe('wordsOf', () => {
  it('writes shares like amounts', () => {
    const params = { pid: 4n, shares: 2500n * 10n ** 12n, held: 1500n * 10n ** 12n, dust: 1000n };
    expect(wordsOf(problem('phalaStakePool.InvalidWithdrawalAmount', params), { decimals: 12 }).message).toBe(
      'You have 1,500 shares in Pool 4, not 2,500.',
    );
  });

  it('leaves all else to the SDK', () => {
    expect(wordsOf(problem('phalaStakePool.PoolBankrupt', {}), { decimals: 12 })).toEqual({ message: 'm', fix: 'f' });
  });
});
