import { Fragment } from 'react';
import { useTexts } from '../../i18n/texts';
import { Root } from '../../provider/Root';
import { Button } from '../../ui/Button';
import { DEV_SOURCE } from '../accounts';
import { type AccountDetails, Choices } from '../Choices';
import { type ConnectWalletOptions, type ConnectWalletState, useConnectWallet } from './use-connect-wallet';
import { Group, WalletSection } from './WalletSection';

function Guides({ guides }: Pick<ConnectWalletState, 'guides'>) {
  const { rich, t } = useTexts();
  const links = guides.map(({ name, href }, i) => (
    <Fragment key={href}>
      {i > 0 && ', '}
      <a className="spk-link spk-link-text" href={href} target="_blank" rel="noreferrer noopener">
        {name}
        <span className="spk-sr-only"> ({t('wallet.newTab')})</span>
      </a>
    </Fragment>
  ));
  return (
    <>
      <p>{t('wallet.none.text')}</p>
      <ol className="spk-wallet-steps">
        <li>{rich('wallet.step.install', { wallets: links })}</li>
        <li>{t('wallet.step.create')}</li>
        <li>{t('wallet.step.allow')}</li>
        <li>{t('wallet.step.operator')}</li>
      </ol>
    </>
  );
}

interface BodyProps extends ConnectWalletOptions {
  readonly state: ConnectWalletState;
  /** More of each account, beside its button. */
  readonly details?: AccountDetails;
}

function HostsOwn({ state: { host, hostChoice, devHeadingId }, onChoose, details }: BodyProps) {
  const { t } = useTexts();
  const connect = host?.connect;
  return (
    <section className="spk-wallet" data-step="host">
      {hostChoice ? (
        <>
          <p id={devHeadingId}>{t('wallet.host.own')}</p>
          <Choices choices={[hostChoice]} labelledBy={devHeadingId} details={details} />
        </>
      ) : (
        <p>{t(host?.unusable ? 'wallet.host.unusable' : 'wallet.host.none')}</p>
      )}
      {connect && (
        <Button
          kind="primary"
          onClick={() => {
            onChoose?.(null);
            connect();
          }}
        >
          {t(hostChoice ? 'wallet.menu.switch' : 'wallet.host.connect')}
        </Button>
      )}
    </section>
  );
}

/** The wallets with their accounts; inside a Root. */
export function WalletsBody(props: BodyProps) {
  const { state, details } = props;
  const { t } = useTexts();
  const { status, selected, devChoices, devHeadingId, groups, awaited, guides } = state;
  if (status === 'host') return <HostsOwn {...props} />;
  return (
    <>
      {awaited && <p className="spk-wallet-awaited">{t('wallet.awaited', { wallet: awaited })}</p>}
      {groups.map((group) => (
        <WalletSection key={group.source} group={group} details={details} />
      ))}
      {groups.length === 0 && (
        <section className="spk-wallet" data-step={status === 'none' ? 'install' : 'looking'}>
          <p className={status === 'none' ? 'spk-heading' : 'spk-quiet'} role="status">
            {t(status === 'none' ? 'wallet.none' : 'wallet.looking')}
          </p>
          {status === 'none' && selected === null && <Guides guides={guides} />}
        </section>
      )}
      {devChoices.length > 0 && (
        <Group title={t('wallet.dev.title')} headingId={devHeadingId}>
          <p className="spk-hint">{t('wallet.dev.note')}</p>
          <Choices choices={devChoices} labelledBy={devHeadingId} details={details} />
        </Group>
      )}
    </>
  );
}

/** Lets all of them go; inside a Root. */
export function WalletsFoot({ state: { selected, host, disconnect } }: { readonly state: ConnectWalletState }) {
  const { t } = useTexts();
  if (selected === null || host !== null) return null;
  return (
    <>
      <Button onClick={disconnect}>{t('wallet.disconnect')}</Button>
      <span className="spk-hint spk-grow">{selected.source !== DEV_SOURCE && t('wallet.disconnect.note')}</span>
    </>
  );
}

export type ConnectWalletProps = ConnectWalletOptions;

/**
 * The wallets of the page and their accounts, to stand in a page: connect, choose, disconnect; how to install a wallet where there
 * is none. `AccountMenu` is the button for a header, `ConnectWalletDialog` the same in a dialog.
 *
 * CSS: `.spk-wallets`, `.spk-wallet`, `.spk-wallet-title`, `.spk-wallet-said`, `.spk-wallet-steps`, `.spk-account-list`,
 * `.spk-account-row`, `.spk-account-choice`, `.spk-account-proxied`, `.spk-account-name`, `.spk-account-current`,
 * `.spk-wallets-foot`. Data: `data-step` of a wallet (`ask`,
 * `asking`, `silent`, `refused`, `emptied`, `noAccount`, `accounts`; `looking`, `install`, `host`). `aria-pressed`: the account in use.
 */
export function ConnectWallet(props: ConnectWalletProps) {
  const state = useConnectWallet(props);
  return (
    <Root className="spk-wallets">
      <WalletsBody state={state} onChoose={props.onChoose} />
      <div className="spk-wallets-foot">
        <WalletsFoot state={state} />
      </div>
    </Root>
  );
}
