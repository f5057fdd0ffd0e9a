import type { Planck } from '@stakepool-kit/sdk/rules';
import type { Rounding } from '../i18n/format';
import type { Reason } from './problems/describe';

/** The parameter of a problem that names an amount which would be accepted in its place. */
const ACCEPTED: ReadonlyMap<string, readonly [parameter: string, rounding: Rounding]> = new Map([
  ['phalaStakePool.StakeExceedsCapacity', ['gap', 'down']],
  ['phalaStakePool.InsufficientBalance', ['available', 'down']],
  ['phalaStakePool.InsufficientContribution', ['minimum', 'up']],
  ['phalaStakePool.InsufficientFreeStake', ['free', 'down']],
  ['phalaStakePool.InadequateCapacity', ['totalStake', 'up']],
  ['phalaMining.InsufficientStake', ['minimum', 'up']],
  ['phalaMining.TooMuchStake', ['maximum', 'down']],
]);

interface Fix {
  readonly amount: Planck;
  /** What you need is shown rounded up, what you have rounded down. */
  readonly rounding: Rounding;
}

/** The amount that removes the problem, as far as one alone can. */
export function acceptedAmount({ code, params = {} }: Pick<Reason, 'code' | 'params'>): Fix | null {
  const [name, rounding] = ACCEPTED.get(code) ?? [];
  if (name === undefined || rounding === undefined) return null;
  const amount: unknown = (params as Readonly<Record<string, unknown>>)[name];
  return typeof amount === 'bigint' && amount > 0n ? { amount, rounding } : null;
}
