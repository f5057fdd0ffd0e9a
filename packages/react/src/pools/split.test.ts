import { commissionOf } from '@stakepool-kit/sdk/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitOf, splitReward, WHOLE } from './split';

const PHA = 10n ** 12n;

describe('splitReward', () => {
  it('splits as the examples of the manual do', () => {
    expect(splitReward(100n * PHA, 0)).toEqual({ owner: 0n, stakers: 100n * PHA });
    expect(splitReward(100n * PHA, WHOLE)).toEqual({ owner: 100n * PHA, stakers: 0n });
    expect(splitReward(100n * PHA, WHOLE / 2)).toEqual({ owner: 50n * PHA, stakers: 50n * PHA });
  });

  it('loses nothing, and rounds as the chain does', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 20n), fc.integer({ min: 0, max: WHOLE }), (reward, commission) => {
        const { owner, stakers } = splitReward(reward, commission);
        expect(owner + stakers).toBe(reward);
        expect(owner).toBe(commissionOf(reward, commission));
      }),
    );
  });
});

describe('splitOf', () => {
  it.each([
    [null, 'none', 0n, 100n],
    [0, 'none', 0n, 100n],
    [100_000, 'some', 10n, 90n],
    [500_000, 'some', 50n, 50n],
    [1_000_000, 'all', 100n, 0n],
  ] as const)('as the manual says, of %s', (commission, kind, owner, stakers) => {
    expect(splitOf(commission, 12)).toMatchObject({ kind, owner: owner * PHA, stakers: stakers * PHA });
  });

  it('divides without a rest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 18 }), (commission, decimals) => {
        const { owner, stakers, total } = splitOf(commission, decimals);
        expect(owner + stakers).toBe(total);
        expect(owner >= 0n && stakers >= 0n).toBe(true);
      }),
    );
  });
});
