import { useDialogs } from '../dialogs/context';
import { useTexts } from '../i18n/texts';
import { Root } from '../provider/Root';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Panel';
import { ChartPanel } from './ChartPanel';
import { ChartsFrame } from './ChartsFrame';
import type { ChartsState } from './use-history';
import { type StakeChartsOptions, useStakeCharts } from './use-stake-charts';

export type StakeChartsProps = StakeChartsOptions;

const HEIGHT = 160;
const IDS = ['value', 'myRewards'] as const;

/**
 * An account's stakes over time: what they are worth, and what they and its pools earn a day.
 *
 * CSS and data as of PoolCharts; `data-status` also `noAccount`, `noStake`; `data-chart`: `value`, `myRewards`.
 */
export function StakeCharts(options: StakeChartsProps) {
  const state = useStakeCharts(options);
  return (
    <Root className="spk-charts" data-status={state.status} data-begins={state.begins} data-days={state.days}>
      <StakeChartsBody state={state} />
    </Root>
  );
}

function StakeChartsBody({ state }: { readonly state: ChartsState }) {
  const { t } = useTexts();
  return (
    <ChartsFrame state={state} ids={IDS} empty={<NoHistory status={state.status} />}>
      <div className="spk-charts-grid" data-count={state.charts.length}>
        {state.charts.map((series) => (
          <ChartPanel key={series.id} series={series} label={t(`charts.name.${series.id}`)} height={HEIGHT} />
        ))}
      </div>
    </ChartsFrame>
  );
}

/** Nobody is chosen, nothing is staked, or it was only just. */
export function NoHistory({ status }: Pick<ChartsState, 'status'>) {
  const { t } = useTexts();
  const { open } = useDialogs();
  if (status === 'noAccount')
    return (
      <Empty
        title={t('stakes.account.title')}
        actions={<Button onClick={() => open({ kind: 'account' })}>{t('stakes.account.choose')}</Button>}
      >
        {t('stakes.account.text')}
      </Empty>
    );
  if (status === 'noStake') return <Empty title={t('stakes.empty.title')}>{t('stakes.empty.text')}</Empty>;
  return <Empty title={t('charts.empty')}>{t('charts.empty.account')}</Empty>;
}
