import { commissionOf } from '@stakepool-kit/sdk/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitReward, WHOLE } from './split';

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
