import type { EndpointStatus } from '@stakepool-kit/sdk';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { troubleOf, wordsOf } from '../../ui/problem';

/** Without path and query, which may hold a key. */
function hostOf(endpoint: string): string {
  return URL.canParse(endpoint) ? new URL(endpoint).host : endpoint.slice(0, 60);
}

/** The nodes that may be used, in the order of preference, with what is known of each. */
export function Endpoints({ endpoints }: { readonly endpoints: readonly EndpointStatus[] }) {
  const texts = useTexts();
  const { t } = texts;
  const format = useFormat();
  return (
    <div>
      <p className="spk-label">{t('network.endpoints')}</p>
      <ul className="spk-endpoints">
        {endpoints.map(({ endpoint, status, head, lastError }) => (
          <li key={endpoint} className="spk-endpoint" data-status={status}>
            <span className="spk-mono">{hostOf(endpoint)}</span>
            <span>
              {t(`network.endpoint.${status}`)}
              {head && ` · ${t('network.block', { number: format.integer(head.number) })}`}
            </span>
            {lastError && status !== 'connected' && <span className="spk-hint">{wordsOf(texts, troubleOf(lastError)).what}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
