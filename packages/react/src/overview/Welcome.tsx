import { useMiningRules } from '../data/queries';
import { useDialogs } from '../dialogs/context';
import { useFormat } from '../i18n/format';
import { useTexts } from '../i18n/texts';
import { useNetwork } from '../provider/context';
import { Button } from '../ui/Button';
import type { OverviewProps } from './Overview';
import type { OverviewState } from './use-overview';

/** What staking here is, for who has nothing to look at yet, and the first step. */
export function Welcome({ state, onOpenPlace }: Pick<OverviewProps, 'onOpenPlace'> & { readonly state: OverviewState }) {
  const { t } = useTexts();
  const format = useFormat();
  const { open } = useDialogs();
  const { symbol, gracePeriod } = useNetwork().constants;
  const rules = useMiningRules().data?.value;
  const { status, figures } = state;
  const connected = status === 'nothing';
  const browse = onOpenPlace && (
    <Button kind={connected ? 'primary' : 'plain'} onClick={() => onOpenPlace('pools')}>
      {t('overview.welcome.browse')}
    </Button>
  );
  return (
    <section className="spk-panel spk-welcome" aria-labelledby="spk-welcome-title">
      <Drawing />
      <h2 id="spk-welcome-title" className="spk-empty-title">
        {connected ? t('overview.nothing.title') : t('overview.welcome.title', { symbol })}
      </h2>
      {connected && figures.transferable !== null && (
        <p className="spk-empty-text">{t('overview.nothing.text', { amount: format.amount(figures.transferable, { unit: true }) })}</p>
      )}
      <ol className="spk-welcome-lines">
        <li className="spk-welcome-line">{t('overview.welcome.stake', { symbol })}</li>
        <li className="spk-welcome-line">{t('overview.welcome.own')}</li>
        {rules !== undefined && (
          <li className="spk-welcome-line">{t('overview.welcome.back', { wait: format.period(gracePeriod + rules.coolDownPeriod) })}</li>
        )}
      </ol>
      <div className="spk-row spk-centered">
        {connected ? (
          <>
            {browse}
            <Button icon="plus" onClick={() => open({ kind: 'createPool' })}>
              {t('overview.act.createPool')}
            </Button>
          </>
        ) : (
          <>
            <Button kind="primary" onClick={() => open({ kind: 'account' })}>
              {t('wallet.connect')}
            </Button>
            {browse}
          </>
        )}
        {onOpenPlace && (
          <Button kind="quiet" className="spk-link" onClick={() => onOpenPlace('network')}>
            {t('overview.welcome.learn')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** A pool, and what flows into it. Decoration. */
function Drawing() {
  return (
    <svg className="spk-welcome-drawing" width="72" height="64" viewBox="0 0 72 64" fill="none" stroke="currentColor" aria-hidden="true">
      <ellipse cx="36" cy="26" rx="24" ry="8" strokeWidth="1.6" />
      <path d="M12 26v12c0 4.400 10.700 8 24 8s24-3.600 24-8V26" strokeWidth="1.6" strokeDasharray="3 3" />
      <path d="M12 38v12c0 4.400 10.700 8 24 8s24-3.600 24-8V38" strokeWidth="1.6" strokeDasharray="2 4" opacity=".5" />
      <path d="M36 4v14m-5-5 5 5 5-5" strokeWidth="1.6" />
    </svg>
  );
}
