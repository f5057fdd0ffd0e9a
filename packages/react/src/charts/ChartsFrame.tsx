import { type ReactNode, useId } from 'react';
import { useFormat } from '../i18n/format';
import { useTexts } from '../i18n/texts';
import { useNetwork } from '../provider/context';
import { Icon } from '../ui/Icon';
import { Empty, Failed } from '../ui/Panel';
import { Segmented } from '../ui/Segmented';
import { PanelFrame } from './ChartPanel';
import type { ChartId } from './series';
import { type ChartsState, type ChartsStatus, DAYS } from './use-history';

/** However far back, there is nothing to see. */
const WITHOUT_TIME: readonly ChartsStatus[] = ['noAccount', 'noStake', 'missing'];

interface ChartsFrameProps {
  readonly state: ChartsState;
  /** What there will be, while it loads. */
  readonly ids: readonly ChartId[];
  /** What there is to say of the pool. */
  readonly remark?: ReactNode;
  /** When less than two moments are known. */
  readonly empty: ReactNode;
  readonly children: ReactNode;
}

/**
 * Charts of one scope: how far back, why history begins where it does, and what is shown before it is there.
 *
 * CSS: `.spk-charts-section`, `.spk-charts-head`, `.spk-charts-remark`, `.spk-charts-grid`. Data: `data-code` on the remark, `data-count`.
 */
export function ChartsFrame({ state, ids, remark, empty, children }: ChartsFrameProps) {
  const { t } = useTexts();
  const { symbol } = useNetwork().constants;
  const heading = useId();
  return (
    <section className="spk-charts-section" aria-labelledby={heading}>
      <header className="spk-charts-head">
        <h2 id={heading} className="spk-heading">
          {t('charts.title')}
        </h2>
        <span className="spk-hint">{t('charts.unit', { symbol })}</span>
        <span className="spk-grow" />
        {!WITHOUT_TIME.includes(state.status) && <DaysChoice state={state} />}
      </header>
      {state.status === 'ready' && <Remarks state={state} remark={remark} />}
      {state.status === 'loading' ? (
        <Skeletons ids={ids} />
      ) : (
        <Answer state={state} empty={empty}>
          {children}
        </Answer>
      )}
    </section>
  );
}

function DaysChoice({ state: { days, setDays } }: { readonly state: ChartsState }) {
  const { t } = useTexts();
  return (
    <Segmented
      label={t('charts.howFar')}
      value={String(days)}
      onChange={(value) => setDays(DAYS.find((one) => String(one) === value) ?? days)}
      options={DAYS.map((one) => ({ value: String(one), label: t('charts.days', { count: one }) }))}
    />
  );
}

/** Why there is less than was asked for. */
function Remarks({ state: { begins, since, days }, remark }: { readonly state: ChartsState; readonly remark: ReactNode }) {
  const { t } = useTexts();
  const format = useFormat();
  if (since !== null && begins === 'pruned')
    return (
      <p className="spk-hint spk-charts-remark" data-code="history.pruned">
        <Icon name="info" />
        <span>
          <span className="spk-charts-remark-title">{t('charts.pruned')}</span>{' '}
          {t('charts.prunedText', { date: format.date(since), count: days })}
        </span>
      </p>
    );
  const young = since !== null && begins === 'chain' && t('charts.young', { date: format.date(since) });
  return remark || young ? <p className="spk-hint">{remark || young}</p> : null;
}

interface AnswerProps {
  readonly state: ChartsState;
  /** It stands in a panel already. */
  readonly bare?: boolean;
  readonly empty: ReactNode;
  readonly children: ReactNode;
}

/** The charts, or why there are none. CSS: `.spk-charts-message`. */
export function Answer({ state, empty, children, bare = false }: AnswerProps) {
  const { t } = useTexts();
  const { status, begins } = state;
  if (status === 'ready') return children;
  return (
    <div className={bare ? 'spk-charts-message' : 'spk-panel spk-charts-message'}>
      {status === 'failed' ? (
        <Failed error={state.error} retry={state.retry} />
      ) : status === 'offline' ? (
        <Empty title={t('charts.offline')}>{t('charts.offlineText')}</Empty>
      ) : status === 'empty' && begins === 'pruned' ? (
        <Empty title={t('charts.pruned')}>{t('charts.prunedAll')}</Empty>
      ) : status === 'empty' && begins === 'chain' && state.createdAfter === null ? (
        <Empty title={t('charts.empty')}>{t('charts.empty.young')}</Empty>
      ) : (
        empty
      )}
    </div>
  );
}

function Skeletons({ ids }: { readonly ids: readonly ChartId[] }) {
  const { t } = useTexts();
  return (
    <div className="spk-charts-grid" data-count={ids.length} role="status" aria-label={t('common.loading')}>
      {ids.map((id) => (
        <PanelFrame key={id} id={id}>
          <ChartSkeleton />
        </PanelFrame>
      ))}
    </div>
  );
}

/** As high as what comes. CSS: `.spk-chart-skeleton`, `.spk-chart-skeleton-figure`, `.spk-chart-skeleton-plot`. */
function ChartSkeleton() {
  return (
    <div className="spk-chart-skeleton">
      <div className="spk-chart-skeleton-figure" />
      <div className="spk-chart-skeleton-plot" />
    </div>
  );
}
