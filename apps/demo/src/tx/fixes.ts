import type { Planck } from '@stakepool-kit/sdk/rules';
import type { Verdict } from './useCheck';

/** The parameter of a problem that names an amount which would be accepted in its place. */
const ACCEPTED: Readonly<Record<string, string>> = {
  'phalaStakePool.StakeExceedsCapacity': 'gap',
  'phalaStakePool.InsufficientBalance': 'available',
  'phalaStakePool.InsufficientContribution': 'minimum',
  'phalaStakePool.InsufficientFreeStake': 'free',
  'phalaStakePool.InadequateCapacity': 'totalStake',
  'phalaMining.InsufficientStake': 'minimum',
  'phalaMining.TooMuchStake': 'maximum',
};

/** The amount that removes the problem, as far as one alone can. */
export function acceptedAmount({ code, params }: Verdict['problems'][number]): Planck | null {
  const name = ACCEPTED[code];
  const value: unknown = name === undefined ? null : (params as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'bigint' && value > 0n ? value : null;
}
