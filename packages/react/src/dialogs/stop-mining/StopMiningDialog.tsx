import { Amount } from '../../fields/amount/Amount';
import { StateBadge } from '../../fields/state-badge/StateBadge';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { Root } from '../../provider/Root';
import { TransactionForm } from '../../transactions/form/TransactionForm';
import { DialogFrame, type DialogOpenProps } from '../../ui/DialogFrame';
import { type Fact, Facts } from '../../ui/Facts';
import { WorkerGone, WorkerSubject } from '../start-mining/WorkerSubject';
import { type StopMiningDialogOptions, type StopMiningDialogState, useStopMiningDialog } from './use-stop-mining-dialog';

export interface StopMiningDialogProps extends StopMiningDialogOptions, DialogOpenProps {}

/**
 * Stops a worker; says before how much stays locked for how long.
 *
 * CSS: those of the dialog frame and the transaction form.
 */
export function StopMiningDialog(props: StopMiningDialogProps) {
  return (
    <Root className="spk-stop-mining-dialog">
      <StopMiningBody {...props} />
    </Root>
  );
}

function StopMiningBody({ open, onOpenChange, ...options }: StopMiningDialogProps) {
  const { t } = useTexts();
  const format = useFormat();
  const state = useStopMiningDialog(options);
  const { facts, form, stake, coolDownPeriod, stops } = state;
  const items = useFacts(state);
  const known = stops && stake !== null && coolDownPeriod !== null;
  return (
    <DialogFrame title={t('stopMining.title')} subject={<WorkerSubject facts={facts} />} open={open} onOpenChange={onOpenChange}>
      {(close) => (
        <TransactionForm
          state={form}
          label={t('stopMining.submit')}
          after={<Facts {...(stops && { title: t('startMining.after') })} items={items} />}
          consequence={
            known && t('stopMining.warning.text', { stake: format.amount(stake, { unit: true }), period: format.period(coolDownPeriod) })
          }
          onClose={close}
        >
          <WorkerGone facts={facts} />
        </TransactionForm>
      )}
    </DialogFrame>
  );
}

function useFacts({ facts, stake, stops, until, lostPerDay }: StopMiningDialogState): readonly Fact[] {
  const { t, rich } = useTexts();
  const format = useFormat();
  const lost = (): Pick<Fact, 'value' | 'note'> => {
    if (lostPerDay === null) return { value: '–' };
    if (lostPerDay === 0n) return { value: t('stopMining.lost.none') };
    return { value: rich('stopMining.lost.value', { amount: <Amount value={lostPerDay} unit /> }), note: t('stopMining.lost.note') };
  };
  return [
    {
      label: t('stopMining.state'),
      value: facts.worker ? <StateBadge state={facts.worker.state} /> : '–',
      ...(stops && { next: <StateBadge state="CoolingDown" /> }),
      help: 'state',
    },
    { label: t('stopMining.locked'), value: <Amount value={stake} unit />, help: 'coolDown' },
    { label: t('stopMining.until'), value: until === null ? '–' : format.date(until), help: 'reclaim' },
    { label: t('stopMining.lost'), ...lost(), help: 'estimatedReward' },
  ];
}
