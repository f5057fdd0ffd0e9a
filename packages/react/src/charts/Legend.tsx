import { useTexts } from '../i18n/texts';
import type { Series } from './series';
import { layerName, shownLayers } from './words';

/** What the colours mean; for more than one layer. CSS: `.spk-legend`, `.spk-chart-key`. Data: `data-layer`, `data-kind`. */
export function Legend({ series }: { readonly series: Series }) {
  const texts = useTexts();
  return (
    <span className="spk-legend">
      {shownLayers(series).map(({ layer }) => (
        <span key={layer} className="spk-chart-key" data-layer={layer} data-kind={series.kind === 'bars' ? 'bar' : 'line'}>
          {layerName(texts, layer)}
        </span>
      ))}
    </span>
  );
}
