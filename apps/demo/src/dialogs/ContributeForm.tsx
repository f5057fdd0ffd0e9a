import { type Pool, sharesForContribution } from '@stakepool-kit/sdk/rules';
import { useQuery } from '@tanstack/react-query';
import { useAccount } from '../accounts/accounts';
import { useClient, useNetwork } from '../connection/context';
import { useBalance, useMiningRules } from '../data/queries';
import { exactAmount, showPeriod } from '../lib/format';
import { simpleCapGap } from '../lib/pool';
import { TransactionForm } from '../tx/TransactionForm';
import { Amount } from '../ui/Amount';
import { AmountField, useAmount } from '../ui/AmountField';
import { Facts } from '../ui/Facts';
import { Note } from '../ui/TroubleBox';
import { type StakeFormProps, YourStake } from './StakeDialog';

/** Fee of a contribution: its size does not depend on the amount. */
function useFee(pool: Pool): bigint {
  const account = useAccount();
  const { tx, network } = useClient();
  const fee = useQuery({
    queryKey: ['fee', 'contribute', account?.id ?? ''],
    queryFn: () => tx.contribute.estimateFee({ pid: pool.pid, amount: network.constants.minContribution }, { account: account?.id ?? '' }),
    enabled: account !== null,
    retry: false,
  });
  return fee.data?.fee ?? 0n;
}

export function ContributeForm({ pool, position, onClose }: StakeFormProps) {
  const { pid } = pool;
  const { symbol, decimals, minContribution, gracePeriod } = useNetwork().constants;
  const account = useAccount();
  const fee = useFee(pool);
  const balance = useBalance(account?.id ?? null).data?.value;
  const afterFee = useBalance(account?.id ?? null, fee).data?.value.transferable ?? 0n;
  const coolDown = useMiningRules().data?.value.coolDownPeriod ?? 0;
  const amount = useAmount();
  const { value } = amount;
  const gap = simpleCapGap(pool);
  const most = gap !== null && gap < afterFee ? gap : afterFee;
  const label = value === null ? 'Contribute' : `Contribute ${exactAmount(value, decimals)} ${symbol}`;
  return (
    <TransactionForm
      verb="contribute"
      input={value === null ? null : { pid, amount: value }}
      trouble={amount.trouble}
      label={label}
      title={`${label} to Pool ${pid}`}
      outcome={(result) => `Contributed ${exactAmount(result.amount, decimals)} ${symbol} to Pool ${pid}.`}
      onUseAmount={amount.set}
      consequence={`To get it back you withdraw. With no free stake in the pool that takes up to ${showPeriod(gracePeriod + coolDown)}.`}
      onClose={onClose}
    >
      <AmountField
        label="Amount"
        input={amount}
        unit={symbol}
        aside={
          <>
            Transferrable Balance <Amount value={balance?.transferable} unit />
          </>
        }
        onMax={most > 0n ? () => amount.set(most) : undefined}
        hints={
          <>
            <span>Pool Cap Gap {gap === null ? '∞' : <Amount value={gap} unit />}</span>
            <span>
              Smallest contribution <Amount value={minContribution} unit />
            </span>
          </>
        }
      />
      <Facts
        title="After this transaction"
        items={[
          { label: 'You receive', value: <>{value === null ? '–' : <Amount value={sharesForContribution(pool, value)} />} shares</> },
        ]}
      />
      <YourStake position={position} />
      {pool.withdrawQueue.length > 0 && (
        <Note kind="info" title="What you contribute goes to the withdraw queue first">
          <p>It pays waiting requests; your shares are the same.</p>
        </Note>
      )}
    </TransactionForm>
  );
}
