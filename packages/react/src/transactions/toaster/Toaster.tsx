import { createPortal } from 'react-dom';
import { useTexts } from '../../i18n/texts';
import { Root, usePortal } from '../../provider/Root';
import { Button } from '../../ui/Button';
import { DialogFrame } from '../../ui/DialogFrame';
import { FleetStatus } from '../fleet-status/FleetStatus';
import { TransactionStatus } from '../status/TransactionStatus';
import type { AnySubmission } from '../submissions';
import { useWords } from '../words';
import { FleetToast, TransactionToast } from './Toast';
import { type ToasterOptions, useToaster } from './use-toaster';

export type ToasterProps = ToasterOptions;

/**
 * Transactions that go on after their dialog was closed, at the lower right; on a phone above. At most three are shown and the
 * others counted. A success leaves after 8 seconds unless a pointer or the focus is on it; a failure stays until it is put away.
 *
 * CSS: `.spk-toasts`, `.spk-toast`, `.spk-toast-body`, `.spk-toast-title`, `.spk-toast-text`, `.spk-toast-bar`,
 * `.spk-toast-part`, `.spk-toast-actions`, `.spk-toast-rest`. Data: `data-tone` as in `TransactionStatus`, `data-state` on parts.
 */
export function Toaster(props: ToasterProps) {
  return (
    <Root>
      <ToasterBody {...props} />
    </Root>
  );
}

function ToasterBody(props: ToasterProps) {
  const { t } = useTexts();
  const portal = usePortal();
  const { toasts, rest, showAll, dismiss, opened, open, close, holdProps } = useToaster(props);
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
