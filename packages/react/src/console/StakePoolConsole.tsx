import { lazy, type ReactNode, Suspense, useRef } from 'react';
import { NetworkStatus } from '../fields/network-status/NetworkStatus';
import { useFormat } from '../i18n/format';
import { useTexts } from '../i18n/texts';
import { Root } from '../provider/Root';
import { useCards } from '../table/use-cards';
import { Toaster } from '../transactions/toaster/Toaster';
import { follow } from '../ui/follow';
import { Icon, Logo } from '../ui/Icon';
import { AccountMenu } from '../wallet/account-menu/AccountMenu';
import { ConnectionBar } from './ConnectionBar';
import { Page } from './ConsolePage';
import { ConsoleContext, useConsole } from './context';
import { type ConsoleOptions, type ConsolePlace, useStakePoolConsole } from './use-stake-pool-console';

export interface StakePoolConsoleProps extends ConsoleOptions {
  /** Above the places: the host's own mark. Default: the kit's. */
  readonly brand?: ReactNode;
}

/**
 * The whole console: overview, pools, workers, stakes, transactions, network and settings of the provider's account and chain. The
 * host keeps the route.
 *
 * ```tsx
 * <StakePoolConsole route={route} onNavigate={setRoute} />
 * ```
 * CSS: `.spk-shell`, `.spk-rail`, `.spk-rail-link`, `.spk-header`, `.spk-page`. It measures its own box: a rail with words from 1100 px
 * on, with icons from 721 px on, a bar at the bottom below. Data: `data-page` on `.spk-shell`.
 */
export function StakePoolConsole({ brand, ...options }: StakePoolConsoleProps) {
  const state = useStakePoolConsole(options);
  return (
    <Root className="spk-console" texts="first">
      <ConsoleContext.Provider value={state}>
        <Shell brand={brand} />
        <Toaster />
      </ConsoleContext.Provider>
    </Root>
  );
}

/** On a phone the bar at the bottom has room for so many places; the others are behind More. */
const IN_BAR = 4;
const MoreMenu = lazy(() => import('./MoreMenu'));

function RailLink({ name, icon, href, isCurrent, apart, count, go }: ConsolePlace) {
  const { t } = useTexts();
  const format = useFormat();
  return (
    <a
      className="spk-rail-link"
      data-apart={apart || undefined}
      data-place={name}
      href={href}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={(event) => follow(event, go)}
      title={t(`console.place.${name}`)}
    >
      <Icon name={icon} />
      <span className="spk-rail-label">{t(`console.place.${name}`)}</span>
      <span className="spk-rail-short" aria-hidden="true">
        {t(`console.short.${name}`)}
      </span>
      {count !== null && count > 0 && <span className="spk-rail-count">{format.integer(count)}</span>}
    </a>
  );
}

function Title() {
  const { route, navigate, hrefFor } = useConsole();
  const { t } = useTexts();
  if (route.page === 'pool') {
    const pools = { page: 'pools' } as const;
    return (
      <h1 className="spk-page-title">
        <a className="spk-crumb" href={hrefFor(pools)} onClick={(event) => follow(event, () => navigate(pools))}>
          {t('console.place.pools')}
        </a>
        <span className="spk-quiet" aria-hidden="true">
          {' / '}
        </span>
        {t('console.pool', { pid: route.pid })}
      </h1>
    );
  }
  return <h1 className="spk-page-title">{route.page === 'unknown' ? t('console.unknown.title') : t(`console.place.${route.page}`)}</h1>;
}

function Shell({ brand }: { readonly brand: ReactNode }) {
  const { places, route, railFoot } = useConsole();
  const { t } = useTexts();
  const main = useRef<HTMLElement>(null);
  const shell = useRef<HTMLDivElement>(null);
  const narrow = useCards(shell);
  return (
    <div ref={shell} className="spk-shell" data-page={route.page}>
      <button type="button" className="spk-skip" onClick={() => main.current?.focus()}>
        {t('console.skip')}
      </button>
      <nav className="spk-rail" aria-label={t('console.navigation')}>
        <div className="spk-brand">
          {brand ?? (
            <>
              <Logo /> <span className="spk-brand-name">StakePool</span>
            </>
          )}
        </div>
        {(narrow ? places.slice(0, IN_BAR) : places).map((place) => (
          <RailLink key={place.name} {...place} />
        ))}
        {narrow ? (
          <Suspense fallback={null}>
            <MoreMenu places={places.slice(IN_BAR)} />
          </Suspense>
        ) : (
          railFoot && <div className="spk-rail-foot">{railFoot}</div>
        )}
      </nav>
      <div className="spk-content">
        <header className="spk-header">
          <Title />
          <span className="spk-grow" />
          <NetworkStatus compact={narrow} />
          <AccountMenu />
        </header>
        <ConnectionBar />
        <main ref={main} className="spk-page" tabIndex={-1}>
          <Page key={route.page === 'pool' ? route.pid : route.page} />
        </main>
      </div>
    </div>
  );
}
