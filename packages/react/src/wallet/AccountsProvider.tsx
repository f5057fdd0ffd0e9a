import { type ReactNode, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { shortAddress } from '../i18n/format';
import { useKitConnection, useNetwork, useSettings } from '../provider/context';
import { addressOf, idOfAddress } from '../ui/address';
import { type Account, type AccountSource, AccountsContext, type AccountsValue, HOST_SOURCE, keyOf, sourceOf } from './accounts';
import { devAccounts } from './dev-accounts';
import { shownText } from './injected';
import { WalletStore, type WalletsState } from './wallet-store';

const CHOICE = 'account';
const ON_SERVER: WalletsState = { wallets: [], looking: true };
const onServer = (): WalletsState => ON_SERVER;
const nothing = (): void => {};

interface AccountsProviderProps {
  readonly source: AccountSource;
  readonly children: ReactNode;
}

/** The accounts of a provider: from the page's wallets, or the host's one. */
export function AccountsProvider({ source, children }: AccountsProviderProps) {
  return source === 'injected' ? <InjectedAccounts>{children}</InjectedAccounts> : <HostAccounts source={source}>{children}</HostAccounts>;
}

function InjectedAccounts({ children }: { readonly children: ReactNode }) {
  const { devChain } = useKitConnection();
  const { storage } = useSettings();
  const network = useNetwork();
  const [chosen, setChosen] = useState(() => storage.getItem(CHOICE));

  const store = useMemo(() => {
    const remembered = () => {
      const key = storage.getItem(CHOICE);
      return key === null ? null : sourceOf(key);
    };
    return new WalletStore({ genesisHash: network.genesisHash, idOf: idOfAddress, addressOf: (id) => addressOf(network, id), remembered });
  }, [network, storage]);
  useEffect(() => store.start(), [store]);
  const { wallets, looking } = useSyncExternalStore(store.subscribe, () => store.state, onServer);

  const dev = useMemo(() => (devChain ? devAccounts((id) => addressOf(network, id)) : []), [devChain, network]);

  const select = useCallback(
    (account: Account | null) => {
      const key = account === null ? null : keyOf(account);
      if (key === null) storage.removeItem(CHOICE);
      else storage.setItem(CHOICE, key);
      setChosen(key);
    },
    [storage],
  );
  const enable = useCallback((source: string) => store.enable(source), [store]);
  const disconnect = useCallback(() => {
    select(null);
    store.release();
  }, [select, store]);

  const value = useMemo((): AccountsValue => {
    const all = [...dev, ...wallets.flatMap(({ accounts }) => accounts)];
    const selected = all.find((account) => keyOf(account) === chosen) ?? null;
    const awaited = chosen !== null && selected === null ? sourceOf(chosen) : null;
    return { wallets, looking, devAccounts: dev, selected, awaited, host: null, select, enable, disconnect };
  }, [dev, wallets, looking, chosen, select, enable, disconnect]);

  return <AccountsContext.Provider value={value}>{children}</AccountsContext.Provider>;
}

interface HostAccountsProps {
  readonly source: Exclude<AccountSource, 'injected'>;
  readonly children: ReactNode;
}

function HostAccounts({ source: { account, onConnect }, children }: HostAccountsProps) {
  const network = useNetwork();
  const given = account?.address ?? null;
  const name = shownText(account?.name, 60);
  const signer = account !== null && 'signer' in account ? account.signer : null;
  const pair = account !== null && 'pair' in account ? account.pair : null;

  const value = useMemo((): AccountsValue => {
    const id = given === null ? null : idOfAddress(given);
    const signing = pair ? { account: pair } : signer && given !== null ? { account: given, signer } : null;
    const address = id === null ? '' : addressOf(network, id);
    const usable = id !== null && signing !== null;
    const selected = usable ? { source: HOST_SOURCE, id, address, name: name || shortAddress(address), signing } : null;
    return {
      wallets: [],
      looking: false,
      devAccounts: [],
      selected,
      awaited: null,
      host: { connect: onConnect ?? null, unusable: given !== null && selected === null },
      select: nothing,
      enable: nothing,
      disconnect: nothing,
    };
  }, [given, name, signer, pair, onConnect, network]);

  return <AccountsContext.Provider value={value}>{children}</AccountsContext.Provider>;
}
