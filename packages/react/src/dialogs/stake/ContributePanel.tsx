import { Amount } from '../../fields/amount/Amount';
import { AmountInput } from '../../fields/amount-input/AmountInput';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { TransactionForm } from '../../transactions/form/TransactionForm';
import { type Fact, Facts } from '../../ui/Facts';
import { Note } from '../../ui/TroubleBox';
import type { ContributePreview } from './preview';
import { SharePrice } from './SharePrice';
import type { ContributeState } from './use-contribute';

interface ContributePanelProps {
  readonly state: ContributeState;
  readonly onClose: () => void;
}

export function ContributePanel({ state, onClose }: ContributePanelProps) {
  const { t, rich } = useTexts();
  const format = useFormat();
  const { form, amount, transferable, gap, preview, longestWait } = state;
  const exact = amount.value === null ? null : format.amount(amount.value, { exact: true, unit: true });
  return (
    <TransactionForm
      state={form}
      label={exact === null ? t('stake.contribute') : t('stake.contribute.with', { amount: exact })}
      after={
        <>
          <Facts title={t('stake.after')} items={useFacts(state)} />
          {preview && <ForceStopNote preview={preview} />}
        </>
      }
      consequence={longestWait === null ? undefined : t('stake.contribute.lock', { wait: format.period(longestWait) })}
      onUseAmount={amount.set}
      onClose={onClose}
    >
      <AmountInput
        input={amount}
        label={t('stake.contribute.amount')}
        aside={
          <>
            {t('stake.transferable')} <Amount value={transferable?.before} unit />
          </>
        }
        hints={
          <>
            <span>
              {t('stake.gap')} {gap === null ? '∞' : <Amount value={gap} unit />}
            </span>
            <span>
              {t('stake.contribute.smallest')} <Amount value={state.minContribution} rounding="up" unit />
            </span>
            <span>{rich('stake.contribute.kept', { amount: <Amount value={state.kept} rounding="up" unit /> })}</span>
          </>
        }
      />
    </TransactionForm>
  );
}

function useFacts({ preview, transferable, worth }: ContributeState): readonly Fact[] {
  const { t, rich } = useTexts();
  const shares = preview && (
    <>
      {rich('stake.contribute.shares', { shares: <Amount value={preview.shares} /> })}{' '}
      {preview.price !== null && (
        <span className="spk-quiet">{rich('stake.contribute.price', { price: <SharePrice price={preview.price} /> })}</span>
      )}
    </>
  );
  const paysSelf = preview !== null && preview.paysSelf > 0n && preview.paysSelf;
  return [
    { label: t('stake.contribute.receive'), value: shares ?? '–' },
    {
      label: t('stake.value'),
      value: <Amount value={worth} unit={preview === null} />,
      ...(preview && { next: <Amount value={preview.value.after} unit /> }),
    },
    {
      label: t('stake.transferable'),
      value: <Amount value={transferable?.before} unit={preview === null} />,
      ...(preview && { next: <Amount value={transferable?.after} unit /> }),
    },
    ...(paysSelf ? [{ label: t('stake.contribute.paysSelf'), value: <Amount value={paysSelf} unit /> }] : []),
  ];
}

function ForceStopNote({ preview: { forceStop, forceStopAt } }: { readonly preview: ContributePreview }) {
  const { t } = useTexts();
  const format = useFormat();
  if (forceStopAt === null || (forceStop !== 'avoided' && forceStop !== 'stays')) return null;
  return (
    <Note kind={forceStop === 'avoided' ? 'info' : 'warning'} title={t(`stake.forceStop.${forceStop}`, { date: format.date(forceStopAt) })}>
      {t(`stake.forceStop.${forceStop}.text`)}
    </Note>
  );
}
