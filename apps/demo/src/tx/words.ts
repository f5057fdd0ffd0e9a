import { formatAmount, type NetworkConstants } from '@stakepool-kit/sdk/rules';
import type { Verdict } from './useCheck';

type Shown = Verdict['problems'][number];

/** The SDK counts shares in their smallest units, as the chain does; people read them like amounts. */
export function wordsOf(
  { code, params, message, fix }: Shown,
  { decimals }: Pick<NetworkConstants, 'decimals'>,
): Pick<Shown, 'message' | 'fix'> {
  const { pid, shares, held } = params as Readonly<Record<string, unknown>>;
  if (code !== 'phalaStakePool.InvalidWithdrawalAmount' || typeof shares !== 'bigint' || typeof held !== 'bigint') return { message, fix };
  const [have, asked] = [held, shares].map((value) => formatAmount(value, { decimals }));
  return { message: `You have ${have} shares in Pool ${pid}, not ${asked}.`, fix: 'Use Max for all of them, or less.' };
}
