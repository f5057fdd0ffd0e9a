import type { PartsPerMillion } from '@stakepool-kit/sdk/rules';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { useNetwork } from '../../provider/context';
import { splitOf } from '../split';

/**
 * What a Payout Pref does with 100 of rewards, after the manual's examples.
 *
 * CSS: `.spk-split`, `.spk-split-bar`, `.spk-split-part` (`data-part`), `.spk-split-words`.
 */
export function SplitPreview({ commission }: { readonly commission: PartsPerMillion | null }) {
  const { t } = useTexts();
  const format = useFormat();
  const { decimals, symbol } = useNetwork().constants;
  const { kind, owner, stakers, quarter, ownerPart } = splitOf(commission, decimals);
  const parts = [
    { part: 'owner', label: t('pools.detail.split.owner'), amount: owner, size: ownerPart },
    { part: 'stakers', label: t('pools.detail.split.stakers'), amount: stakers, size: 1 - ownerPart },
  ] as const;
  const words = { commission: kind, owner: format.amount(owner), stakers: format.amount(stakers) };
  return (
    <div className="spk-split">
      <p className="spk-label">{t('pools.detail.split.title', { symbol })}</p>
      <div className="spk-split-bar" aria-hidden="true">
        {parts.map(
          ({ part, size }) => size > 0 && <span key={part} className="spk-split-part" data-part={part} style={{ flexGrow: size }} />,
        )}
      </div>
      <dl className="spk-split-words">
        {parts.map(({ part, label, amount }) => (
          <div key={part} className="spk-split-word" data-part={part}>
            <dt className="spk-label">{label}</dt>
            <dd className="spk-split-amount">{format.amount(amount)}</dd>
          </div>
        ))}
      </dl>
      <p className="spk-hint">
        {t('pools.detail.split.text', words)} {kind !== 'all' && t('pools.detail.split.example', { amount: format.amount(quarter) })}
      </p>
    </div>
  );
}
