import { useTexts } from '../../i18n/texts';
import { useFleetStatus } from '../../transactions/fleet-status/use-fleet-status';
import { useFleetWords } from '../../transactions/fleet-status/use-fleet-words';
import { Announcer } from '../../transactions/status/Announcer';
import { Stepper } from '../../transactions/status/Stepper';
import { Button } from '../../ui/Button';
import { Note } from '../../ui/TroubleBox';
import { FleetRows } from './FleetRows';
import type { FleetDialogState } from './use-fleet-dialog';

interface FleetRunProps {
  readonly state: FleetDialogState;
  readonly id: number;
  readonly onClose: () => void;
}

/** A plan being carried out: the transaction under way, and an outcome for each row. */
export function FleetRun({ state, id, onClose }: FleetRunProps) {
  const { t } = useTexts();
  const status = useFleetStatus({ id });
  const { deed, headline, text } = useFleetWords(status);
  const { progress, submission } = status;
  if (progress === null || submission === null) return null;
  const isRunning = submission.result === null;
  const isStopped = submission.result !== null && !submission.result.complete;
  return (
    <>
      <div className="spk-dialog-body">
        <Announcer tone={progress.tone} words={[headline, text]} />
        <p className="spk-plan-headline">{[deed, headline, isRunning && text].filter(Boolean).join(' · ')}</p>
        {isRunning && (
          <Stepper
            progress={progress}
            title={({ name, state: step }) => t(`transactions.step.${name}.${step === 'active' ? 'todo' : step}`, { block: 'none' })}
          />
        )}
        {isStopped && text && (
          <Note kind={progress.tone === 'declined' ? 'info' : 'warning'} title={t('fleet.stopped')}>
            {text}
          </Note>
        )}
        <FleetRows state={state} />
      </div>
      <footer className="spk-dialog-foot">
        <span className="spk-grow spk-quiet">{isRunning && t('transactions.form.goesOn')}</span>
        {isRunning && <Button onClick={state.abort}>{t('fleet.abort')}</Button>}
        {isStopped && (
          <Button kind="primary" onClick={state.retry}>
            {t('fleet.retry', { count: state.counts.failed })}
          </Button>
        )}
        {!isRunning && <Button onClick={state.again}>{t('fleet.again')}</Button>}
        <Button onClick={onClose} autoFocus>
          {t('common.close')}
        </Button>
      </footer>
    </>
  );
}
