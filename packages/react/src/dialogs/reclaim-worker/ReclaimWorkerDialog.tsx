import { Amount } from '../../fields/amount/Amount';
import { Countdown } from '../../fields/countdown/Countdown';
import { StateBadge } from '../../fields/state-badge/StateBadge';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { Root } from '../../provider/Root';
import { TransactionForm } from '../../transactions/form/TransactionForm';
import { DialogFrame, type DialogOpenProps } from '../../ui/DialogFrame';
import { type Fact, Facts } from '../../ui/Facts';
import { Note } from '../../ui/TroubleBox';
import { labelAmount } from '../start-mining/label-amount';
import { WorkerGone, WorkerSubject } from '../start-mining/WorkerSubject';
import { type ReclaimWorkerDialogOptions, type ReclaimWorkerDialogState, useReclaimWorkerDialog } from './use-reclaim-worker-dialog';

export interface ReclaimWorkerDialogProps extends ReclaimWorkerDialogOptions, DialogOpenProps {}

/**
 * Brings the stake of a stopped worker back into its pool; counts down while it is too early.
 *
 * CSS: those of the dialog frame and the transaction form.
 */
export function ReclaimWorkerDialog(props: ReclaimWorkerDialogProps) {
  return (
    <Root className="spk-reclaim-worker-dialog">
      <ReclaimWorkerBody {...props} />
    </Root>
  );
}

function ReclaimWorkerBody({ open, onOpenChange, ...options }: ReclaimWorkerDialogProps) {
  const { t, rich } = useTexts();
  const format = useFormat();
  const state = useReclaimWorkerDialog(options);
  const { facts, form, stake, loss, reclaimableAt, reclaimable } = state;
  const items = useFacts(state);
  const returned = stake !== null && stake > 0n && (loss ?? 0n) === 0n ? labelAmount(format, stake) : null;
  return (
    <DialogFrame title={t('reclaimWorker.title')} subject={<WorkerSubject facts={facts} />} open={open} onOpenChange={onOpenChange}>
      {(close) => (
        <TransactionForm
          state={form}
          label={returned === null ? t('reclaimWorker.title') : t('reclaimWorker.submit', { amount: returned })}
          consequence={t('reclaimWorker.consequence')}
          onClose={close}
        >
          <WorkerGone facts={facts} />
          {reclaimableAt !== null && !reclaimable && (
            <Note kind="info" title={rich('reclaimWorker.early', { countdown: <Countdown until={reclaimableAt} /> })}>
              {t('reclaimWorker.early.text', { date: format.date(reclaimableAt) })}
            </Note>
          )}
          <Facts items={items} />
        </TransactionForm>
      )}
    </DialogFrame>
  );
}

function useFacts({ facts, stake, loss, toQueue, reclaimableAt }: ReclaimWorkerDialogState): readonly Fact[] {
  const { t, rich } = useTexts();
  const { worker, pool } = facts;
  const left = stake === null || toQueue === null ? null : stake - toQueue;
  const possibleLoss: Pick<Fact, 'value' | 'note'> =
    loss === null || loss === 0n
      ? { value: loss === null ? '–' : t('reclaimWorker.loss.none') }
      : {
          value: rich('reclaimWorker.loss.upTo', { amount: <Amount value={loss} rounding="up" unit /> }),
          note: t('reclaimWorker.loss.note'),
        };
  return [
    {
      label: t('reclaimWorker.state'),
      value: worker ? <StateBadge state={worker.state} reclaimableAt={reclaimableAt} /> : '–',
      help: 'state',
    },
    { label: t('reclaimWorker.returns'), value: <Amount value={stake} unit />, help: 'reclaim' },
    { label: t('reclaimWorker.loss'), ...possibleLoss },
    { label: t('reclaimWorker.queue'), value: <Amount value={toQueue} unit />, help: 'withdrawQueue' },
    {
      label: t('reclaimWorker.free'),
      value: <Amount value={pool?.freeStake} unit />,
      ...(pool !== null && left !== null && left > 0n && { next: <Amount value={pool.freeStake + left} unit /> }),
      help: 'poolFreeBalance',
    },
  ];
}
