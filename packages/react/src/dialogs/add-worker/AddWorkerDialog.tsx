import { Address } from '../../fields/address/Address';
import { shortKey } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { Root } from '../../provider/Root';
import { TransactionForm } from '../../transactions/form/TransactionForm';
import { Button } from '../../ui/Button';
import { DialogFrame, type DialogOpenProps } from '../../ui/DialogFrame';
import { TextField } from '../../ui/TextField';
import { Note } from '../../ui/TroubleBox';
import { useDialogs } from '../context';
import { PoolChoice } from './PoolChoice';
import { type AddWorkerDialogOptions, type AddWorkerDialogState, useAddWorkerDialog } from './use-add-worker-dialog';
import { WaitingScore } from './WaitingScore';

export interface AddWorkerDialogProps extends AddWorkerDialogOptions, DialogOpenProps {}

/**
 * Puts a worker into a pool. Says before a fee is paid why it could not be added, and how its operator is bound.
 *
 * CSS: those of the dialog frame and the transaction form; `.spk-chips`, `.spk-chip` (`data-active`), `.spk-how`.
 */
export function AddWorkerDialog(props: AddWorkerDialogProps) {
  return (
    <Root className="spk-add-worker-dialog">
      <AddWorkerBody {...props} />
    </Root>
  );
}

function AddWorkerBody({ open, onOpenChange, ...options }: AddWorkerDialogProps) {
  const { t } = useTexts();
  const dialogs = useDialogs();
  const state = useAddWorkerDialog(options);
  const { pools, poolsKnown, pid, text, key, form, account } = state;
  const hasNoPool = pools !== null && poolsKnown && pools.length === 0 && account !== null;
  return (
    <DialogFrame
      title={t('addWorker.title')}
      subject={pid === null ? undefined : t('addWorker.pool', { pid: String(pid) })}
      open={open}
      onOpenChange={onOpenChange}
    >
      {(close) => (
        <TransactionForm
          state={form}
          label={key === null ? t('addWorker.title') : t('addWorker.submit', { key: shortKey(key) })}
          consequence={t('addWorker.consequence')}
          onClose={close}
        >
          {hasNoPool && (
            <Note kind="info" title={t('addWorker.noPool')}>
              <Button onClick={() => dialogs.open({ kind: 'createPool' })}>{t('addWorker.noPool.create')}</Button>
            </Note>
          )}
          {pools !== null && pools.length > 0 && <PoolChoice pools={pools} pid={pid} onPid={state.setPid} />}
          <TextField label={t('addWorker.key')} text={text} onText={state.setText} mono placeholder="0x" hint={t('addWorker.key.hint')} />
          <Waiting state={state} />
          <Operator account={account} />
        </TransactionForm>
      )}
    </DialogFrame>
  );
}

/** The user's own registered workers that are in no pool. */
function Waiting({ state: { waiting, key, setText } }: { readonly state: AddWorkerDialogState }) {
  const { t } = useTexts();
  if (waiting.length === 0) return null;
  return (
    <fieldset className="spk-fieldset">
      <legend className="spk-field-label">{t('addWorker.waiting')}</legend>
      <div className="spk-chips">
        {waiting.map(({ worker, initialScore }) => (
          <button
            key={worker}
            type="button"
            className="spk-chip"
            aria-pressed={worker === key}
            data-active={worker === key || undefined}
            onClick={() => setText(worker)}
          >
            <span className="spk-mono">{shortKey(worker)}</span> <WaitingScore score={initialScore} />
          </button>
        ))}
      </div>
    </fieldset>
  );
}

function Operator({ account }: Pick<AddWorkerDialogState, 'account'>) {
  const { t } = useTexts();
  return (
    <details className="spk-how">
      <summary className="spk-how-summary">{t('addWorker.operator.title')}</summary>
      <p className="spk-hint">{t('addWorker.operator.text')}</p>
      {account !== null && (
        <p className="spk-hint">
          {t('addWorker.operator.address')} <Address account={account} full />
        </p>
      )}
    </details>
  );
}
