import type { ReactNode } from 'react';
import { shortAddress } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Identicon } from '../../ui/Identicon';
import type { AccountChoice, WalletGroup, WalletStep } from './use-connect-wallet';

export function Choices({ choices, labelledBy }: { readonly choices: readonly AccountChoice[]; readonly labelledBy: string }) {
  const { t } = useTexts();
  return (
    <ul className="spk-list spk-account-list" aria-labelledby={labelledBy}>
      {choices.map(({ key, account, current, buttonProps }) => (
        <li key={key} className="spk-account-item">
          <button {...buttonProps} className="spk-account-choice">
            <Identicon address={account.address} />
            <span className="spk-account-words">
              <bdi className="spk-account-name">{account.name}</bdi>
              {account.name !== shortAddress(account.address) && (
                <span className="spk-mono spk-quiet">{shortAddress(account.address)}</span>
              )}
            </span>
            {current && (
              <span className="spk-account-current">
                <Icon name="check" />
                {t('wallet.current')}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}

interface GroupProps {
  readonly title: string;
  readonly headingId: string;
  readonly step?: WalletStep;
  readonly children: ReactNode;
}

export const Group = ({ title, headingId, step, children }: GroupProps) => (
  <section className="spk-wallet" aria-labelledby={headingId} data-step={step}>
    <h3 id={headingId} className="spk-heading spk-wallet-title">
      <bdi>{title}</bdi>
    </h3>
    {children}
  </section>
);

function Said({ group: { title, step, reason, choices } }: { readonly group: WalletGroup }) {
  const { t } = useTexts();
  const wallet = title;
  switch (step) {
    case 'ask':
      return null;
    case 'asking':
      return <p className="spk-quiet">{t('wallet.asking', { wallet })}</p>;
    case 'silent':
      return <p>{t('wallet.silent', { wallet })}</p>;
    case 'refused':
      return (
        <>
          <p className="spk-wallet-trouble">
            <Icon name="failed" /> {t('wallet.refused', { wallet })}
          </p>
          {reason && <p className="spk-wrap">{t('wallet.refused.words', { reason })}</p>}
          <p>{t('wallet.refused.fix')}</p>
        </>
      );
    case 'emptied':
      return (
        <>
          <p className="spk-wallet-warning">
            <Icon name="warning" /> {t('wallet.emptied', { wallet })}
          </p>
          <p>{t('wallet.emptied.fix')}</p>
        </>
      );
    case 'noAccount':
      return <p>{t('wallet.noAccount', { wallet })}</p>;
    case 'accounts':
      return t('wallet.connected', { count: choices.length, wallet });
  }
}

/** One wallet: how it stands, what to do, its accounts. What it says is announced. */
export function WalletSection({ group }: { readonly group: WalletGroup }) {
  const { t } = useTexts();
  const { title: wallet, step, choices, hidden, headingId, ask } = group;
  return (
    <Group title={wallet} headingId={headingId} step={step}>
      <div className={step === 'accounts' ? 'spk-sr-only' : 'spk-wallet-said'} role="status">
        <Said group={group} />
      </div>
      {step === 'noAccount' && (
        <ul className="spk-wallet-ways">
          <li>{t('wallet.noAccount.unlock')}</li>
          <li>{t('wallet.noAccount.create')}</li>
          <li>
            {t('wallet.noAccount.allow')} {t('wallet.noAccount.then')}
          </li>
        </ul>
      )}
      {step === 'ask' && <Button onClick={ask}>{t('wallet.ask', { wallet })}</Button>}
      {(step === 'silent' || step === 'refused') && <Button onClick={ask}>{t('wallet.askAgain', { wallet })}</Button>}
      {choices.length > 0 && <Choices choices={choices} labelledBy={headingId} />}
      <div className="spk-hint">
        {hidden.otherChain > 0 && <p>{t('wallet.hidden.otherChain', { count: hidden.otherChain })}</p>}
        {hidden.otherKind > 0 && <p>{t('wallet.hidden.otherKind', { count: hidden.otherKind })}</p>}
      </div>
    </Group>
  );
}
