import { scaleBand, scaleLinear } from 'd3-scale';
import { area, curveLinear, curveStepAfter, line } from 'd3-shape';
import type { Format } from '../i18n/format';
import type { Axis } from './axis';
import type { Layer, Series } from './series';

const TOP = 8;
const BOTTOM = 20;
/** For the dot at the end of a line. */
const RIGHT = 4;
const LABEL_GAP = 8;
const DIGIT = 6.3;
const LETTER = 6;
const WIDE = 340;
const BAR_GAP = 2;
const WIDEST_BAR = 40;
const TWO_DAYS = 2 * 86_400;

export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Label {
  readonly x: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Line {
  readonly layer: Layer;
  readonly path: string;
  /** Under the main one, where the axis begins at zero. */
  readonly area: string | null;
  readonly end: { readonly x: number; readonly y: number };
}

interface Bar {
  readonly layer: Layer;
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly complete: boolean;
}

/** A series in pixels. */
export interface Layout {
  readonly plot: Plot;
  readonly ticks: readonly { readonly y: number; readonly label: string }[];
  readonly labels: readonly Label[];
  /** Middle of each point. */
  readonly places: readonly number[];
  /** Width of a bar with its gap; 0 for lines. */
  readonly band: number;
  readonly lines: readonly Line[];
  readonly bars: readonly Bar[];
}

type Writing = Pick<Format, 'day' | 'date'>;
const roomOf = ({ text }: Label): number => text.length * LETTER + LABEL_GAP;

interface Size {
  readonly width: number;
  readonly height: number;
}

export function layoutOf(series: Series, axis: Axis, { width, height }: Size, format: Writing): Layout {
  const longest = Math.max(0, ...axis.ticks.map(({ label }) => label.length));
  const plot: Plot = { left: Math.ceil(longest * DIGIT) + LABEL_GAP, right: width - RIGHT, top: TOP, bottom: height - BOTTOM };
  const y = (part: number) => plot.bottom - (plot.bottom - plot.top) * part;
  const drawn = series.kind === 'bars' ? barsOf(series, axis, plot, y) : linesOf(series, axis, plot, y);
  return { plot, ticks: axis.ticks.map(({ at, label }) => ({ y: y(at), label })), labels: labelsOf(series, drawn, plot, format), ...drawn };
}

type Drawn = Pick<Layout, 'places' | 'band' | 'lines' | 'bars'>;
type Height = (part: number) => number;

function linesOf({ kind, layers, points }: Series, axis: Axis, plot: Plot, y: Height): Drawn {
  const first = points[0]?.time ?? 0;
  const x = scaleLinear([plot.left, plot.right]).domain([first, Math.max(first + 1, points.at(-1)?.time ?? 0)]);
  const places = points.map(({ time }) => x(time));
  const curve = kind === 'steps' ? curveStepAfter : curveLinear;
  const lines = layers.map((layer, k): Line => {
    const dots = points.map(({ values }, i): [number, number] => [places[i] ?? 0, y(axis.placeOf(values[k] ?? 0n))]);
    const [endX = plot.left, endY = plot.bottom] = dots.at(-1) ?? [];
    return {
      layer,
      path: line().curve(curve).digits(1)(dots) ?? '',
      area: k === 0 && kind === 'steps' ? (area().curve(curve).digits(1).y0(plot.bottom)(dots) ?? '') : null,
      end: { x: endX, y: endY },
    };
  });
  return { places, band: 0, lines, bars: [] };
}

function barsOf({ layers, points }: Series, axis: Axis, plot: Plot, y: Height): Drawn {
  const x = scaleBand<number>([plot.left, plot.right]).domain(points.map((_, i) => i));
  const band = x.bandwidth();
  const width = Math.max(1, Math.min(WIDEST_BAR, band - BAR_GAP));
  const places = points.map((_, i) => (x(i) ?? plot.left) + band / 2);
  const bars = points.flatMap(({ values, complete }, index) => {
    let below = 0n;
    return layers.flatMap((layer, k): Bar[] => {
      const value = values[k] ?? 0n;
      const bottom = y(axis.placeOf(below));
      below += value;
      const top = y(axis.placeOf(below));
      if (value <= 0n) return [];
      return [{ layer, index, x: (places[index] ?? 0) - width / 2, y: top, width, height: bottom - top, complete }];
    });
  });
  return { places, band, lines: [], bars };
}

/** Both ends; on a wide chart two more between them. Where there is no room for both ends, the last. */
function labelsOf({ kind, points, daily }: Series, { places, band }: Drawn, plot: Plot, format: Writing): readonly Label[] {
  const first = points[0]?.time ?? 0;
  const last = points.at(-1)?.time ?? 0;
  const text = daily || last - first > TWO_DAYS ? format.day : format.date;
  const half = Math.min(band, WIDEST_BAR) / 2;
  const end: Label = { x: Math.min(plot.right, (places.at(-1) ?? plot.right) + half), text: text(last), anchor: 'end' };
  if (points.length <= 1) return [{ ...end, x: places[0] ?? plot.left, anchor: kind === 'bars' ? 'middle' : 'start' }];
  const start: Label = { x: Math.max(plot.left, (places[0] ?? 0) - half), text: text(first), anchor: 'start' };
  if (start.x + roomOf(start) + roomOf(end) > end.x) return [end];
  if (end.x - start.x < WIDE || end.x - start.x < 5 * roomOf(end) || points.length < 8) return [start, end];
  const between = [1 / 3, 2 / 3].map((part): Label => {
    const index = Math.round(part * (points.length - 1));
    const bar = kind === 'bars';
    const at = bar ? (points[index]?.time ?? 0) : first + part * (last - first);
    return { x: bar ? (places[index] ?? 0) : start.x + part * (end.x - start.x), text: text(at), anchor: 'middle' };
  });
  return [start, ...between, end];
}
