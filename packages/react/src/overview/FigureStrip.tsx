import type { ReactNode } from 'react';
import { useDialogs } from '../dialogs/context';
import { Amount } from '../fields/amount/Amount';
import { ExactOnFocus } from '../fields/exact/exact-on-focus';
import { StateBar } from '../fields/state-badge/StateBar';
import { StateShape } from '../fields/state-badge/StateShape';
import { useFormat } from '../i18n/format';
import { useTexts } from '../i18n/texts';
import { statesText } from '../pools/WorkersFigure';
import { Button } from '../ui/Button';
import { WORKER_STATES } from '../workers/states';
import type { OverviewState } from './use-overview';

const DAY = 86_400;
/** A history that is this near to a day is one: its moments are blocks. */
const NEARLY = 600;

interface FigureProps {
  readonly id: string;
  readonly label: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
  readonly action?: ReactNode;
}

function Figure({ id, label, value, note, action }: FigureProps) {
  return (
    <div className="spk-strip-item" data-figure={id}>
      <dt className="spk-strip-label">{label}</dt>
      <dd className="spk-overview-figure">
        <span className="spk-strip-value">{value}</span>
        {action}
      </dd>
      {note !== undefined && <dd className="spk-strip-note spk-quiet">{note}</dd>}
    </div>
  );
}

/** The account's figures in one line. */
export function FigureStrip({ state }: { readonly state: OverviewState }) {
  const { t } = useTexts();
  const format = useFormat();
  const { open } = useDialogs();
  const { figures, stakes, pools } = state;
  const { staked, claimable, transferable, rewards } = figures;
  const pids = claimable?.pids ?? [];
  const [only, ...others] = pids;
  const claim = () => open(only !== undefined && others.length === 0 ? { kind: 'claim', pid: only } : { kind: 'claimAll', pids });
  const both = claimable !== null && claimable.owner > 0n && claimable.staker > 0n;
  const as = t(pools.status === 'ready' && pools.rows.length === 0 ? 'overview.as.staker' : 'overview.as.both');
  const period = rewards === null || rewards.seconds > DAY - NEARLY ? t('overview.rewards.day') : format.period(rewards.seconds);
  return (
    <ExactOnFocus.Provider value={true}>
      <section className="spk-panel" aria-label={t('overview.figures')}>
        <dl className="spk-overview-strip">
          <Figure
            id="staked"
            label={t('overview.staked')}
            value={<Amount value={staked} unit />}
            note={t('overview.staked.note', { count: stakes.rows.length })}
          />
          <Figure
            id="claimable"
            label={t('stakes.claimable')}
            value={<Amount value={claimable?.total ?? null} unit />}
            action={
              only !== undefined && (
                <Button small onClick={claim}>
                  {t('overview.claim')}
                </Button>
              )
            }
            note={
              both ? t('overview.claimable.note', { owner: format.amount(claimable.owner), staker: format.amount(claimable.staker) }) : as
            }
          />
          <Figure
            id="transferable"
            label={t('overview.transferable')}
            value={<Amount value={transferable} unit />}
            note={t('overview.transferable.note')}
          />
          <Figure
            id="rewards"
            label={t('overview.rewards', { period })}
            value={<Amount value={rewards?.amount ?? null} unit />}
            note={as}
          />
          <WorkersFigures state={state} />
        </dl>
      </section>
    </ExactOnFocus.Provider>
  );
}

function WorkersFigures({ state: { figures, pools } }: { readonly state: OverviewState }) {
  const texts = useTexts();
  const format = useFormat();
  const { t } = texts;
  const { states, workers } = figures;
  if (pools.status === 'ready' && pools.rows.length === 0) return null;
  return (
    <div className="spk-strip-item" data-figure="workers">
      <dt className="spk-strip-label">{t('overview.workers')}</dt>
      {states !== null && workers !== null && (
        <>
          <dd className="spk-overview-workers-note spk-quiet">
            {t('overview.workers.note', { workers: format.integer(workers), pools: pools.rows.length })}
          </dd>
          <dd className="spk-overview-workers">
            {workers === 0 ? (
              <span className="spk-quiet">{t('overview.workers.none')}</span>
            ) : (
              <>
                <StateBar states={states} label={statesText(texts, states)} />
                <span className="spk-overview-legend">
                  {WORKER_STATES.filter((name) => states[name] > 0).map((name) => (
                    <span key={name} className="spk-state" data-state={name}>
                      <StateShape state={name} />
                      <span className="spk-overview-count">{format.integer(states[name])}</span> {t(`state.${name}`)}
                    </span>
                  ))}
                </span>
              </>
            )}
          </dd>
        </>
      )}
    </div>
  );
}
