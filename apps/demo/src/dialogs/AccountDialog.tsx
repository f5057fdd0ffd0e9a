import { type Account, keyOf, useAccounts, type Wallet } from '../accounts/accounts';
import { walletTitle } from '../accounts/injected';
import { useConnection } from '../connection/context';
import { plural, shortAddress } from '../lib/format';
import { DialogFrame } from '../tx/DialogFrame';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { TroubleBox } from '../ui/TroubleBox';

function Choices({ accounts, onChoose }: { readonly accounts: readonly Account[]; readonly onChoose: (account: Account) => void }) {
  const { selected } = useAccounts();
  return (
    <ul className="account-list">
      {accounts.map((account) => {
        const current = selected !== null && keyOf(selected) === keyOf(account);
        return (
          <li key={keyOf(account)}>
            <button type="button" className="account-choice" aria-pressed={current} onClick={() => onChoose(account)}>
              <span className="who-name">{account.name}</span>
              <span className="mono quiet" title={account.address}>
                {shortAddress(account.address)}
              </span>
              {current && <Icon name="check" />}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function WalletGroup({ wallet, onChoose }: { readonly wallet: Wallet; readonly onChoose: (account: Account) => void }) {
  const { enable } = useAccounts();
  const { source, status, accounts, hidden, reason } = wallet;
  const title = walletTitle(source);
  return (
    <section className="account-group">
      <h3>{title}</h3>
      {status === 'known' && <Button onClick={() => enable(source)}>Connect {title}</Button>}
      {status === 'asking' && <p className="quiet">{title} asks you for access. Look for its window.</p>}
      {status === 'refused' && (
        <TroubleBox
          trouble={{
            code: 'wallet.refused',
            what: `${title} gave no access.`,
            why: reason,
            fix: 'Allow this page in the wallet, then connect again.',
          }}
        >
          <Button onClick={() => enable(source)}>Connect {title}</Button>
        </TroubleBox>
      )}
      {status === 'connected' && accounts.length === 0 && (
        <p>No account for this network. Create one in {title}, or allow it for any chain there; it appears here by itself.</p>
      )}
      <Choices accounts={accounts} onChoose={onChoose} />
      {hidden > 0 && <p className="hint">{plural(hidden, 'account')} of other chains left out.</p>}
    </section>
  );
}

export function AccountDialog({ onClose }: { readonly onClose: () => void }) {
  const { devChain } = useConnection();
  const { wallets, devAccounts, selected, select } = useAccounts();
  const choose = (account: Account | null) => {
    select(account);
    onClose();
  };
  return (
    <DialogFrame title="Choose account" onClose={onClose}>
      <div className="dialog-body">
        {devChain && (
          <section className="account-group">
            <h3>Dev chain accounts</h3>
            <p className="hint">Everybody knows their keys. They exist on this dev chain only.</p>
            <Choices accounts={devAccounts} onChoose={choose} />
          </section>
        )}
        {wallets.map((wallet) => (
          <WalletGroup key={wallet.source} wallet={wallet} onChoose={choose} />
        ))}
        {wallets.length === 0 && (
          <section className="account-group">
            <h3>No wallet found</h3>
            <p>
              Install a wallet extension such as{' '}
              <a href="https://polkadot.js.org/extension/" target="_blank" rel="noreferrer noopener">
                Polkadot{'{.js}'}
              </a>
              , create an account in it and allow this page. It appears here by itself; reload the page if it does not.
            </p>
          </section>
        )}
      </div>
      <footer className="dialog-foot">
        <span className="grow">{selected && <Button onClick={() => choose(null)}>Disconnect {selected.name}</Button>}</span>
        <Button onClick={onClose}>Close</Button>
      </footer>
    </DialogFrame>
  );
}
