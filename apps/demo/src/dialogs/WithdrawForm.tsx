import { type Planck, type Shares, sharesForWithdrawal, sharesToAmount, simulateWithdraw } from '@stakepool-kit/sdk/rules';
import { useState } from 'react';
import { useNetwork } from '../connection/context';
import { useChainTime } from '../data/chain-clock';
import { exactAmount, showCountdown, showPeriod } from '../lib/format';
import { TransactionForm } from '../tx/TransactionForm';
import { Amount } from '../ui/Amount';
import { AmountField, useAmount } from '../ui/AmountField';
import { Facts } from '../ui/Facts';
import { Note } from '../ui/TroubleBox';
import { type StakeFormProps, YourStake } from './StakeDialog';

export function WithdrawForm({ pool, position, onClose }: StakeFormProps) {
  const { pid } = pool;
  const { symbol, decimals, gracePeriod } = useNetwork().constants;
  const now = useChainTime();
  const amount = useAmount();
  const [everything, setEverything] = useState<string | null>(null);
  const staker = position?.staker ?? null;
  const value = position?.value ?? 0n;
  const all = everything !== null && everything === amount.text;

  const wanted: Planck | 'all' | null = all ? 'all' : amount.value;
  const shares: Shares | null =
    staker === null || amount.value === null || amount.value > value
      ? null
      : all
        ? staker.shares
        : sharesForWithdrawal(pool, amount.value, staker.shares);
  const after = staker && shares !== null && shares > 0n ? simulateWithdraw(pool, staker, shares, now ?? 0) : null;
  const replaces = position?.request && after && after.queued > 0n;
  const label = replaces
    ? 'Replace request'
    : amount.value === null
      ? 'Withdraw'
      : `Withdraw ${exactAmount(amount.value, decimals)} ${symbol}`;
  return (
    <TransactionForm
      verb="withdraw"
      input={wanted === null ? null : { pid, amount: wanted }}
      trouble={amount.trouble}
      label={label}
      title={`Withdraw ${amount.value === null ? '' : `${exactAmount(amount.value, decimals)} ${symbol} `}from Pool ${pid}`}
      outcome={({ paid, queuedShares }) =>
        queuedShares > 0n
          ? `${exactAmount(paid, decimals)} ${symbol} paid, ${exactAmount(queuedShares, decimals)} shares queued.`
          : `${exactAmount(paid, decimals)} ${symbol} withdrawn from Pool ${pid}.`
      }
      consequence="Queued shares keep earning until they are paid. A request cannot be cancelled, only replaced."
      onClose={onClose}
    >
      {position?.request && (
        <Note kind="info" title="A request of yours is queued">
          <p>
            <Amount value={sharesToAmount(pool, position.request.shares)} unit />, countdown{' '}
            {now === null ? '–' : showCountdown(position.request.startTime + gracePeriod - now)}
          </p>
        </Note>
      )}
      <AmountField
        label="Amount to withdraw"
        input={amount}
        unit={symbol}
        aside={
          <>
            Your stake <Amount value={value} unit />
          </>
        }
        onMax={
          value === 0n
            ? undefined
            : () => {
                amount.set(value);
                setEverything(exactAmount(value, decimals));
              }
        }
        hints={
          <>
            {shares !== null && (
              <span>
                <Amount value={shares} /> shares
              </span>
            )}
            <span>Max withdraws all your shares</span>
          </>
        }
      />
      {replaces && (
        <Note kind="warning" title="This replaces your queued request">
          <p>A pool keeps one request per staker. The new one goes to the back of the queue and its countdown starts again.</p>
        </Note>
      )}
      <Facts
        title="After this transaction"
        items={[
          { label: 'Paid at once', value: after === null ? '–' : <Amount value={after.paid?.amount ?? 0n} unit /> },
          { label: 'Queued', value: after === null ? '–' : <Amount value={sharesToAmount(pool, after.queued)} unit /> },
          { label: 'Countdown', value: after === null || after.queued === 0n ? '–' : showPeriod(gracePeriod) },
        ]}
      />
      <YourStake position={position} />
    </TransactionForm>
  );
}
