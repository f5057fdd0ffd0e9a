import type { ReactNode } from 'react';
import { useTexts } from '../../i18n/texts';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { type AccountDetails, Choices } from '../Choices';
import type { WalletGroup, WalletStep } from './use-connect-wallet';

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
export function WalletSection({ group, details }: { readonly group: WalletGroup; readonly details?: AccountDetails | undefined }) {
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
      {choices.length > 0 && <Choices choices={choices} labelledBy={headingId} details={details} />}
      <div className="spk-hint">
        {hidden.otherChain > 0 && <p>{t('wallet.hidden.otherChain', { count: hidden.otherChain })}</p>}
        {hidden.otherKind > 0 && <p>{t('wallet.hidden.otherKind', { count: hidden.otherKind })}</p>}
      </div>
    </Group>
  );
}
