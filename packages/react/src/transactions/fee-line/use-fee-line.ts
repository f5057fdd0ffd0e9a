import type { AccountId, Planck } from '@stakepool-kit/sdk/rules';
import { useBalance } from '../../data/queries';
import { useFormat } from '../../i18n/format';

export interface FeeLineOptions {
  /** Planck, as `check` or `estimateFee` gives it; `null` while it is not known. */
  readonly fee: Planck | null;
  /** While the answer on the newest input is awaited. */
  readonly checking?: boolean;
  /** Who pays. With it the balance afterwards is shown. */
  readonly account?: AccountId | null;
  /** Whose call it is, where the payer signs as its proxy. */
  readonly actsFor?: AccountId | null;
  /** What the call itself takes from the transferable balance, planck; what it brings is negative. Default 0. */
  readonly spends?: Planck;
}

export interface FeeLineState {
  readonly status: 'unknown' | 'checking' | 'known';
  /** All decimals with the unit; empty while unknown. */
  readonly fee: string;
  readonly planck: Planck | null;
  /** What the payer can still transfer afterwards; `null` while that is not known. */
  readonly after: string | null;
}

/** The fee of a transaction, exactly, and what is left after it. */
export function useFeeLine({ fee, checking = false, account = null, spends = 0n }: FeeLineOptions): FeeLineState {
  const format = useFormat();
  const balance = useBalance(account).data?.value;
  const left = balance === undefined || fee === null ? null : balance.transferable - fee - spends;
  return {
    status: checking ? 'checking' : fee === null ? 'unknown' : 'known',
    fee: fee === null ? '' : format.amount(fee, { exact: true, unit: true }),
    planck: fee,
    after: left === null ? null : format.amount(left > 0n ? left : 0n, { unit: true }),
  };
}
