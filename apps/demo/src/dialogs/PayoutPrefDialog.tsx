import type { PoolId } from '@stakepool-kit/sdk/rules';
import { usePool } from '../data/queries';
import { showCommission } from '../lib/format';
import { DialogFrame } from '../tx/DialogFrame';
import { TransactionForm } from '../tx/TransactionForm';
import { AmountField, useDecimal } from '../ui/AmountField';
import { Facts } from '../ui/Facts';

/** Percent with four decimals is parts per million. */
const PERCENT_DECIMALS = 4;
const ALL = 1_000_000n;

export function PayoutPrefDialog({ pid, onClose }: { readonly pid: PoolId; readonly onClose: () => void }) {
  const pool = usePool(String(pid)).data?.value ?? null;
  const percent = useDecimal(PERCENT_DECIMALS);
  const { value } = percent;
  const now = showCommission(pool?.commission ?? 0);
  const next = value !== null && value <= ALL ? Number(value) : null;
  const label = next === null ? 'Set Payout Pref' : `Set Payout Pref to ${showCommission(next)}`;
  return (
    <DialogFrame title="Set Payout Pref" subject={`Pool ${pid}`} onClose={onClose}>
      <TransactionForm
        verb="setPayoutPref"
        input={value === null ? null : { pid, commission: Number(value) }}
        trouble={percent.trouble}
        label={label}
        title={`${label} in Pool ${pid}`}
        outcome={({ commission }) => `The commission of Pool ${pid} is ${showCommission(commission)}.`}
        consequence="It counts for rewards from the next settlement on. Rewards already shared out stay as they are."
        onClose={onClose}
      >
        <AmountField label="Commission" input={percent} unit="%" aside={<>Now {now}</>} hints="0 to 100%, up to 4 decimals" />
        <Facts
          title="Of each reward"
          items={[
            { label: 'The owner gets', value: next === null ? '–' : showCommission(next) },
            { label: 'The stakers get, by their shares', value: next === null ? '–' : showCommission(1_000_000 - next) },
          ]}
        />
      </TransactionForm>
    </DialogFrame>
  );
}
