import { formatAmount } from '@stakepool-kit/sdk/rules';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { rewardWeight } from './estimate';
import type { StakeOutlook, WorkerFacts } from './use-worker-facts';

/** Weights are in millionths. */
const WEIGHT_DECIMALS = 6;

/** How the estimated reward comes about, behind a disclosure. CSS: `.spk-how`, `.spk-how-summary`. */
export function EstimateFormula({ facts, outlook }: { readonly facts: WorkerFacts; readonly outlook: StakeOutlook }) {
  const { t } = useTexts();
  const format = useFormat();
  const { sample, score, v } = outlook;
  const registered = facts.worker?.registered ?? null;
  if (sample === null || score === null || v === null || registered === null) return null;
  const weightText = (weight: bigint) => formatAmount(weight, { decimals: WEIGHT_DECIMALS, fraction: 2, separators: format.separators });
  return (
    <details className="spk-how">
      <summary className="spk-how-summary">{t('startMining.estimate.how')}</summary>
      <p className="spk-hint">
        {t('startMining.estimate.formula', {
          workers: sample.workers,
          perDay: format.amount(sample.perDay, { unit: true }),
          own: weightText(rewardWeight(v, score, registered.confidenceLevel)),
          weight: weightText(sample.weight),
        })}
      </p>
    </details>
  );
}
