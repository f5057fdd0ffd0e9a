import { createPortal } from 'react-dom';
import { useTexts } from '../../i18n/texts';
import { usePortal } from '../../provider/Root';
import { Button } from '../../ui/Button';
import { DialogFrame } from '../../ui/DialogFrame';
import { FleetStatus } from '../fleet-status/FleetStatus';
import { TransactionStatus } from '../status/TransactionStatus';
import type { AnySubmission } from '../submissions';
import { useWords } from '../words';
import { FleetToast, TransactionToast } from './Toast';
import type { ToasterState } from './use-toaster';

/** The toasts there are, and the one whose details are open. A chunk of its own. */
export default function Toasts({ state }: { readonly state: ToasterState }) {
  const { t } = useTexts();
  const portal = usePortal();
  const { toasts, rest, showAll, dismiss, opened, open, close, holdProps } = state;
  const region = (
    <section className="spk-toasts" aria-label={t('transactions.toasts.label')} {...holdProps}>
      <ol className="spk-toast-list">
        {toasts.map(({ id, kind }) => {
          const OfKind = kind === 'fleet' ? FleetToast : TransactionToast;
          return <OfKind key={id} id={id} onOpen={() => open(id)} onDismiss={() => dismiss(id)} />;
        })}
      </ol>
      {rest > 0 && (
        <Button className="spk-toast-rest" onClick={showAll}>
          {t('transactions.toasts.more', { count: rest })}
        </Button>
      )}
    </section>
  );
  return (
    <>
      {portal && toasts.length > 0 && createPortal(region, portal)}
      {opened && <Opened submission={opened} onClose={close} />}
    </>
  );
}

function Opened({ submission, onClose }: { readonly submission: AnySubmission; readonly onClose: () => void }) {
  const { t } = useTexts();
  const words = useWords();
  const { id } = submission;
  return (
    <DialogFrame
      title={submission.kind === 'fleet' ? words.plan(submission.plan) : words.deed(submission)}
      wide={submission.kind === 'fleet'}
      open
      onOpenChange={(next) => !next && onClose()}
    >
      <div className="spk-dialog-body">{submission.kind === 'fleet' ? <FleetStatus id={id} /> : <TransactionStatus id={id} />}</div>
      <footer className="spk-dialog-foot">
        <span className="spk-grow" />
        <Button onClick={onClose}>{t('transactions.form.close')}</Button>
      </footer>
    </DialogFrame>
  );
}
