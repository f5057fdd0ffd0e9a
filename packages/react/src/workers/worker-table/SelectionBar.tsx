import { StateBadge } from '../../fields/state-badge/StateBadge';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { Button } from '../../ui/Button';
import { Tooltip } from '../../ui/Tooltip';
import { FileMenu } from './FileMenu';
import type { SelectedAction } from './selected';
import type { WorkerTableState } from './use-worker-table';
import { type WorkerWords, workerReasonText } from './words';

interface SelectionBarProps {
  readonly state: Pick<WorkerTableState, 'selected' | 'runOnSelected'>;
  readonly selection: WorkerTableState['table']['selection'];
  readonly words: WorkerWords;
}

/** How many are selected, in which states, and what can be done with how many of them. CSS: `.spk-selection`. */
export function SelectionBar({ state: { selected, runOnSelected }, selection, words }: SelectionBarProps) {
  const { t } = useTexts();
  const format = useFormat();
  if (selected === null) return null;
  return (
    <div className="spk-selection" role="toolbar" aria-label={t('workers.selected', { count: selection.size })}>
      <span className="spk-selection-count" role="status">
        {t('workers.selected', { count: selection.size })}
      </span>
      <span className="spk-selection-states">
        {selected.states.map(({ state, count }) => (
          <span key={state} className="spk-selection-state" data-state={state}>
            {format.integer(count)} <StateBadge state={state} />
          </span>
        ))}
        {selection.hidden > 0 && <span className="spk-hint">{t('workers.selected.hidden', { count: selection.hidden })}</span>}
      </span>
      <span className="spk-selection-actions">
        {selected.actions.map((action) => (
          <SelectedButton key={action.id} action={action} words={words} onRun={() => runOnSelected(action.id)} />
        ))}
        <FileMenu rows={() => selection.rows} count={selection.size} />
        <Button kind="quiet" onClick={selection.clear}>
          {t('table.clear')}
        </Button>
      </span>
    </div>
  );
}

interface SelectedButtonProps {
  readonly action: SelectedAction;
  readonly words: WorkerWords;
  readonly onRun: () => void;
}

/** Carries the number it applies to; with none it says why. */
function SelectedButton({ action: { id, workers, reason }, words, onRun }: SelectedButtonProps) {
  const { t } = useTexts();
  const label = t(`workers.selected.${id}`, { count: workers.length });
  const button = (
    <Button small data-action={id} aria-disabled={workers.length === 0} onClick={onRun}>
      {label}
    </Button>
  );
  if (reason === null) return button;
  const why = workerReasonText(words, reason);
  return (
    <Tooltip text={why}>
      <Button small data-action={id} aria-disabled="true" aria-label={`${label}: ${why}`}>
        {label}
      </Button>
    </Tooltip>
  );
}
