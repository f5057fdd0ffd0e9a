import { memo } from 'react';
import { shortKey } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { Root } from '../../provider/Root';
import { Button } from '../../ui/Button';
import { Icon, type IconName } from '../../ui/Icon';
import { Announcer } from '../status/Announcer';
import { Stepper } from '../status/Stepper';
import { useWords } from '../words';
import { type FleetRow, type FleetStatusOptions, useFleetStatus } from './use-fleet-status';
import { useFleetWords } from './use-fleet-words';

type RowState = 'succeeded' | 'failed' | 'sent' | 'notReached' | 'skipped' | 'blocked';

const ICONS: Readonly<Record<RowState, IconName>> = {
  succeeded: 'done',
  failed: 'failed',
  sent: 'clock',
  notReached: 'clock',
  skipped: 'minus',
  blocked: 'minus',
};

const stateOf = ({ verdict, outcome }: FleetRow): RowState => (verdict === 'go' ? (outcome?.outcome ?? 'notReached') : verdict);

/**
 * The run of a plan: the transaction under way, then each row with what became of it.
 *
 * CSS: `.spk-status`, `.spk-fleet-rows`, `.spk-fleet-row`. Data: `data-tone`, `data-outcome` on rows (`succeeded`, `failed`,
 * `sent`, `notReached`, `skipped`, `blocked`).
 */
export function FleetStatus(options: FleetStatusOptions) {
  return (
    <Root>
      <FleetStatusBody {...options} />
    </Root>
  );
}

function FleetStatusBody(options: FleetStatusOptions) {
  const { t } = useTexts();
  const state = useFleetStatus(options);
  const { headline, text } = useFleetWords(state);
  const { progress, rows, cancel, goOn, retryFailed } = state;
  if (progress === null) return null;
  return (
    <div className="spk-status" data-tone={progress.tone}>
      <Announcer tone={progress.tone} words={[headline, text]} />
      <Stepper
        progress={progress}
        title={({ name, state: at }) => t(`transactions.step.${name}.${at === 'active' ? 'todo' : at}`, { block: 'none' })}
      >
        <p className="spk-step-line">{headline}</p>
        {text && <p className="spk-step-line">{text}</p>}
      </Stepper>
      <ul className="spk-fleet-rows" aria-label={t('transactions.fleet.rows')}>
        {rows.map((row) => (
          <Row key={row.id} {...row} />
        ))}
      </ul>
      {(cancel || goOn || retryFailed) && (
        <div className="spk-status-actions">
          {goOn && (
            <Button kind="primary" onClick={goOn}>
              {t('transactions.action.goOn')}
            </Button>
          )}
          {retryFailed && <Button onClick={retryFailed}>{t('transactions.action.retryFailed')}</Button>}
          {cancel && <Button onClick={cancel}>{t('transactions.form.cancel')}</Button>}
        </div>
      )}
    </div>
  );
}

const Row = memo(function Row(fleetRow: FleetRow) {
  const { t } = useTexts();
  const words = useWords();
  const { row, outcome } = fleetRow;
  const state = stateOf(fleetRow);
  const reasons = outcome?.failure ? [{ ...outcome.failure, what: outcome.failure.cause }] : [...row.problems, ...row.notes];
  const why = reasons.slice(0, 1).map((reason) => words.reason(reason).what);
  return (
    <li className="spk-fleet-row" data-outcome={state}>
      <Icon name={ICONS[state]} size={14} />
      <span className="spk-mono">{row.worker === null ? `#${row.pid}` : shortKey(row.worker)}</span>
      <span className="spk-grow">
        {t(`transactions.fleet.row.${state}`)}
        {state !== 'succeeded' && why.length > 0 && `: ${why[0]}`}
      </span>
    </li>
  );
});
