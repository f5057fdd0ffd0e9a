import type { Planck } from '@stakepool-kit/sdk/rules';
import type { ReactNode } from 'react';
import { useDialogs } from '../../dialogs/context';
import { useTexts } from '../../i18n/texts';
import { Button } from '../../ui/Button';
import { Note } from '../../ui/TroubleBox';
import { ProblemList } from '../problem-list/ProblemList';
import { TransactionStatus } from '../status/TransactionStatus';
import type { Submission } from '../submissions';
import { useWords } from '../words';
import { FormTrouble, SubmitForm } from './SubmitForm';
import type { FormState } from './use-transaction-form';

interface TransactionFormProps {
  /** From `useTransactionForm` or `useCallForm`. */
  readonly state: FormState;
  /** The verb with its amount, on the button: `Contribute 2,000 PHA`. */
  readonly label: string;
  /** What changes, old and new; between the reasons and the consequence. */
  readonly after?: ReactNode;
  /** What the user is told before the button: locks, times, what cannot be undone. */
  readonly consequence?: ReactNode;
  /** For what nothing can undo. */
  readonly danger?: boolean;
  /** Puts an amount into the form that the chain would accept. */
  readonly onUseAmount?: ((amount: Planck) => void) | undefined;
  readonly onClose: () => void;
  /** The fields. */
  readonly children?: ReactNode;
}

/** Body and foot of every dialog that submits: fields, reasons, what follows, fee, button; then the progress in their place. */
export function TransactionForm(props: TransactionFormProps) {
  const { submission } = props.state;
  return submission === null ? <Fields {...props} /> : <Sent {...props} submission={submission} />;
}

function Fields({ state, label, after, consequence, danger = false, onUseAmount, onClose, children }: TransactionFormProps) {
  const { t } = useTexts();
  const { open } = useDialogs();
  const { status, problems, warnings, trouble, fee, account, connected, canSubmit } = state;
  const checking = status === 'checking';
  return (
    <SubmitForm
      fee={fee}
      account={account}
      checking={checking}
      canSubmit={canSubmit}
      onSubmit={state.submit}
      onClose={onClose}
      label={label}
      danger={danger}
    >
      {children}
      <div ref={state.reasonsRef} tabIndex={-1} aria-live="polite" className="spk-form-reasons" data-status={status}>
        {account === null && (
          <Note kind="info" title={t('transactions.form.noAccount')}>
            <p className="spk-note-text">{t('transactions.form.noAccountWhy')}</p>
            <Button onClick={() => open({ kind: 'account' })}>{t('transactions.form.chooseAccount')}</Button>
          </Note>
        )}
        <FormTrouble trouble={trouble} />
        <ProblemList
          problems={problems}
          warnings={warnings}
          checking={checking}
          confirmed={state.confirmed}
          onConfirm={state.setConfirmed}
          onUseAmount={onUseAmount}
        />
        {!connected && <Note kind="warning" title={t('transactions.form.offline')} />}
      </div>
      {after}
      {consequence && <div className="spk-consequence">{consequence}</div>}
    </SubmitForm>
  );
}

function Sent({ state, onClose, submission }: TransactionFormProps & { readonly submission: Submission }) {
  const { t } = useTexts();
  const words = useWords();
  const tone = state.progress?.tone;
  return (
    <>
      <div className="spk-dialog-body">
        <p className="spk-quiet">
          {t('transactions.form.as', { deed: words.deed(submission), account: words.account(submission.account) })}
        </p>
        <TransactionStatus id={submission.id} onRetry={state.retry} />
      </div>
      <footer className="spk-dialog-foot">
        <span className="spk-grow spk-quiet">{tone === 'working' && t('transactions.form.goesOn')}</span>
        <Button onClick={onClose} autoFocus>
          {t('transactions.form.close')}
        </Button>
      </footer>
    </>
  );
}
