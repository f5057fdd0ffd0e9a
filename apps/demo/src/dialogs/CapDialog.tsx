import { capOf, type PoolId, UNLIMITED_CAP } from '@stakepool-kit/sdk/rules';
import { useState } from 'react';
import { useNetwork } from '../connection/context';
import { usePool, useTotals } from '../data/queries';
import { exactAmount } from '../lib/format';
import { DialogFrame } from '../tx/DialogFrame';
import { TransactionForm } from '../tx/TransactionForm';
import { Amount } from '../ui/Amount';
import { AmountField, useAmount } from '../ui/AmountField';
import { Facts } from '../ui/Facts';

export function CapDialog({ pid, onClose }: { readonly pid: PoolId; readonly onClose: () => void }) {
  const { symbol, decimals } = useNetwork().constants;
  const pool = usePool(String(pid)).data?.value ?? null;
  const issuance = useTotals().data?.value.totalIssuance ?? UNLIMITED_CAP;
  const amount = useAmount();
  const [unlimited, setUnlimited] = useState(false);
  const cap = unlimited ? ('unlimited' as const) : amount.value;
  const words = cap === 'unlimited' ? 'unlimited' : cap === null ? null : `${exactAmount(cap, decimals)} ${symbol}`;
  const label = words === null ? 'Set Cap' : `Set Cap to ${words}`;
  const now = pool && capOf(pool, issuance);
  return (
    <DialogFrame title="Set Cap" subject={`Pool ${pid}`} onClose={onClose}>
      <TransactionForm
        verb="setCap"
        input={cap === null ? null : { pid, cap }}
        trouble={unlimited ? null : amount.trouble}
        label={label}
        title={`${label} in Pool ${pid}`}
        outcome={() => `The cap of Pool ${pid} is ${words ?? 'set'}.`}
        onUseAmount={amount.set}
        consequence="Stake above the cap is refused. What is staked already stays."
        onClose={onClose}
      >
        <div className="segmented" role="radiogroup" aria-label="Kind of cap">
          <label className="segment">
            <input type="radio" name="cap" checked={!unlimited} onChange={() => setUnlimited(false)} />
            An amount
          </label>
          <label className="segment">
            <input type="radio" name="cap" checked={unlimited} onChange={() => setUnlimited(true)} />
            Unlimited
          </label>
        </div>
        {!unlimited && (
          <AmountField
            label="Cap"
            input={amount}
            unit={symbol}
            hints={
              <>
                At least Total Stake now, <Amount value={pool?.totalStake} rounding="up" unit />
              </>
            }
          />
        )}
        <Facts
          items={[
            { label: 'Cap now', value: now === null ? 'unlimited' : <Amount value={now} unit /> },
            { label: 'Total Stake', value: <Amount value={pool?.totalStake} unit /> },
          ]}
        />
      </TransactionForm>
    </DialogFrame>
  );
}
