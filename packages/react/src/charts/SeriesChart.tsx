import { useMemo } from 'react';
import { useFormat } from '../i18n/format';
import { useTexts } from '../i18n/texts';
import { useNetwork } from '../provider/context';
import { axisOf } from './axis';
import { ChartBox } from './ChartBox';
import { Legend } from './Legend';
import { type Layout, layoutOf } from './layout';
import type { Series } from './series';
import { useCrosshair } from './use-crosshair';
import { useWidth } from './use-width';
import { describePoint, shownLayers } from './words';

const FIRST_WIDTH = 260;

interface SeriesChartProps {
  readonly series: Series;
  /** What it shows, for who does not see it. */
  readonly label: string;
  /** Pixels. */
  readonly height: number;
}

/**
 * A series drawn, with a crosshair by pointer and arrow keys and a line that reads it out.
 *
 * CSS: `.spk-chart-box`, `.spk-chart`, `.spk-chart-grid`, `-axis`, `-fill`, `-line`, `-end`, `-bar`, `-cross`, `-band`, `-readout`.
 * Data: `data-layer`; `data-part` on the bar of a day that is not over.
 */
export function SeriesChart({ series, label, height }: SeriesChartProps) {
  const texts = useTexts();
  const format = useFormat();
  const { decimals } = useNetwork().constants;
  const [box, width] = useWidth(FIRST_WIDTH);
  const layout = useMemo(
    () => layoutOf(series, axisOf(series, height > 150 ? 3 : 2, decimals, format), { width, height }, format),
    [series, decimals, format, width, height],
  );
  const crosshair = useCrosshair(series.points, 'last');
  const { item, index } = crosshair;
  const readout = item && describePoint(texts, format, series, item);
  return (
    <div className="spk-series-chart">
      <ChartBox {...{ box, width, height, crosshair, label }} places={() => layout.places} readout={readout}>
        <Grid layout={layout} height={height} />
        {index !== null && <Cross layout={layout} index={index} />}
        <Lines layout={layout} />
        <Bars layout={layout} />
      </ChartBox>
      <div className="spk-chart-readout">{readout ?? (shownLayers(series).length > 1 && <Legend series={series} />)}</div>
    </div>
  );
}

function Grid({ layout: { plot, ticks, labels }, height }: { readonly layout: Layout; readonly height: number }) {
  return (
    <>
      {ticks.map(({ y, label }) => (
        <g key={label}>
          <line className="spk-chart-grid" x1={plot.left} x2={plot.right} y1={y} y2={y} />
          <text className="spk-chart-axis" x={plot.left - 8} y={y + 4} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {labels.map(({ x, text, anchor }) => (
        <text key={x} className="spk-chart-axis" x={x} y={height - 4} textAnchor={anchor}>
          {text}
        </text>
      ))}
    </>
  );
}

function Lines({ layout: { lines } }: { readonly layout: Layout }) {
  return (
    <>
      {lines.map(
        ({ layer, area }) => area !== null && <path key={`${layer}-fill`} className="spk-chart-fill" data-layer={layer} d={area} />,
      )}
      {lines.map(({ layer, path, end }) => (
        <g key={layer}>
          <path className="spk-chart-line" data-layer={layer} d={path} />
          <circle className="spk-chart-end" data-layer={layer} cx={end.x} cy={end.y} r="2.6" />
        </g>
      ))}
    </>
  );
}

function Bars({ layout: { bars } }: { readonly layout: Layout }) {
  return (
    <>
      {bars.map(({ layer, index, complete, ...rect }) => (
        <rect key={`${index}-${layer}`} className="spk-chart-bar" data-layer={layer} data-part={!complete || undefined} rx="1" {...rect} />
      ))}
    </>
  );
}

/** A line through a moment, a pale band behind a bar. */
function Cross({ layout: { plot, places, band }, index }: { readonly layout: Layout; readonly index: number }) {
  const x = places[index] ?? plot.left;
  if (band === 0) return <line className="spk-chart-cross" x1={x} x2={x} y1={plot.top} y2={plot.bottom} />;
  return <rect className="spk-chart-band" x={x - band / 2} y={plot.top} width={band} height={plot.bottom - plot.top} />;
}
