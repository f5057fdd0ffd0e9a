import { Fragment } from 'react';
import { useTexts } from '../../i18n/texts';
import { Root } from '../../provider/Root';
import { Button } from '../../ui/Button';
import { DialogFrame } from '../../ui/DialogFrame';
import { DEV_SOURCE } from '../accounts';
import { type ConnectWalletOptions, type ConnectWalletState, useConnectWallet } from './use-connect-wallet';
import { Choices, Group, WalletSection } from './WalletSection';

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

function HostsOwn({ host, onChoose }: Pick<ConnectWalletState, 'host'> & ConnectWalletOptions) {
  const { t } = useTexts();
  const connect = host?.connect;
  return (
    <section className="spk-wallet" data-step="host">
      <p>{t(host?.unusable ? 'wallet.host.unusable' : 'wallet.host.none')}</p>
      {connect && (
        <Button
          kind="primary"
          onClick={() => {
            onChoose?.(null);
            connect();
          }}
        >
          {t('wallet.host.connect')}
        </Button>
      )}
    </section>
  );
}

function Body({ state, onChoose }: { readonly state: ConnectWalletState } & ConnectWalletOptions) {
  const { t } = useTexts();
  const { status, host, devChoices, devHeadingId, groups, awaited, guides } = state;
  if (status === 'host') return <HostsOwn host={host} onChoose={onChoose} />;
  return (
    <>
      {awaited && <p className="spk-wallet-awaited">{t('wallet.awaited', { wallet: awaited })}</p>}
      {groups.map((group) => (
        <WalletSection key={group.source} group={group} />
      ))}
      {groups.length === 0 && (
        <section className="spk-wallet" data-step={status === 'none' ? 'install' : 'looking'}>
          <p className={status === 'none' ? 'spk-heading' : 'spk-quiet'} role="status">
            {t(status === 'none' ? 'wallet.none' : 'wallet.looking')}
          </p>
          {status === 'none' && <Guides guides={guides} />}
        </section>
      )}
      {devChoices.length > 0 && (
        <Group title={t('wallet.dev.title')} headingId={devHeadingId}>
          <p className="spk-hint">{t('wallet.dev.note')}</p>
          <Choices choices={devChoices} labelledBy={devHeadingId} />
        </Group>
      )}
    </>
  );
}

function Foot({ state: { selected, host, disconnect } }: { readonly state: ConnectWalletState }) {
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
 * `.spk-account-choice`, `.spk-account-name`, `.spk-account-current`, `.spk-wallets-foot`. Data: `data-step` of a wallet (`ask`,
 * `asking`, `silent`, `refused`, `emptied`, `noAccount`, `accounts`; `looking`, `install`, `host`). `aria-pressed`: the account in use.
 */
export function ConnectWallet(props: ConnectWalletProps) {
  const state = useConnectWallet(props);
  return (
    <Root className="spk-wallets">
      <Body state={state} onChoose={props.onChoose} />
      <div className="spk-wallets-foot">
        <Foot state={state} />
      </div>
    </Root>
  );
}

export interface ConnectWalletDialogProps extends ConnectWalletOptions {
  /** Without it the dialog is open until it is closed. */
  readonly open?: boolean | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
}

/** `ConnectWallet` in a dialog, which closes with the choice. CSS: that of `ConnectWallet` and of dialogs. */
export function ConnectWalletDialog(props: ConnectWalletDialogProps) {
  return (
    <Root inline>
      <DialogBody {...props} />
    </Root>
  );
}

function DialogBody({ open, onOpenChange, onChoose }: ConnectWalletDialogProps) {
  const { t } = useTexts();
  return (
    <DialogFrame title={t('wallet.title')} open={open} onOpenChange={onOpenChange}>
      {(close) => (
        <InDialog
          onChoose={(account) => {
            onChoose?.(account);
            close();
          }}
          close={close}
        />
      )}
    </DialogFrame>
  );
}

function InDialog({ onChoose, close }: ConnectWalletOptions & { readonly close: () => void }) {
  const { t } = useTexts();
  const state = useConnectWallet({ onChoose });
  return (
    <>
      <div className="spk-dialog-body spk-wallets">
        <Body state={state} onChoose={onChoose} />
      </div>
      <footer className="spk-dialog-foot">
        <Foot state={state} />
        <Button className="spk-wallets-close" onClick={close}>
          {t('common.close')}
        </Button>
      </footer>
    </>
  );
}
