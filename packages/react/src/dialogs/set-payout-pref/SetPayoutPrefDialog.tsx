import { Amount } from '../../fields/amount/Amount';
import { AmountInput } from '../../fields/amount-input/AmountInput';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { Root } from '../../provider/Root';
import { TransactionForm } from '../../transactions/form/TransactionForm';
import { DialogFrame, type DialogOpenProps } from '../../ui/DialogFrame';
import { type Fact, Facts } from '../../ui/Facts';
import { type SetPayoutPrefDialogOptions, useSetPayoutPrefDialog } from './use-set-payout-pref-dialog';

export interface SetPayoutPrefDialogProps extends SetPayoutPrefDialogOptions, DialogOpenProps {}

/**
 * Sets a pool's commission, 0 % included, and shows how a reward is split by it.
 *
 * CSS: those of the dialog frame and the transaction form.
 */
export function SetPayoutPrefDialog(props: SetPayoutPrefDialogProps) {
  return (
    <Root className="spk-payout-pref-dialog">
      <SetPayoutPrefBody {...props} />
    </Root>
  );
}

function SetPayoutPrefBody({ open, onOpenChange, ...options }: SetPayoutPrefDialogProps) {
  const { t } = useTexts();
  const format = useFormat();
  const { pid, form, percent, now, next, example, splitNow, splitNext } = useSetPayoutPrefDialog(options);
  const split = (part: 'owner' | 'stakers'): Pick<Fact, 'value' | 'next'> => {
    if (splitNext === null) return { value: <Amount value={splitNow?.[part]} unit /> };
    return { value: <Amount value={splitNow?.[part]} />, next: <Amount value={splitNext[part]} unit /> };
  };
  return (
    <DialogFrame
      title={t('payoutPref.title')}
      subject={t('payoutPref.subject', { pid: String(pid) })}
      open={open}
      onOpenChange={onOpenChange}
    >
      {(close) => (
        <TransactionForm
          state={form}
          label={next === null ? t('payoutPref.title') : t('payoutPref.with', { commission: format.percent(next) })}
          after={
            <Facts
              title={t('payoutPref.split', { amount: format.amount(example, { unit: true }) })}
              items={[
                { label: t('payoutPref.owner'), ...split('owner') },
                { label: t('payoutPref.stakers'), ...split('stakers') },
              ]}
            />
          }
          consequence={t('payoutPref.consequence')}
          onClose={close}
        >
          <AmountInput
            input={percent}
            label={t('payoutPref.field')}
            aside={now !== null && t('payoutPref.now', { commission: format.percent(now) })}
            hints={t('payoutPref.hint')}
          />
        </TransactionForm>
      )}
    </DialogFrame>
  );
}
