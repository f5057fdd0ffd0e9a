import type { Planck, UnixSeconds } from '@stakepool-kit/sdk/rules';
import { useMemo } from 'react';
import { ChartBox } from '../../charts/ChartBox';
import { amountTicks, partOf } from '../../charts/scale';
import type { Crosshair } from '../../charts/use-crosshair';
import { useWidth } from '../../charts/use-width';
import { type Format, useFormat } from '../../i18n/format';
import { type Texts, useTexts } from '../../i18n/texts';
import { useNetwork } from '../../provider/context';
import { dayTicks } from './scale';
import type { Timeline, TimelineEvent } from './timeline';
import { describeReadout } from './words';

const HEIGHT = 262;
const ROOM = { left: 56, right: 14, top: 26, bottom: 24 };
const NARROW = 480;
const FIRST_WIDTH = 720;
/** Least distance of two labels at steps. */
const LABEL_ROOM = 124;

interface Scale {
  readonly width: number;
  readonly x: (time: UnixSeconds) => number;
  readonly y: (amount: Planck) => number;
  readonly base: number;
  readonly ticks: readonly Planck[];
}

function scaleOf({ from, to, highest }: Timeline, width: number): Scale {
  const ticks = amountTicks(highest);
  const top = ticks.at(-1) ?? 1n;
  const base = HEIGHT - ROOM.bottom;
  const inner = width - ROOM.left - ROOM.right;
  return {
    width,
    ticks,
    base,
    x: (time) => ROOM.left + (inner * Math.max(0, Math.min(to, time) - from)) / Math.max(1, to - from),
    y: (amount) => base - (base - ROOM.top) * partOf(amount, top),
  };
}

/** A line in steps: level until the moment, then straight to the next level. */
function steps({ x, y, base }: Scale, events: readonly { time: UnixSeconds; value: Planck }[], end: UnixSeconds): string {
  const [first, ...rest] = events;
  if (first === undefined) return '';
  const start = `M${x(first.time)},${base} V${y(first.value)}`;
  return [start, ...rest.map(({ time, value }) => `H${x(time)} V${y(value)}`), `H${x(end)}`].join(' ');
}

const isIncome = ({ kind }: TimelineEvent): boolean => kind === 'now' || kind === 'reclaim';

interface ChartProps {
  readonly timeline: Timeline;
  readonly crosshair: Crosshair<TimelineEvent>;
  readonly label: string;
}

/**
 * What is due against what is there to pay it, in steps.
 *
 * CSS: `.spk-forecast-chart`, `.spk-chart-grid`, `-axis`, `-area`, `-available`, `-due`, `-marker`, `-freeze`, `-short`, `-cross`.
 */
export function ForecastChart({ timeline, crosshair, label }: ChartProps) {
  const texts = useTexts();
  const format = useFormat();
  const { decimals } = useNetwork().constants;
  const [box, width] = useWidth(FIRST_WIDTH);
  const scale = useMemo(() => scaleOf(timeline, width), [timeline, width]);
  const { item: event } = crosshair;
  const readout = event && describeReadout(texts, format, event);
  return (
    <div className="spk-forecast-chart">
      <ChartBox
        {...{ box, width, crosshair, label, readout }}
        height={HEIGHT}
        places={() => timeline.events.map(({ time }) => scale.x(time))}
      >
        <Axes timeline={timeline} scale={scale} format={format} texts={texts} decimals={decimals} />
        <Lines timeline={timeline} scale={scale} format={format} texts={texts} />
        {event && <line className="spk-chart-cross" x1={scale.x(event.time)} x2={scale.x(event.time)} y1={ROOM.top} y2={scale.base} />}
      </ChartBox>
      <p className="spk-hint spk-chart-readout">{readout ?? texts.t('forecast.keys')}</p>
    </div>
  );
}

interface PartProps {
  readonly timeline: Timeline;
  readonly scale: Scale;
  readonly format: Format;
  readonly texts: Texts;
}

function Axes({ timeline: { from, to }, scale: { ticks, x, y, width, base }, format, texts, decimals }: PartProps & { decimals: number }) {
  const unit = 10n ** BigInt(decimals);
  const written = (amount: Planck) => (amount % unit === 0n ? format.integer(amount / unit) : format.amount(amount));
  return (
    <>
      {ticks.map((tick) => (
        <g key={String(tick)}>
          <line className="spk-chart-grid" x1={ROOM.left} x2={width - ROOM.right} y1={y(tick)} y2={y(tick)} />
          <text className="spk-chart-axis" x={ROOM.left - 8} y={y(tick) + 4} textAnchor="end">
            {written(tick)}
          </text>
        </g>
      ))}
      <text className="spk-chart-axis" x={ROOM.left} y={base + 18} textAnchor="start">
        {texts.t('forecast.now')}
      </text>
      {dayTicks(from, to, width < NARROW ? 3 : 7).map((time) => (
        <text key={time} className="spk-chart-axis" x={x(time)} y={base + 18} textAnchor={x(time) > width - 40 ? 'end' : 'middle'}>
          {format.day(time)}
        </text>
      ))}
    </>
  );
}

function Lines({ timeline, scale, format, texts }: PartProps) {
  const { events, freeze, to } = timeline;
  const { x, y, base } = scale;
  const end = freeze?.from ?? to;
  const income = events.filter((event) => isIncome(event) && event.time <= end);
  const due = events.filter((event) => event.kind === 'due');
  const available = steps(
    scale,
    income.map(({ time, available: value }) => ({ time, value })),
    end,
  );
  const dueEnd = freeze ? (due.at(-1)?.time ?? end) : to;
  const dueLine = steps(
    scale,
    due.map(({ time, due: value }) => ({ time, value })),
    dueEnd,
  );
  return (
    <>
      {freeze && <FreezeBand freeze={freeze} scale={scale} format={format} texts={texts} />}
      <path className="spk-chart-area" d={`${available} V${base} Z`} />
      <path className="spk-chart-available" d={available} />
      <path className="spk-chart-due" d={dueLine} />
      <IncomeLabels income={income} end={end} scale={scale} format={format} texts={texts} />
      {freeze && <Shortfall freeze={freeze} scale={scale} format={format} texts={texts} />}
      {due.map((event) =>
        event.kind === 'due' ? (
          <g key={event.position} className="spk-chart-marker" data-short={event.position === freeze?.position || undefined}>
            <circle className="spk-chart-disc" cx={x(event.time)} cy={y(event.due)} r="8" />
            <text className="spk-chart-number" x={x(event.time)} y={y(event.due) + 4} textAnchor="middle">
              {event.position}
            </text>
          </g>
        ) : null,
      )}
      <AllPaid timeline={timeline} scale={scale} format={format} texts={texts} />
    </>
  );
}

type FreezeProps = Omit<PartProps, 'timeline'> & { readonly freeze: NonNullable<Timeline['freeze']> };

function FreezeBand({ freeze, scale: { x, base, width }, format, texts }: FreezeProps) {
  const middle = (x(freeze.from) + x(freeze.until)) / 2;
  const words = { period: format.period(freeze.coolDown), amount: format.amount(freeze.stake, { unit: true }) };
  return (
    <>
      <rect
        className="spk-chart-freeze"
        x={x(freeze.from)}
        y={ROOM.top}
        width={x(freeze.until) - x(freeze.from)}
        height={base - ROOM.top}
      />
      {width >= NARROW && (
        <text className="spk-chart-label" x={middle} y={base - 10} textAnchor="middle">
          {texts.t('forecast.freeze', words)}
        </text>
      )}
    </>
  );
}

function Shortfall({ freeze, scale: { x, y, base }, format, texts }: FreezeProps) {
  const at = x(freeze.from);
  const bottom = freeze.due > freeze.shortfall ? freeze.due - freeze.shortfall : 0n;
  const level = Math.min(base - 40, y(freeze.due) + 18);
  return (
    <>
      <line className="spk-chart-stop" x1={at} x2={at} y1={ROOM.top} y2={base} />
      <line className="spk-chart-short" x1={at} x2={at} y1={y(bottom)} y2={y(freeze.due)} />
      <text className="spk-chart-short-label" x={at + 14} y={level}>
        {texts.t('forecast.short', { amount: format.amount(freeze.shortfall, { rounding: 'up', unit: true }) })}
      </text>
      <text className="spk-chart-label" x={at + 14} y={level + 15}>
        {texts.t('forecast.forcedStop', { date: format.date(freeze.from) })}
      </text>
    </>
  );
}

function IncomeLabels({
  income,
  end,
  scale: { x, y },
  format,
  texts,
}: Omit<PartProps, 'timeline'> & { income: readonly TimelineEvent[]; end: UnixSeconds }) {
  const ready = income.reduce((sum, event) => (event.kind === 'reclaim' && event.ready ? sum + event.amount : sum), 0n);
  const later = income.filter((event) => event.kind === 'reclaim' && !event.ready);
  const roomAfter = (i: number) => x(later[i + 1]?.time ?? end) - x(later[i]?.time ?? end) >= LABEL_ROOM;
  const first = income.findLast((event) => event.kind === 'now' || (event.kind === 'reclaim' && event.ready));
  const firstRoom = x(later[0]?.time ?? end) - ROOM.left >= LABEL_ROOM;
  return (
    <>
      {ready > 0n && first && firstRoom && (
        <text className="spk-chart-income" x={ROOM.left + 6} y={y(first.available) - 7}>
          {texts.t('forecast.reclaimable', { amount: format.amount(ready) })}
        </text>
      )}
      {later.map(
        ({ time, amount, available }, i) =>
          roomAfter(i) && (
            <text key={`${time}-${available}`} className="spk-chart-income" x={x(time) + 6} y={y(available) - 7}>
              {texts.t('forecast.comes', { amount: format.amount(amount), date: format.day(time) })}
            </text>
          ),
      )}
    </>
  );
}

function AllPaid({ timeline: { events }, scale: { x, base, width }, format, texts }: PartProps) {
  const paid = events.find(({ kind }) => kind === 'paid');
  if (paid === undefined) return null;
  const at = x(paid.time);
  const left = at > width / 2;
  return (
    <>
      <line className="spk-chart-paid" x1={at} x2={at} y1={ROOM.top} y2={base} />
      <circle className="spk-chart-paid-dot" cx={at} cy={base} r="3" />
      <text className="spk-chart-label" x={left ? at - 6 : at + 6} y={ROOM.top - 8} textAnchor={left ? 'end' : 'start'}>
        {texts.t('forecast.allPaid', { date: format.date(paid.time) })}
      </text>
    </>
  );
}
