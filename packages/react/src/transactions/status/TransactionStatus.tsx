import { useTexts } from '../../i18n/texts';
import { Root } from '../../provider/Root';
import { Button } from '../../ui/Button';
import { Announcer } from './Announcer';
import { Details } from './Details';
import { Stepper } from './Stepper';
import { type TransactionStatusOptions, useTransactionStatus } from './use-transaction-status';
import { useTransactionWords } from './use-transaction-words';

export interface TransactionStatusProps extends TransactionStatusOptions {
  /** Leaves out "Try again" and "Take it back", for where they stand elsewhere. */
  readonly bare?: boolean;
}

/**
 * Where a transaction stands: four steps with their times, what to expect of each, the fee, a failure with its cause and its
 * fix, and the details behind a disclosure. Each step is announced, failures at once.
 *
 * CSS: `.spk-status`, `.spk-steps`, `.spk-step`, `.spk-step-mark`, `.spk-step-title`, `.spk-step-time`, `.spk-step-text`,
 * `.spk-status-error`, `.spk-details`, `.spk-details-list`, `.spk-decoded`. Data: `data-tone` (`working`, `success`,
 * `failure`, `declined`, `waiting`), `data-phase`, and on a step `data-state` (`done`, `active`, `todo`, `failed`).
 */
export function TransactionStatus(props: TransactionStatusProps) {
  return (
    <Root>
      <TransactionStatusBody {...props} />
    </Root>
  );
}

function TransactionStatusBody({ bare = false, ...options }: TransactionStatusProps) {
  const { t } = useTexts();
  const state = useTransactionStatus(options);
  const { submission, progress, phase, failure, cancel, retry } = state;
  const words = useTransactionWords(state);
  if (submission === null || progress === null) return null;
  const [pallet, name] = failure?.errorName?.split('.') ?? [];
  return (
    <div className="spk-status" data-tone={progress.tone} data-phase={phase ?? undefined}>
      <Announcer tone={progress.tone} words={[words.headline, failure === null ? '' : words.text]} />
      <Stepper progress={progress} title={words.step}>
        {progress.tone === 'success' && <p className="spk-step-line">{words.headline}</p>}
        {name && (
          <p className="spk-status-error" title={`${pallet}.${name}`}>
            {name}
          </p>
        )}
        {words.text && <p className="spk-step-line">{words.text}</p>}
        {!bare && (cancel || retry) && (
          <div className="spk-status-actions">
            {retry && (
              <Button kind="primary" onClick={retry}>
                {t('transactions.action.retry')}
              </Button>
            )}
            {cancel && <Button onClick={cancel}>{t('transactions.action.cancel')}</Button>}
          </div>
        )}
      </Stepper>
      <Details submission={submission} failure={failure} />
    </div>
  );
}
