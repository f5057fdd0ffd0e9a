import { Amount } from '../../fields/amount/Amount';
import { useTexts } from '../../i18n/texts';
import { Root } from '../../provider/Root';
import { CopyKey } from '../../ui/CopyKey';
import { Panel } from '../../ui/Panel';
import type { Account } from '../../wallet/accounts';
import { WalletsBody, WalletsFoot } from '../../wallet/connect-wallet/ConnectWallet';
import { useAccountFigures, useAccountSettings } from './use-account-settings';

/**
 * All accounts the page can use, by wallet: which one is in use, address, balance, switch, disconnect, and how each wallet stands.
 *
 * CSS: `.spk-settings`, `.spk-account-details`, `.spk-account-figure`, those of the panel and of `ConnectWallet`.
 */
export function AccountSettings() {
  return (
    <Root className="spk-settings">
      <AccountSettingsBody />
    </Root>
  );
}

function AccountSettingsBody() {
  const { t } = useTexts();
  const state = useAccountSettings();
  return (
    <Panel title={t('settings.accounts')} count={state.count > 0 ? state.count : undefined}>
      <div className="spk-panel-body spk-wallets">
        <WalletsBody state={state} details={(account) => <Details account={account} />} />
        <div className="spk-wallets-foot">
          <WalletsFoot state={state} />
        </div>
      </div>
    </Panel>
  );
}

function Details({ account: { id, address } }: { readonly account: Account }) {
  const { t } = useTexts();
  const { ref, balance } = useAccountFigures(id);
  const known = balance.data?.value;
  return (
    <div ref={ref} className="spk-account-figures">
      <CopyKey value={address} kind="address" full />
      {balance.isError && !known ? (
        <span className="spk-hint">{t('wallet.menu.noBalance')}</span>
      ) : (
        <dl className="spk-account-balance">
          <div className="spk-account-figure">
            <dt className="spk-account-figure-label">{t('wallet.menu.transferable')}</dt>
            <dd className="spk-account-figure-value">
              <Amount value={known?.transferable} unit />
            </dd>
          </div>
          <div className="spk-account-figure">
            <dt className="spk-account-figure-label">{t('wallet.menu.staked')}</dt>
            <dd className="spk-account-figure-value">
              <Amount value={known?.staked} unit />
            </dd>
          </div>
        </dl>
      )}
    </div>
  );
}
