import type { ReactNode } from 'react';
import { useAccount } from './accounts/accounts';
import { useClient, useConnectionState, useNetwork } from './connection/context';
import { useDataAge } from './data/chain-clock';
import { useHead } from './data/queries';
import { useDialogs } from './dialogs/context';
import { shortAddress, showInteger } from './lib/format';
import type { Route } from './lib/route';
import { Button } from './ui/Button';
import { Icon, type IconName, Logo } from './ui/Icon';

const PLACES: readonly (readonly [page: Route['page'], label: string, short: string, icon: IconName])[] = [
  ['pools', 'Pools', 'Pools', 'pools'],
  ['workers', 'Workers', 'Workers', 'workers'],
  ['stakes', 'My stakes', 'Stakes', 'stakes'],
  ['transactions', 'Transactions', 'Transactions', 'transactions'],
  ['settings', 'Settings', 'Settings', 'settings'],
];

function Title({ route }: { readonly route: Route }) {
  if (route.page === 'pool')
    return (
      <h1>
        <a href="#/pools">Pools</a> <span className="quiet">/</span> Pool {route.pid}
      </h1>
    );
  return <h1>{PLACES.find(([page]) => page === route.page)?.[1] ?? 'Not found'}</h1>;
}

/** Chain, block and how old what is shown is; the word is always beside the dot. */
function NetworkStatus() {
  const { chainName, constants } = useNetwork();
  const head = useHead().data?.value;
  const age = useDataAge();
  const { status } = useConnectionState();
  const late = age !== null && age * 1000 > 2 * constants.blockTime;
  const [tone, word] =
    status !== 'connected'
      ? ['off', status === 'failed' || status === 'disconnected' ? 'disconnected' : 'reconnecting']
      : late
        ? ['late', `lagging, ${age} s`]
        : ['on', age === null ? 'connected' : `${age} s ago`];
  return (
    <a className="network" href="#/settings" data-connection={status}>
      <span className={`dot dot-${tone}`} aria-hidden="true" />
      <span className="network-chain">{chainName}</span>
      {head && <span className="network-block">#{showInteger(head.number)}</span>}
      <span className="quiet network-age">· {word}</span>
    </a>
  );
}

function ConnectionBar() {
  const { connection } = useClient();
  const state = useConnectionState();
  const head = useHead().data?.value;
  if (state.status === 'connected') return null;
  return (
    <div className="connection-bar" role="alert">
      <Icon name="warning" />
      <span className="grow">
        {state.status === 'reconnecting' ? `Connection lost; reconnecting, attempt ${state.attempt}.` : 'Connection lost.'}
        {head && ` Figures are of block #${showInteger(head.number)}. Signing pauses.`}
      </span>
      <Button onClick={() => void connection.reconnect().catch(() => undefined)}>Reconnect now</Button>
    </div>
  );
}

export function Shell({ route, children }: { readonly route: Route; readonly children: ReactNode }) {
  const account = useAccount();
  const { open } = useDialogs();
  const here = route.page === 'pool' ? 'pools' : route.page;
  return (
    <div className="shell">
      <button type="button" className="skip" onClick={() => document.getElementById('main')?.focus()}>
        Skip to content
      </button>
      <nav className="rail" aria-label="Console">
        <p className="brand">
          <Logo /> <span>StakePool</span>
        </p>
        {PLACES.map(([page, label, short, icon]) => (
          <a
            key={page}
            href={`#/${page}`}
            className="rail-link"
            aria-current={here === page ? 'page' : undefined}
            aria-label={label}
            title={label}
          >
            <Icon name={icon} />
            <span className="rail-label">{label}</span>
            <span className="rail-short" aria-hidden="true">
              {short}
            </span>
          </a>
        ))}
      </nav>
      <div className="content">
        <header className="header">
          <Title route={route} />
          <span className="grow" />
          <NetworkStatus />
          <Button className="account-button" onClick={() => open({ kind: 'account' })}>
            {account ? (
              <>
                <span className="account-name">{account.name}</span> <span className="mono quiet">{shortAddress(account.address)}</span>
              </>
            ) : (
              'Choose account'
            )}
            <Icon name="down" />
          </Button>
        </header>
        <ConnectionBar />
        <main id="main" className="page" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}
