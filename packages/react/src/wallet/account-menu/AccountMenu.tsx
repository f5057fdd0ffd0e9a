import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import { Amount } from '../../fields/amount/Amount';
import { shortAddress } from '../../i18n/format';
import { useTexts, useWholeTexts } from '../../i18n/texts';
import { Root } from '../../provider/Root';
import { Button } from '../../ui/Button';
import { type Fact, Facts } from '../../ui/Facts';
import { Icon } from '../../ui/Icon';
import { Identicon } from '../../ui/Identicon';
import { Popover } from '../../ui/Popover';
import type { Account } from '../accounts';
import { Choices } from '../Choices';
import { type AccountMenuState, useAccountMenu } from './use-account-menu';

/** Loaded when somebody first wants to choose. */
const ConnectWalletDialog = lazy(() =>
  import('../connect-wallet/ConnectWalletDialog').then((module) => ({ default: module.ConnectWalletDialog })),
);

/**
 * The account in use, for a header: name and address, its balance, copy, switch, disconnect. Without an account a button that
 * leads to one: the kit's dialog, or the host's `onConnect`.
 *
 * An account that another one acts for as its proxy is told as such.
 *
 * CSS: `.spk-account-menu`, `.spk-account-button`, `.spk-account-name`, `.spk-account-as`, `.spk-account-address`,
 * `.spk-account-panel`. Data: `data-status` (`account`, `connect`, `unavailable`), `data-proxy`.
 */
export function AccountMenu() {
  return (
    <Root inline>
      <AccountMenuBody />
    </Root>
  );
}

function AccountMenuBody() {
  const { t } = useTexts();
  const [choosing, setChoosing] = useState(false);
  // Once it was there it stays, so that it can close in its own way.
  const [chosen, setChosen] = useState(false);
  if (choosing && !chosen) setChosen(true);
  const whole = useWholeTexts(chosen);
  const state = useAccountMenu({ onChoose: () => setChoosing(true) });
  const { status, account, signer, awaited, host, open, setOpen, choose } = state;
  const own = useRef<HTMLSpanElement>(null);
  const moveFocus = useRef(false);
  const id = account?.id;

  // The button that had the focus goes with the account, another one comes in its place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the account that changes the button
  useEffect(() => {
    if (moveFocus.current) own.current?.querySelector('button')?.focus();
    moveFocus.current = false;
  }, [id]);

  return (
    <span ref={own} className="spk-account-menu" data-status={status} data-proxy={signer !== null || undefined}>
      {account ? (
        <Popover
          trigger={
            <button type="button" className="spk-button spk-account-button">
              <span className="spk-sr-only">{t('wallet.menu.title')} </span>
              <Identicon address={account.address} />
              <bdi className="spk-account-name">{(signer ?? account).name}</bdi>
              {signer && <AsProxy account={account} />}
              {!signer && account.name !== shortAddress(account.address) && (
                <span className="spk-mono spk-quiet spk-account-address">{shortAddress(account.address)}</span>
              )}
              <Icon name="down" size={14} />
            </button>
          }
          label={t('wallet.menu.title')}
          align="end"
          open={open}
          onOpenChange={setOpen}
        >
          <Panel
            state={state}
            account={account}
            onLeave={() => {
              moveFocus.current = true;
            }}
          />
        </Popover>
      ) : (
        <>
          {host?.unusable && <span className="spk-hint">{t('wallet.host.unusable')}</span>}
          {awaited && <span className="spk-hint">{t('wallet.menu.waiting', { wallet: awaited })}</span>}
          {status === 'connect' && (
            <Button kind="primary" onClick={choose}>
              {t(host ? 'wallet.host.connect' : 'wallet.connect')}
            </Button>
          )}
          {status === 'unavailable' && !host?.unusable && <span className="spk-hint">{t('wallet.host.none')}</span>}
        </>
      )}
      {chosen && whole && (
        <Suspense fallback={null}>
          <ConnectWalletDialog
            open={choosing}
            onOpenChange={setChoosing}
            onChoose={() => {
              moveFocus.current = true;
            }}
          />
        </Suspense>
      )}
    </span>
  );
}

function AsProxy({ account }: { readonly account: Account }) {
  const { rich } = useTexts();
  return <span className="spk-account-as">{rich('wallet.asProxy', { account: <bdi>{account.name}</bdi> })}</span>;
}

interface PanelProps {
  readonly state: AccountMenuState;
  readonly account: Account;
  readonly onLeave: () => void;
}

function Panel({ state, account, onLeave }: PanelProps) {
  const { t } = useTexts();
  const id = useId();
  const { signer, acting, wallet, isDev, copied, copyAddress, choose, disconnect, host } = state;
  const copyWords = { idle: 'wallet.menu.copy', copied: 'wallet.menu.copied', failed: 'wallet.menu.copyFailed' } as const;
  return (
    <div className="spk-account-panel">
      <div>
        <p className="spk-heading">
          <bdi>{account.name}</bdi>
        </p>
        {signer && (
          <p>
            <bdi>{signer.name}</bdi> <AsProxy account={account} />. {t('wallet.paysFees', { signer: signer.name })}
          </p>
        )}
        {wallet && <p className="spk-hint">{t('wallet.menu.from', { wallet })}</p>}
        {isDev && <p className="spk-hint">{t('wallet.menu.fromDev')}</p>}
        <p className="spk-mono spk-wrap spk-account-full">{account.address}</p>
      </div>
      <Balance state={state} />
      {acting && (
        <div className="spk-account-acting">
          <p className="spk-label" id={id}>
            {t('wallet.actAs')}
          </p>
          <Choices choices={[acting]} labelledBy={id} />
        </div>
      )}
      <div className="spk-account-actions">
        <Button kind="quiet" icon={copied === 'copied' ? 'check' : 'copy'} onClick={copyAddress}>
          <span role="status">{t(copyWords[copied])}</span>
        </Button>
        {(host === null || host.connect) && (
          <Button kind="quiet" icon="wallet" onClick={choose}>
            {t('wallet.menu.switch')}
          </Button>
        )}
        {disconnect && (
          <Button
            kind="quiet"
            icon="close"
            onClick={() => {
              onLeave();
              disconnect();
            }}
          >
            {t('wallet.disconnect')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Balance({ state: { balance } }: { readonly state: AccountMenuState }) {
  const { t } = useTexts();
  const known = balance.data?.value;
  if (balance.isError && !known) return <p className="spk-hint">{t('wallet.menu.noBalance')}</p>;
  const fact = (id: string, label: string, value: bigint | undefined): Fact => ({ id, label, value: <Amount value={value} unit /> });
  const items = [
    fact('transferable', t('wallet.menu.transferable'), known?.transferable),
    fact('staked', t('wallet.menu.staked'), known?.staked),
    ...(known && known.reserved > 0n ? [fact('reserved', t('wallet.menu.reserved'), known.reserved)] : []),
    fact('total', t('wallet.menu.total'), known && known.free + known.reserved),
  ];
  return <Facts items={items} />;
}
