import { Amount } from '../../fields/amount/Amount';
import { Countdown } from '../../fields/countdown/Countdown';
import { StateBadge } from '../../fields/state-badge/StateBadge';
import { shortKey, useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { Root } from '../../provider/Root';
import { TransactionForm } from '../../transactions/form/TransactionForm';
import { Button } from '../../ui/Button';
import { DialogFrame, type DialogOpenProps } from '../../ui/DialogFrame';
import { Facts } from '../../ui/Facts';
import { Note } from '../../ui/TroubleBox';
import { useDialogs } from '../context';
import { WorkerSubject } from '../start-mining/WorkerSubject';
import { type RemoveWorkerDialogOptions, type RemoveWorkerDialogState, useRemoveWorkerDialog } from './use-remove-worker-dialog';

export interface RemoveWorkerDialogProps extends RemoveWorkerDialogOptions, DialogOpenProps {}

/**
 * Takes a Ready worker out of its pool. Of one that mines or cools down it says why not, and what to do first.
 *
 * CSS: those of the dialog frame and the transaction form. Data: `data-code` of a note is the obstacle.
 */
export function RemoveWorkerDialog(props: RemoveWorkerDialogProps) {
  return (
    <Root className="spk-remove-worker-dialog">
      <RemoveWorkerBody {...props} />
    </Root>
  );
}

function RemoveWorkerBody({ open, onOpenChange, ...options }: RemoveWorkerDialogProps) {
  const { t } = useTexts();
  const state = useRemoveWorkerDialog(options);
  const { facts, form, totalReward } = state;
  return (
    <DialogFrame title={t('removeWorker.title')} subject={<WorkerSubject facts={facts} />} open={open} onOpenChange={onOpenChange}>
      {(close) => (
        <TransactionForm
          state={form}
          label={t('removeWorker.submit', { key: shortKey(facts.key) })}
          consequence={t('removeWorker.consequence')}
          onClose={close}
        >
          <Obstacle state={state} close={close} />
          <Facts
            items={[
              { label: t('removeWorker.state'), value: facts.worker ? <StateBadge state={facts.worker.state} /> : '–', help: 'state' },
              { label: t('removeWorker.totalReward'), value: <Amount value={totalReward} unit />, help: 'totalReward' },
            ]}
          />
        </TransactionForm>
      )}
    </DialogFrame>
  );
}

interface ObstacleProps {
  readonly state: RemoveWorkerDialogState;
  readonly close: () => void;
}

/** Why it is not offered, and the step that comes first. */
function Obstacle({ state: { obstacle, facts }, close }: ObstacleProps) {
  const { t, rich } = useTexts();
  const format = useFormat();
  const dialogs = useDialogs();
  const instead = (kind: 'stop' | 'reclaim') => () => {
    close();
    dialogs.open({ kind, pid: facts.pid, worker: facts.key });
  };
  const found = facts.worker;
  if (obstacle === null) return null;
  if (obstacle === 'removed') return <Note kind="warning" code={obstacle} title={t('removeWorker.removed', { pid: String(facts.pid) })} />;
  if (obstacle === 'mining') {
    return (
      <Note kind="warning" code={obstacle} title={t('removeWorker.mining')}>
        <p className="spk-note-text">{t('removeWorker.mining.text')}</p>
        <Button onClick={instead('stop')}>{t('removeWorker.mining.stop')}</Button>
      </Note>
    );
  }
  const until = found?.reclaimableAt ?? null;
  return (
    <Note kind="warning" code={obstacle} title={t('removeWorker.cooling')}>
      <p className="spk-note-text">{t('removeWorker.cooling.text', { stake: format.amount(found?.stake ?? 0n, { unit: true }) })}</p>
      {until !== null && !found?.reclaimable && (
        <p className="spk-note-text">{rich('removeWorker.cooling.when', { countdown: <Countdown until={until} /> })}</p>
      )}
      <Button kind={found?.reclaimable ? 'primary' : 'plain'} onClick={instead('reclaim')}>
        {t('removeWorker.cooling.reclaim')}
      </Button>
    </Note>
  );
}
