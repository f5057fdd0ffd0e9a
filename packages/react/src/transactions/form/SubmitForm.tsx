import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/texts';
import { Button } from '../../ui/Button';
import type { Trouble } from '../../ui/problem';
import { Note } from '../../ui/TroubleBox';
import { type Account, payerOf } from '../../wallet/accounts';
import { FeeLine, type FeeLineProps } from '../fee-line/FeeLine';
import { useWords } from '../words';

interface SubmitFormProps extends Pick<FeeLineProps, 'fee'> {
  /** Whose transactions they are. */
  readonly account: Account | null;
  /** While the newest input is being looked at. */
  readonly checking: boolean;
  readonly canSubmit: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  /** On the button that submits. */
  readonly label: string;
  readonly danger?: boolean;
  readonly children: ReactNode;
}

/** Form of a dialog that asks for signatures: its body, then the fee, a way out and the button. */
export function SubmitForm({ fee, account, checking, canSubmit, onSubmit, onClose, label, danger = false, children }: SubmitFormProps) {
  const { t } = useTexts();
  return (
    <form
      className="spk-dialog-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <div className="spk-dialog-body">{children}</div>
      <footer className="spk-dialog-foot">
        <div className="spk-grow">
          <FeeLine fee={fee} checking={checking} account={account && payerOf(account).id} actsFor={account?.by ? account.id : null} />
        </div>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button type="submit" kind={danger ? 'danger' : 'primary'} aria-disabled={!canSubmit} aria-busy={checking}>
          {label}
        </Button>
      </footer>
    </form>
  );
}

/** What stops the whole form; a field tells of its own trouble itself. */
export function FormTrouble({ trouble }: { readonly trouble: Trouble | null }) {
  const words = useWords();
  if (trouble === null || trouble.field !== undefined) return null;
  const { what, fix } = words.reason(trouble);
  return (
    <Note kind="danger" title={what} code={trouble.code}>
      {fix}
    </Note>
  );
}
