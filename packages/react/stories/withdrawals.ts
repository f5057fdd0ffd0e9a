import { devKey } from '@stakepool-kit/devnet';
import { signExtrinsic } from '@stakepool-kit/devnet/testing';
import type { StoryChain } from './dev-chain';

const PHA = 10n ** 12n;
/** Pool 1 of scenario `demo`: 4,200 PHA free, six workers mining, one cooling down for four more days. */
const BOBS_POOL = 1n;
const BOBS_WITHDRAWAL = 10_000n * PHA;

type Prepared = Pick<StoryChain, 'chain' | 'advance'>;

/** Bob withdraws 10,000 shares from his pool; then so many days pass. For `parameters.devChain.prepare`. */
export const withdrawn =
  (days: number) =>
  ({ chain, advance }: Prepared): void => {
    const call = { tag: 'PhalaStakePool', value: { tag: 'withdraw', value: { pid: BOBS_POOL, shares: BOBS_WITHDRAWAL } } };
    chain.submit(signExtrinsic(chain, devKey('//Bob'), call));
    chain.build();
    // The chain looks at the queue block by block: a week at a time, not all weeks at once.
    for (let left = days; left > 0; left -= 7) advance({ days: Math.min(7, left), seconds: 60 });
  };
