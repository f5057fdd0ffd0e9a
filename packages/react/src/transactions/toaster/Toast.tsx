import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/texts';
import { Button } from '../../ui/Button';
import { Icon, type IconName } from '../../ui/Icon';
import { useFleetStatus } from '../fleet-status/use-fleet-status';
import { useFleetWords } from '../fleet-status/use-fleet-words';
import type { Progress, Tone } from '../progress';
import { Announcer } from '../status/Announcer';
import { useTransactionStatus } from '../status/use-transaction-status';
import { useTransactionWords } from '../status/use-transaction-words';

const ICONS: Readonly<Record<Tone, IconName>> = {
  working: 'clock',
  success: 'done',
  failure: 'failed',
  declined: 'minus',
  waiting: 'warning',
};

interface ToastHandlers {
  readonly onOpen: () => void;
  readonly onDismiss: () => void;
}
interface OfSubmission extends ToastHandlers {
  readonly id: number;
}
interface FrameProps extends ToastHandlers {
  readonly progress: Progress;
  readonly headline: string;
  readonly deed: string;
  readonly text: string;
  readonly actions?: ReactNode;
}

function ToastFrame({ progress, headline, deed, text, actions, onOpen, onDismiss }: FrameProps) {
  const { t } = useTexts();
  const { tone, steps } = progress;
  return (
    <li className="spk-toast" data-tone={tone}>
      <Announcer tone={tone} words={[headline, deed]} />
      <Icon name={ICONS[tone]} />
      <div className="spk-toast-body">
        <p className="spk-toast-title">{headline}</p>
        <p className="spk-toast-text">
          {deed}
          {text && `. ${text}`}
        </p>
        {tone === 'working' && (
          <div className="spk-toast-bar" aria-hidden="true">
            {steps.map(({ name, state }) => (
              <span key={name} className="spk-toast-part" data-state={state} />
            ))}
          </div>
        )}
        <div className="spk-toast-actions">
          {actions}
          <Button kind="quiet" small onClick={onOpen}>
            {t('transactions.action.details')}
          </Button>
        </div>
      </div>
      <Button kind="quiet" icon="close" aria-label={t('transactions.action.dismiss', { headline })} onClick={onDismiss} />
    </li>
  );
}

/** One transaction, in the words of its dialog. */
export function TransactionToast({ id, ...handlers }: OfSubmission) {
  const { t } = useTexts();
  const state = useTransactionStatus({ id });
  const { deed, headline, text } = useTransactionWords(state);
  if (state.progress === null) return null;
  const retry = state.retry && (
    <Button kind="quiet" small onClick={state.retry}>
      {t('transactions.action.retry')}
    </Button>
  );
  return <ToastFrame progress={state.progress} headline={headline} deed={deed} text={text} actions={retry} {...handlers} />;
}

/** One run of a plan. */
export function FleetToast({ id, ...handlers }: OfSubmission) {
  const state = useFleetStatus({ id });
  const { deed, headline, text } = useFleetWords(state);
  if (state.progress === null) return null;
  return <ToastFrame progress={state.progress} headline={headline} deed={deed} text={text} {...handlers} />;
}
