import { type ReactNode, useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { shortAddress } from '../i18n/format';
import { useKitConnection, useNetwork, useSettings } from '../provider/context';
import { addressOf, idOfAddress } from '../ui/address';
import { type Account, type AccountSource, AccountsContext, type AccountsValue, HOST_SOURCE, keyOf, sourceOf } from './accounts';
import { useActingFor, useChosen } from './acting-for';
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
  const selecting = useChosen(CHOICE);
  const { chosen, select } = selecting;

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

  const own = useMemo(() => [...dev, ...wallets.flatMap(({ accounts }) => accounts)], [dev, wallets]);
  const acting = useActingFor(own, selecting);
  const { proxied } = acting;
  const enable = useCallback((source: string) => store.enable(source), [store]);
  const disconnect = useCallback(() => {
    select(null);
    store.release();
  }, [select, store]);

  const value = useMemo((): AccountsValue => {
    const selected = [...own, ...proxied].find((account) => keyOf(account) === chosen) ?? null;
    const awaited = chosen !== null && selected === null ? sourceOf(chosen) : null;
    return { ...acting, wallets, looking, devAccounts: dev, selected, awaited, host: null, select, enable, disconnect };
  }, [dev, wallets, looking, own, acting, proxied, chosen, select, enable, disconnect]);

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

  const selecting = useChosen(CHOICE);
  const { chosen, select } = selecting;
  const own = useMemo((): readonly Account[] => {
    const id = given === null ? null : idOfAddress(given);
    const signing = pair ? { account: pair } : signer && given !== null ? { account: given, signer } : null;
    const address = id === null ? '' : addressOf(network, id);
    const usable = id !== null && signing !== null;
    return usable ? [{ source: HOST_SOURCE, id, address, name: name || shortAddress(address), signing }] : [];
  }, [given, name, signer, pair, network]);
  const acting = useActingFor(own, selecting);
  const { proxied } = acting;

  const value = useMemo((): AccountsValue => {
    const selected = proxied.find((account) => keyOf(account) === chosen) ?? own[0] ?? null;
    return {
      ...acting,
      wallets: [],
      looking: false,
      devAccounts: [],
      selected,
      awaited: null,
      host: { connect: onConnect ?? null, unusable: given !== null && selected === null },
      select,
      enable: nothing,
      disconnect: nothing,
    };
  }, [given, own, acting, proxied, chosen, select, onConnect]);

  return <AccountsContext.Provider value={value}>{children}</AccountsContext.Provider>;
}
