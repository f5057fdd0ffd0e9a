import { type ConsoleRoute, readRoute, StakePoolConsole, StakePoolProvider, writeRoute } from '@stakepool-kit/react';
import { useEffect, useSyncExternalStore } from 'react';
import { EndpointForm } from './gate/EndpointForm';
import { Gate } from './gate/Gate';
import { gateMessages } from './gate/messages';
import { useChain } from './gate/use-chain';
import { useLocale, useTheme } from './preferences';

const listen = (changed: () => void): (() => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

function go(route: ConsoleRoute): void {
  location.hash = writeRoute(route);
}

/** The reference console: the kit's console at a hash route, on the endpoint the user chose. */
export function App() {
  const [locale, setLocale] = useLocale();
  const [theme, setTheme] = useTheme();
  const hash = useSyncExternalStore(listen, () => location.hash);
  const chain = useChain();
  const words = gateMessages[locale];

  useEffect(() => {
    document.documentElement.lang = locale;
    if (theme === 'system') delete document.body.dataset.spkTheme;
    else document.body.dataset.spkTheme = theme;
  }, [locale, theme]);

  if (chain.phase.status !== 'ready') return <Gate words={words} chain={chain} />;
  return (
    <StakePoolProvider
      client={chain.phase.client}
      locale={locale}
      theme={theme}
      poolUrl={(pid) => `${location.origin}${location.pathname}#/pools/${pid}`}
    >
      <StakePoolConsole
        route={readRoute(hash)}
        onNavigate={go}
        onLocale={setLocale}
        onTheme={setTheme}
        settings={
          <section className="gate-settings">
            <EndpointForm words={words} initial={chain.endpoint} onUse={chain.use} />
          </section>
        }
      />
    </StakePoolProvider>
  );
}
