import { type FixedBits, formatAmount, fromFixed } from '@stakepool-kit/sdk/rules';
import { Amount } from '../../fields/amount/Amount';
import { AmountInput } from '../../fields/amount-input/AmountInput';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { Root } from '../../provider/Root';
import { TransactionForm } from '../../transactions/form/TransactionForm';
import { DialogFrame, type DialogOpenProps } from '../../ui/DialogFrame';
import { Facts } from '../../ui/Facts';
import { EstimateFormula } from '../start-mining/EstimateFormula';
import { labelAmount } from '../start-mining/label-amount';
import { WorkerGone, WorkerSubject } from '../start-mining/WorkerSubject';
import { type ChangeStakeDialogOptions, type ChangeStakeDialogState, useChangeStakeDialog } from './use-change-stake-dialog';

export interface ChangeStakeDialogProps extends ChangeStakeDialogOptions, DialogOpenProps {}

/**
 * Raises the stake of a worker that mines, and shows what becomes of its V.
 *
 * CSS: those of the dialog frame and the transaction form; `.spk-how`.
 */
export function ChangeStakeDialog(props: ChangeStakeDialogProps) {
  return (
    <Root className="spk-change-stake-dialog">
      <ChangeStakeBody {...props} />
    </Root>
  );
}

function ChangeStakeBody({ open, onOpenChange, ...options }: ChangeStakeDialogProps) {
  const { t, rich } = useTexts();
  const format = useFormat();
  const state = useChangeStakeDialog(options);
  const { amount, facts, outlook, current, form } = state;
  return (
    <DialogFrame title={t('changeStake.title')} subject={<WorkerSubject facts={facts} />} open={open} onOpenChange={onOpenChange}>
      {(close) => (
        <TransactionForm
          state={form}
          label={amount.value === null ? t('changeStake.title') : t('changeStake.submit', { amount: labelAmount(format, amount.value) })}
          after={<Outlook state={state} />}
          consequence={t('changeStake.consequence')}
          onUseAmount={amount.set}
          onClose={close}
        >
          <WorkerGone facts={facts} />
          <AmountInput
            input={amount}
            label={t('changeStake.new')}
            aside={rich('startMining.free', { amount: <Amount value={state.freeStake} unit /> })}
            hints={
              <>
                <span>{rich('changeStake.more', { amount: <Amount value={current} /> })}</span>
                <span>{rich('startMining.smin', { amount: <Amount value={outlook.smin} rounding="up" /> })}</span>
                <span>{rich('startMining.smax', { amount: <Amount value={outlook.smax} /> })}</span>
              </>
            }
          />
        </TransactionForm>
      )}
    </DialogFrame>
  );
}

function Outlook({ state }: { readonly state: ChangeStakeDialogState }) {
  const { t, rich } = useTexts();
  const format = useFormat();
  const { separators } = format;
  const { amount, added, current, facts, outlook, freeStake, v, form } = state;
  const { value } = amount;
  const isOver = form.status === 'refused' && value !== null;
  const vText = (bits: FixedBits) => formatAmount(fromFixed(bits), { decimals: 12, fraction: 2, separators });
  return (
    <>
      <Facts
        title={isOver ? t('changeStake.after.amount', { amount: labelAmount(format, value) }) : t('startMining.after')}
        items={[
          {
            label: t('changeStake.stake'),
            value: <Amount value={current} unit />,
            ...(value !== null && value !== current && { next: <Amount value={value} unit /> }),
            help: 'workerStake',
          },
          {
            label: t('changeStake.v'),
            value: v === null ? '–' : vText(v),
            ...(outlook.v !== null && { next: vText(outlook.v) }),
            help: 'v',
          },
          {
            label: t('changeStake.free'),
            value: <Amount value={freeStake} unit />,
            ...(added !== null && freeStake !== null && added <= freeStake && { next: <Amount value={freeStake - added} unit /> }),
            help: 'poolFreeBalance',
          },
          {
            label: t('changeStake.estimate'),
            value: outlook.perDay === null ? '–' : rich('startMining.estimate.about', { amount: <Amount value={outlook.perDay} unit /> }),
            help: 'estimatedReward',
          },
        ]}
      />
      <EstimateFormula facts={facts} outlook={outlook} />
    </>
  );
}
