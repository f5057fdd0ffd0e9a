import { Amount } from '../../fields/amount/Amount';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { useNetwork } from '../../provider/context';
import { Root } from '../../provider/Root';
import { addressOf } from '../../ui/address';
import { Button } from '../../ui/Button';
import { Empty, Failed, Panel, Skeleton } from '../../ui/Panel';
import { type PlainColumn, PlainTable } from '../../ui/PlainTable';
import { Note } from '../../ui/TroubleBox';
import { expectedOf } from '../withdraw-queue/queue-rows';
import { describeExpected } from '../withdraw-queue/words';
import { ForecastChart } from './ForecastChart';
import type { TimelineEvent } from './timeline';
import { type Summary, useWithdrawForecast, type WithdrawForecastOptions, type WithdrawForecastState } from './use-withdraw-forecast';
import { WaysPanel } from './WaysPanel';
import { describeEvent, describeSummary, describeUnsure } from './words';

export type WithdrawForecastProps = WithdrawForecastOptions;

/**
 * When a pool's waiting withdrawals are paid, whether the chain would stop its workers, and what avoids it.
 *
 * CSS: `.spk-forecast`, `.spk-forecast-columns`, `.spk-forecast-summary`, `.spk-forecast-chart`, `.spk-chart-*`, `.spk-ways`, `.spk-way`.
 * Data: `data-status` (`loading`, `failed`, `missing`, `ready`), `data-summary` (`empty`, `covered`, `forceStop`, `unpaid`,
 * `unsure`), `data-view` (`chart`, `table`); on a way `data-way` (`contribute`, `stop`, `reclaim`, `nothing`).
 */
export function WithdrawForecast(options: WithdrawForecastProps) {
  const state = useWithdrawForecast(options);
  return (
    <Root className="spk-forecast" data-status={state.status} data-summary={state.summary?.code} data-view={state.view}>
      <div className="spk-forecast-columns">
        <ForecastPanel pid={options.pid} state={state} />
        <WaysPanel state={state} />
      </div>
    </Root>
  );
}

interface ForecastProps {
  readonly pid: WithdrawForecastProps['pid'];
  readonly state: WithdrawForecastState;
}

export function ForecastPanel({ pid, state }: ForecastProps) {
  const { t } = useTexts();
  const { summary, timeline, view, setView } = state;
  const drawn = timeline !== null && summary?.code !== 'empty';
  return (
    <Panel
      title={t('forecast.title')}
      tools={
        drawn && (
          <>
            <Legend />
            <span className="spk-grow" />
            <Button small onClick={() => setView(view === 'chart' ? 'table' : 'chart')}>
              {t(view === 'chart' ? 'forecast.showTable' : 'forecast.showChart')}
            </Button>
          </>
        )
      }
    >
      <ForecastBody pid={pid} state={state} />
    </Panel>
  );
}

function Legend() {
  const { t } = useTexts();
  return (
    <span className="spk-legend">
      <span className="spk-legend-item" data-line="due">
        {t('forecast.due')}
      </span>
      <span className="spk-legend-item" data-line="available">
        {t('forecast.available')}
      </span>
    </span>
  );
}

function ForecastBody({ pid, state }: ForecastProps) {
  const texts = useTexts();
  const format = useFormat();
  const network = useNetwork();
  const { t } = texts;
  const { status, summary, timeline, view, crosshair, gracePeriod, coolDownPeriod } = state;
  if (status === 'failed') return <Failed error={state.error} retry={state.retry} />;
  if (status === 'missing')
    return <Empty title={t('pools.detail.missing.title', { pid: String(pid) })}>{t('pools.detail.missing.text')}</Empty>;
  if (summary === null) return <Skeleton rows={5} />;
  if (summary.code === 'unsure')
    return (
      <div className="spk-panel-body">
        <Note kind="warning" code={summary.unsure.code} title={t('forecast.unsure.title')}>
          {describeUnsure(texts, summary.unsure, (account) => addressOf(network, account as never))}
        </Note>
      </div>
    );
  const periods = { symbol: network.constants.symbol, grace: format.period(gracePeriod), coolDown: format.period(coolDownPeriod) };
  return (
    <>
      <Words summary={summary} state={state} />
      {summary.code !== 'empty' && timeline && (
        <>
          {view === 'chart' ? (
            <ForecastChart timeline={timeline} crosshair={crosshair} label={t('forecast.label', { pid: String(pid) })} />
          ) : (
            <EventTable events={timeline.events} label={t('forecast.label', { pid: String(pid) })} />
          )}
          <p className="spk-hint spk-forecast-foot">
            {t('forecast.scope', periods)}. {t('forecast.assumes')}
          </p>
        </>
      )}
    </>
  );
}

function Words({ summary, state }: { readonly summary: Exclude<Summary, { code: 'unsure' }>; readonly state: WithdrawForecastState }) {
  const texts = useTexts();
  const format = useFormat();
  const { own, timeline, input } = state;
  const worst = summary.code === 'covered' ? summary.worstCase : null;
  return (
    <div className="spk-forecast-summary" data-summary={summary.code}>
      <p className="spk-forecast-words">
        {describeSummary(texts, format, summary, timeline?.freeze?.position ?? 0)}
        {worst !== null && ` ${texts.t('forecast.worstCase', { date: format.date(worst) })}`}
      </p>
      {own && input && (
        <p className="spk-forecast-words">
          {texts.t('forecast.own', {
            position: own.position,
            amount: format.amount(own.request.amount, { unit: true }),
            expected: describeExpected(texts, format, expectedOf(input, own.request)),
          })}
        </p>
      )}
    </div>
  );
}

function EventTable({ events, label }: { readonly events: readonly TimelineEvent[]; readonly label: string }) {
  const texts = useTexts();
  const { t } = texts;
  const format = useFormat();
  const { symbol } = useNetwork().constants;
  const columns: readonly PlainColumn<TimelineEvent>[] = [
    { key: 'time', head: t('forecast.table.time'), cell: ({ kind, time }) => (kind === 'now' ? t('forecast.now') : format.date(time)) },
    { key: 'event', head: t('forecast.table.event'), cell: (event) => describeEvent(texts, event), card: 'title' },
    { key: 'amount', head: t('forecast.table.amount', { symbol }), numeric: true, cell: ({ amount }) => <Amount value={amount} /> },
    { key: 'due', head: t('forecast.table.due', { symbol }), numeric: true, cell: ({ due }) => <Amount value={due} /> },
    {
      key: 'available',
      head: t('forecast.table.available', { symbol }),
      numeric: true,
      cell: ({ available }) => <Amount value={available} />,
    },
  ];
  return <PlainTable label={label} rows={events} columns={columns} rowKey={(event) => `${events.indexOf(event)}`} />;
}
