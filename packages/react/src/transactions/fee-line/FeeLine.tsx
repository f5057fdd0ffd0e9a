import { useTexts } from '../../i18n/texts';
import { Root } from '../../provider/Root';
import { type FeeLineOptions, useFeeLine } from './use-fee-line';

export type FeeLineProps = FeeLineOptions;

/**
 * The network fee with all its decimals, and the balance after it.
 *
 * CSS: `.spk-fee-line`, `.spk-fee-line-amount`, `.spk-fee-line-after`. Data: `data-status` (`unknown`, `checking`, `known`),
 * `data-planck` (the exact integer).
 */
export function FeeLine(props: FeeLineProps) {
  const { status, planck } = useFeeLine(props);
  return (
    <Root className="spk-fee-line" data-status={status} data-planck={planck?.toString()}>
      <FeeLineBody {...props} />
    </Root>
  );
}

function FeeLineBody(props: FeeLineProps) {
  const { t } = useTexts();
  const { status, fee, after } = useFeeLine(props);
  return (
    <>
      <span>
        {t('transactions.fee.label')}{' '}
        <span className="spk-fee-line-amount">{fee || (status === 'checking' ? t('transactions.fee.checking') : '–')}</span>
      </span>
      {after !== null && <span className="spk-fee-line-after">{t('transactions.fee.after', { amount: after })}</span>}
    </>
  );
}
