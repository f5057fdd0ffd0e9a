import type { AccountId } from '@stakepool-kit/sdk/rules';
import { useId } from 'react';
import { shortAddress } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { useNetwork } from '../../provider/context';
import { Root } from '../../provider/Root';
import { TransactionForm } from '../../transactions/form/TransactionForm';
import { addressOf } from '../../ui/address';
import { DialogFrame, type DialogOpenProps } from '../../ui/DialogFrame';
import { Note } from '../../ui/TroubleBox';
import { type ReconcileDialogOptions, useReconcileDialog } from './use-reconcile-dialog';

export interface ReconcileDialogProps extends ReconcileDialogOptions, DialogOpenProps {}

/**
 * Cuts a queued request down to the shares its account has. Not in the manual: the chain allows it to anybody.
 *
 * CSS: those of the dialog frame and the transaction form; `.spk-field`, `.spk-input`.
 */
export function ReconcileDialog(props: ReconcileDialogProps) {
  return (
    <Root className="spk-reconcile-dialog">
      <ReconcileBody {...props} />
    </Root>
  );
}

function ReconcileBody({ open, onOpenChange, ...options }: ReconcileDialogProps) {
  const { t } = useTexts();
  const network = useNetwork();
  const id = useId();
  const { form, waiting, chosen, choose, ...state } = useReconcileDialog(options);
  const pid = String(state.pid);
  return (
    <DialogFrame title={t('reconcile.title')} subject={t('reconcile.subject', { pid })} open={open} onOpenChange={onOpenChange}>
      {(close) => (
        <TransactionForm state={form} label={t('reconcile.label')} consequence={t('reconcile.consequence')} onClose={close}>
          {waiting !== null && waiting.length === 0 ? (
            <Note kind="info" title={t('reconcile.empty', { pid })} />
          ) : (
            <div className="spk-field">
              <label className="spk-field-label" htmlFor={id}>
                {t('reconcile.staker')}
              </label>
              <select id={id} className="spk-input" value={chosen ?? ''} onChange={({ target }) => choose(target.value as AccountId)}>
                {waiting?.map((user) => (
                  <option key={user} value={user}>
                    {shortAddress(addressOf(network, user))}
                  </option>
                ))}
              </select>
            </div>
          )}
        </TransactionForm>
      )}
    </DialogFrame>
  );
}
