import { useTexts } from '../../i18n/texts';
import { Root } from '../../provider/Root';
import { DialogFrame, type DialogOpenProps } from '../../ui/DialogFrame';
import { FleetForm } from './FleetForm';
import { FleetRun } from './FleetRun';
import { type FleetDialogOptions, useFleetDialog } from './use-fleet-dialog';

export interface FleetDialogProps extends FleetDialogOptions, DialogOpenProps {}

/**
 * One verb for many workers or pools: options, a plan with a verdict per row, what will be signed, and then an outcome per row.
 *
 * CSS: those of the dialog frame; `.spk-plan-rows`, `.spk-plan-row`, `.spk-plan-key`, `.spk-plan-words`,
 * `.spk-checks`, `.spk-check`. Data: `data-verb` on the dialog's root, `data-status` of a row (`go`, `blocked`, `skipped`,
 * `waiting`, `sent`, `succeeded`, `failed`, `notReached`).
 */
export function FleetDialog(props: FleetDialogProps) {
  return (
    <Root className="spk-fleet-dialog" data-verb={props.verb}>
      <FleetBody {...props} />
    </Root>
  );
}

function FleetBody({ open, onOpenChange, ...options }: FleetDialogProps) {
  const { t } = useTexts();
  const state = useFleetDialog(options);
  const { workers = [], verb } = options;
  const pools = new Set(workers.map(({ pid }) => pid)).size;
  const intoPool = state.keys?.pid ?? null;
  const subject = () => {
    if (workers.length > 0) return t('fleet.subject', { workers: workers.length, pools });
    return intoPool === null ? undefined : t('fleet.pool', { pid: String(intoPool) });
  };
  return (
    <DialogFrame title={t('fleet.title', { verb })} subject={subject()} open={open} onOpenChange={onOpenChange} wide>
      {(close) =>
        state.run === null ? <FleetForm state={state} onClose={close} /> : <FleetRun state={state} id={state.run.id} onClose={close} />
      }
    </DialogFrame>
  );
}
