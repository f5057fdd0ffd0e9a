import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { Root } from '../../provider/Root';
import { TransactionForm } from '../../transactions/form/TransactionForm';
import { Button } from '../../ui/Button';
import { DialogFrame, type DialogOpenProps } from '../../ui/DialogFrame';
import { Facts } from '../../ui/Facts';
import { Note } from '../../ui/TroubleBox';
import { type CreatePoolDialogOptions, type CreatePoolDialogState, useCreatePoolDialog } from './use-create-pool-dialog';

export interface CreatePoolDialogProps extends CreatePoolDialogOptions, DialogOpenProps {}

/**
 * Creates a pool, says what that costs, and offers what the new pool needs next.
 *
 * CSS: those of the dialog frame and the transaction form; `.spk-dialog-text`, `.spk-actions`. Data: `data-pid` on `.spk-created`.
 */
export function CreatePoolDialog(props: CreatePoolDialogProps) {
  return (
    <Root className="spk-create-pool-dialog">
      <CreatePoolBody {...props} />
    </Root>
  );
}

function CreatePoolBody({ open, onOpenChange, ...options }: CreatePoolDialogProps) {
  const { t } = useTexts();
  const format = useFormat();
  const state = useCreatePoolDialog(options);
  return (
    <DialogFrame title={t('createPool.title')} open={open} onOpenChange={onOpenChange}>
      {(close) => (
        <>
          {state.pid !== null && <Created state={state} />}
          <TransactionForm state={state.form} label={t('createPool.title')} onClose={close}>
            <p className="spk-dialog-text">{t('createPool.text')}</p>
            <Facts
              title={t('createPool.begins')}
              items={[
                { label: t('createPool.payoutPref'), value: format.percent(0), help: 'payoutPref' },
                { label: t('createPool.cap'), value: t('createPool.unlimited'), help: 'cap' },
                { label: t('createPool.deposit'), value: t('createPool.noDeposit') },
              ]}
            />
          </TransactionForm>
        </>
      )}
    </DialogFrame>
  );
}

function Created({ state: { pid, nextSteps } }: { readonly state: CreatePoolDialogState }) {
  const { t } = useTexts();
  return (
    <div className="spk-created" data-pid={String(pid)}>
      <Note kind="success" title={t('createPool.created', { pid: String(pid) })}>
        <p className="spk-note-text">{t('createPool.next')}</p>
        <div className="spk-actions">
          {nextSteps.map(({ id, run }) => (
            <Button key={id} onClick={run}>
              {t(`createPool.step.${id}`)}
            </Button>
          ))}
        </div>
      </Note>
    </div>
  );
}
