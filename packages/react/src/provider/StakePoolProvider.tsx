import type { Client, NetworkInfo } from '@stakepool-kit/sdk';
import { QueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { LiveQueries, LiveQueriesContext } from '../data/live-queries';
import { storageJournal } from '../transactions/journal';
import { Submissions, SubmissionsContext } from '../transactions/submissions';
import { AccountsProvider } from '../wallet/AccountsProvider';
import type { AccountSource } from '../wallet/accounts';
import { systemClock } from './clock';
import {
  ConnectionContext,
  type ConnectionValue,
  DEFAULT_UNITS,
  type Fallback,
  type KitSettings,
  SettingsContext,
  useSettings,
} from './context';
import { browserStorage, type KitStorage, safeStorage } from './storage';
import { type ClientSource, useClientOf } from './use-client-of';

export type StakePoolProviderProps = ClientSource &
  Partial<Omit<KitSettings, 'storage'>> & {
    /** Where choices are kept between visits; `null` keeps nothing. Default: the browser's localStorage. */
    readonly storage?: KitStorage | null;
    /** `'injected'` (default): the wallets of the page, and dev accounts on a dev chain. Or the host's own account and signer. */
    readonly account?: AccountSource;
    /** The host's own cache; by default the kit keeps one to itself. */
    readonly queryClient?: QueryClient;
    /** Shown until the chain answers, or when it does not; `ConnectionScreen` fits. Nothing by default. */
    readonly fallback?: Fallback;
    readonly children?: ReactNode;
  };

const keep = new WeakMap<object, KitStorage>();

function storageOf(given: KitStorage | null | undefined): KitStorage {
  const storage = given === undefined ? browserStorage() : given;
  if (storage === null) return safeStorage(null);
  const known = keep.get(storage) ?? safeStorage(storage);
  keep.set(storage, known);
  return known;
}

/**
 * Gives every component and hook below it the chain, the account, the language and the look. Renders no element of its own.
 * With an `endpoint` it connects by itself, anew when the endpoint changes, and disconnects when it goes; a `client` of the host's
 * is left alone. Keep objects such as `overrides`, `clock` or `storage` the same from render to render: a new one renders all
 * components. A server renders words only when `messages` are given (`@stakepool-kit/react/locales/en`).
 *
 * ```tsx
 * <StakePoolProvider endpoint="ws://127.0.0.1:9944" locale="fr"><PoolList /></StakePoolProvider>
 * ```
 */
export function StakePoolProvider(props: StakePoolProviderProps) {
  const { locale = 'en', messages = null, overrides = null, theme = 'system', density = 'default', clock = systemClock } = props;
  const {
    units = DEFAULT_UNITS,
    storage,
    identityOf = null,
    poolUrl = null,
    inviteUrl = poolUrl,
    learnUrl = null,
    account = 'injected',
    queryClient,
    fallback,
    children,
  } = props;
  const kept = useMemo(() => storageOf(storage), [storage]);
  const settings = useMemo(
    (): KitSettings => ({
      locale,
      messages,
      overrides,
      theme,
      density,
      units,
      clock,
      storage: kept,
      identityOf,
      poolUrl,
      inviteUrl,
      learnUrl,
    }),
    [locale, messages, overrides, theme, density, units, clock, kept, identityOf, poolUrl, inviteUrl, learnUrl],
  );
  const phase = useClientOf(props, kept);
  return (
    <SettingsContext.Provider value={settings}>
      {phase.status === 'ready' ? (
        <Connected connection={phase} account={account} queryClient={queryClient}>
          {children}
        </Connected>
      ) : (
        fallback?.(phase)
      )}
    </SettingsContext.Provider>
  );
}

/** The network as the client knows it after each upgrade of the chain. */
function useNetworkOf(client: Client): NetworkInfo {
  const subscribe = useCallback((changed: () => void) => client.onNetworkChange(changed), [client]);
  const network = () => client.network;
  return useSyncExternalStore(subscribe, network, network);
}

interface ConnectedProps {
  readonly connection: Omit<ConnectionValue, 'network'>;
  readonly account: AccountSource;
  readonly queryClient: QueryClient | undefined;
  readonly children: ReactNode;
}

/** What ends is kept for later visits; the code for that is loaded with the first submission. */
function keepPast(submissions: Submissions, storage: KitStorage, genesisHash: string): () => void {
  let stop = submissions.subscribe(() => {
    stop();
    void import('../transactions/past').then(({ pastIn }) => {
      stop = pastIn(storage, genesisHash).follow(submissions);
    });
  });
  return () => stop();
}

/** Everything that belongs to one connection: another client begins with nothing. */
function Connected({ connection: { client, devChain }, account, queryClient, children }: ConnectedProps) {
  const { clock, storage } = useSettings();
  const [own] = useState(() => new QueryClient());
  const queries = queryClient ?? own;
  const network = useNetworkOf(client);
  const connection = useMemo(() => ({ client, network, devChain }), [client, network, devChain]);
  const [live, submissions] = useMemo(() => [new LiveQueries(queries), new Submissions(client, clock)] as const, [client, clock, queries]);
  // What an earlier visit left unfinished is followed to its end.
  useEffect(() => void submissions.resume(storageJournal(storage).pending()), [submissions, storage]);
  useEffect(() => keepPast(submissions, storage, network.genesisHash), [submissions, storage, network.genesisHash]);
  return (
    <ConnectionContext.Provider value={connection}>
      <LiveQueriesContext.Provider value={live}>
        <SubmissionsContext.Provider value={submissions}>
          <AccountsProvider source={account}>{children}</AccountsProvider>
        </SubmissionsContext.Provider>
      </LiveQueriesContext.Provider>
    </ConnectionContext.Provider>
  );
}
