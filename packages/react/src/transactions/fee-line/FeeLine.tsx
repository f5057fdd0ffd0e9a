import type { AccountId } from '@stakepool-kit/sdk/rules';
import { useAddress } from '../../fields/address/use-address';
import { useTexts } from '../../i18n/texts';
import { Root } from '../../provider/Root';
import { type FeeLineOptions, useFeeLine } from './use-fee-line';

export type FeeLineProps = FeeLineOptions;

/**
 * The network fee with all its decimals, who pays it for whom, and the balance after it.
 *
 * CSS: `.spk-fee-line`, `.spk-fee-line-amount`, `.spk-fee-line-by`, `.spk-fee-line-after`. Data: `data-status` (`unknown`, `checking`, `known`),
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
  const { t, rich } = useTexts();
  const { status, fee, after } = useFeeLine(props);
  return (
    <>
      <span>
        {t('transactions.fee.label')}{' '}
        <span className="spk-fee-line-amount">{fee || (status === 'checking' ? t('transactions.fee.checking') : '–')}</span>
      </span>
      {props.account && props.actsFor && (
        <span className="spk-fee-line-by">
          {rich('transactions.fee.by', { signer: <Name account={props.account} />, account: <Name account={props.actsFor} /> })}
        </span>
      )}
      {after !== null && <span className="spk-fee-line-after">{t('transactions.fee.after', { amount: after })}</span>}
    </>
  );
}

function Name({ account }: { readonly account: AccountId }) {
  const { ownName, identity, short } = useAddress({ account });
  return <bdi>{ownName ?? identity?.name ?? short}</bdi>;
}
