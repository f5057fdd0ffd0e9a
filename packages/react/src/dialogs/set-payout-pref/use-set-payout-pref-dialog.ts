import type { VerbResult } from '@stakepool-kit/sdk';
import type { PartsPerMillion, Planck, PoolIdInput } from '@stakepool-kit/sdk/rules';
import { usePool } from '../../data/queries';
import { type AmountInputState, useAmountInput } from '../../fields/amount-input/use-amount-input';
import { exampleReward, type RewardSplit, splitReward, WHOLE } from '../../pools/split';
import { useNetwork } from '../../provider/context';
import { type TransactionFormState, useTransactionForm } from '../../transactions/form/use-transaction-form';

export interface SetPayoutPrefDialogOptions {
  readonly pid: PoolIdInput;
  readonly onDone?: ((result: VerbResult<'setPayoutPref'>) => void) | undefined;
}

export interface SetPayoutPrefDialogState {
  readonly pid: PoolIdInput;
  readonly form: TransactionFormState;
  /** Percent as text; its value is in parts per million. */
  readonly percent: AmountInputState;
  /** The commission now; `null` while it is not read. */
  readonly now: PartsPerMillion | null;
  /** What was typed, where the chain can hold it. 0 is a commission like any other. */
  readonly next: PartsPerMillion | null;
  /** A reward to show the split by, planck. */
  readonly example: Planck;
  readonly splitNow: RewardSplit | null;
  readonly splitNext: RewardSplit | null;
  use(commission: PartsPerMillion): void;
}

/** Percent with four decimals is parts per million: all the chain can hold. */
const PERCENT_DECIMALS = 4;

export function useSetPayoutPrefDialog({ pid, onDone }: SetPayoutPrefDialogOptions): SetPayoutPrefDialogState {
  const pool = usePool(String(pid)).data?.value;
  const { decimals } = useNetwork().constants;
  const percent = useAmountInput({ decimals: PERCENT_DECIMALS, unit: '%' });
  const { value } = percent;
  const next = value !== null && value <= BigInt(WHOLE) ? Number(value) : null;
  const aboveWhole = value !== null && next === null;
  const form = useTransactionForm({
    verb: 'setPayoutPref',
    input: next === null ? null : { pid, commission: next },
    trouble: aboveWhole ? { code: 'input.commissionAbove' } : percent.trouble,
    onDone,
  });
  const now = pool ? (pool.commission ?? 0) : null;
  const example = exampleReward(decimals);
  return {
    pid,
    form,
    percent,
    now,
    next,
    example,
    splitNow: now === null ? null : splitReward(example, now),
    splitNext: next === null ? null : splitReward(example, next),
    use: (commission) => percent.set(BigInt(commission)),
  };
}
