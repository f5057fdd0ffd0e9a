import type { ReactNode } from 'react';
import { shortAddress } from '../i18n/format';
import { useTexts } from '../i18n/texts';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Identicon } from '../ui/Identicon';
import type { Account } from './accounts';
import type { AccountChoice } from './use-choices';

export type AccountDetails = (account: Account) => ReactNode;

interface ChoicesProps {
  readonly choices: readonly AccountChoice[];
  readonly labelledBy: string;
  /** More of an account, beside its button. */
  readonly details?: AccountDetails | undefined;
  /** They stand apart from who signs for them: say who. */
  readonly signers?: boolean;
}

/** Accounts to choose from, each with those of others that it acts for. */
export function Choices({ choices, labelledBy, details, signers = false }: ChoicesProps) {
  const { t } = useTexts();
  return (
    <ul className="spk-list spk-account-list" aria-labelledby={labelledBy}>
      {choices.map((choice) => (
        <li key={choice.key} className="spk-account-item">
          <Choice choice={choice} details={details} signers={signers} />
          {choice.proxied.length > 0 && (
            <ul className="spk-list spk-account-proxied" aria-label={t('wallet.proxied', { signer: choice.account.name })}>
              {choice.proxied.map((acting) => (
                <li key={acting.key} className="spk-account-item">
                  <Choice choice={acting} details={details} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

type ChoiceProps = Pick<ChoicesProps, 'details' | 'signers'> & { readonly choice: AccountChoice };

function Choice({ choice: { account, current, buttonProps, stop }, details, signers = false }: ChoiceProps) {
  const { t, rich } = useTexts();
  const { address, name, by } = account;
  const written = <bdi className="spk-account-name">{name}</bdi>;
  const acting = (signer: Account) =>
    signers
      ? rich('transactions.proxy.name', { signer: <bdi>{signer.name}</bdi>, account: written })
      : rich('wallet.asProxy', { account: written });
  return (
    <div className="spk-account-row" data-current={current || undefined}>
      <button {...buttonProps} className="spk-account-choice">
        <Identicon address={address} />
        <span className="spk-account-words">
          {by ? <span>{acting(by)}</span> : written}
          {details === undefined && name !== shortAddress(address) && <span className="spk-mono spk-quiet">{shortAddress(address)}</span>}
        </span>
        {current && (
          <span className="spk-account-current">
            <Icon name="check" />
            {t('wallet.current')}
          </span>
        )}
      </button>
      {stop && <Button kind="quiet" icon="close" aria-label={t('wallet.stopActing', { account: name })} onClick={stop} />}
      {details && <div className="spk-account-details">{details(account)}</div>}
    </div>
  );
}
