import { formatAmount, fromFixed } from '@stakepool-kit/sdk/rules';
import { Amount } from '../../fields/amount/Amount';
import { AmountInput } from '../../fields/amount-input/AmountInput';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { LearnLink } from '../../network/LearnLink';
import { Root } from '../../provider/Root';
import { TransactionForm } from '../../transactions/form/TransactionForm';
import { DialogFrame, type DialogOpenProps } from '../../ui/DialogFrame';
import { type Fact, Facts } from '../../ui/Facts';
import { EstimateFormula } from './EstimateFormula';
import { labelAmount } from './label-amount';
import { type StartMiningDialogOptions, type StartMiningDialogState, useStartMiningDialog } from './use-start-mining-dialog';
import { WorkerGone, WorkerSubject } from './WorkerSubject';

export interface StartMiningDialogProps extends StartMiningDialogOptions, DialogOpenProps {}

/**
 * Gives a Ready worker its first stake, within Smin, Smax and what the pool has free, and tells what comes of it.
 *
 * CSS: those of the dialog frame and the transaction form; `.spk-how`, `.spk-how-summary`.
 */
export function StartMiningDialog(props: StartMiningDialogProps) {
  return (
    <Root className="spk-start-mining-dialog">
      <StartMiningBody {...props} />
    </Root>
  );
}

function StartMiningBody({ open, onOpenChange, ...options }: StartMiningDialogProps) {
  const { t, rich } = useTexts();
  const format = useFormat();
  const state = useStartMiningDialog(options);
  const { amount, facts, outlook, form } = state;
  const period = format.period(facts.rules?.coolDownPeriod ?? 0);
  return (
    <DialogFrame title={t('startMining.title')} subject={<WorkerSubject facts={facts} />} open={open} onOpenChange={onOpenChange}>
      {(close) => (
        <TransactionForm
          state={form}
          label={amount.value === null ? t('startMining.title') : t('startMining.submit', { amount: labelAmount(format, amount.value) })}
          after={<Outlook state={state} period={period} />}
          consequence={t('startMining.consequence', { period })}
          onUseAmount={amount.set}
          onClose={close}
        >
          <WorkerGone facts={facts} />
          <AmountInput
            input={amount}
            label={t('startMining.stake')}
            aside={rich('startMining.free', { amount: <Amount value={state.freeStake} unit /> })}
            hints={
              <>
                <span>{rich('startMining.smin', { amount: <Amount value={outlook.smin} rounding="up" /> })}</span>
                <span>{rich('startMining.smax', { amount: <Amount value={outlook.smax} /> })}</span>
                <span>{t('startMining.max.hint')}</span>
              </>
            }
          />
        </TransactionForm>
      )}
    </DialogFrame>
  );
}

function Outlook({ state, period }: { readonly state: StartMiningDialogState; readonly period: string }) {
  const { t, rich } = useTexts();
  const format = useFormat();
  const { amount, facts, outlook, form } = state;
  const { v, vMax, perDay, sample } = outlook;
  const commission = format.percent(facts.pool?.commission ?? 0);
  const value = amount.value;
  const isOver = form.status === 'refused' && value !== null;
  const items: readonly Fact[] = [
    {
      label: t('startMining.v'),
      value: v === null ? '–' : formatAmount(fromFixed(v), { decimals: 12, fraction: 2, separators: format.separators }),
      ...(vMax !== null && { note: t('startMining.v.limit', { limit: format.integer(fromFixed(vMax) / 10n ** 12n) }) }),
      help: 've',
    },
    {
      label: t('startMining.estimate'),
      ...(perDay === null
        ? { value: '–', ...(sample === null && facts.loaded && { note: t('startMining.estimate.unknown') }) }
        : {
            value: rich('startMining.estimate.about', { amount: <Amount value={perDay} unit /> }),
            note: t('startMining.estimate.note', { commission }),
          }),
      help: 'estimatedReward',
    },
    { label: t('startMining.later'), value: t('startMining.later.text') },
    { label: t('startMining.back'), value: t('startMining.back.text', { period }), help: 'coolDown' },
  ];
  return (
    <>
      <Facts
        title={isOver ? t('startMining.after.amount', { amount: labelAmount(format, value) }) : t('startMining.after')}
        items={items}
      />
      <EstimateFormula facts={facts} outlook={outlook} />
      <LearnLink topic="start" />
    </>
  );
}
