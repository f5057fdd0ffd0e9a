import { Amount } from '../../fields/amount/Amount';
import { AmountInput } from '../../fields/amount-input/AmountInput';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { Root } from '../../provider/Root';
import { TransactionForm } from '../../transactions/form/TransactionForm';
import { Button } from '../../ui/Button';
import { DialogFrame, type DialogOpenProps } from '../../ui/DialogFrame';
import { Facts } from '../../ui/Facts';
import { Segmented } from '../../ui/Segmented';
import { Note } from '../../ui/TroubleBox';
import { type Cap, type SetCapDialogOptions, useSetCapDialog } from './use-set-cap-dialog';

export interface SetCapDialogProps extends SetCapDialogOptions, DialogOpenProps {}

/**
 * Limits how much stake a pool takes; unlimited at first.
 *
 * CSS: those of the dialog frame, the transaction form and `.spk-segmented`. Data: `data-kind` (`unlimited`, `amount`) on `.spk-cap`.
 */
export function SetCapDialog(props: SetCapDialogProps) {
  return (
    <Root className="spk-set-cap-dialog">
      <SetCapBody {...props} />
    </Root>
  );
}

function SetCapBody({ open, onOpenChange, ...options }: SetCapDialogProps) {
  const { t, rich } = useTexts();
  const format = useFormat();
  const state = useSetCapDialog(options);
  const { form, kind, amount, next, now, minimum, gap } = state;
  const pid = String(state.pid);
  const label = () => {
    if (next === null) return t('cap.title');
    return next === 'unlimited' ? t('cap.withUnlimited') : t('cap.with', { amount: format.amount(next, { exact: true, unit: true }) });
  };
  return (
    <DialogFrame title={t('cap.title')} subject={t('cap.subject', { pid })} open={open} onOpenChange={onOpenChange}>
      {(close) => (
        <TransactionForm
          state={form}
          label={label()}
          after={
            <Facts
              title={t('stake.after')}
              items={[
                { label: t('cap.totalStake'), value: <Amount value={minimum} unit />, help: 'totalStake' },
                {
                  label: t('cap.field'),
                  value: <CapAmount cap={now} unit={next === null || next === now} />,
                  ...(next !== null && next !== now && { next: <CapAmount cap={next} /> }),
                  help: 'cap',
                },
                {
                  label: t('cap.gap'),
                  value: <CapAmount cap={gap.before} unit={gap.after === null || gap.after === gap.before} />,
                  ...(gap.after !== null && gap.after !== gap.before && { next: <CapAmount cap={gap.after} /> }),
                  help: 'capGap',
                },
              ]}
            />
          }
          consequence={`${t('cap.consequence')} ${t('cap.forGood')}`}
          onUseAmount={amount.set}
          onClose={close}
        >
          <div className="spk-cap" data-kind={kind}>
            <Segmented
              label={t('cap.kind')}
              value={kind}
              onChange={state.setKind}
              options={[
                { value: 'unlimited', label: t('cap.unlimited') },
                { value: 'amount', label: t('cap.amount') },
              ]}
            />
            <AmountInput
              input={amount}
              label={t('cap.field')}
              aside={
                minimum !== null && (
                  <Button small onClick={state.useMinimum}>
                    {t('cap.useMinimum')}
                  </Button>
                )
              }
              hints={<span>{rich('cap.minimum', { amount: <Amount value={minimum} rounding="up" unit /> })}</span>}
            />
          </div>
          {kind === 'unlimited' && now === 'unlimited' && <Note kind="info" title={t('cap.unchanged', { pid })} />}
        </TransactionForm>
      )}
    </DialogFrame>
  );
}

function CapAmount({ cap, unit = true }: { readonly cap: Cap | null; readonly unit?: boolean }) {
  const { t } = useTexts();
  return cap === 'unlimited' ? t('cap.none') : <Amount value={cap} unit={unit} />;
}
