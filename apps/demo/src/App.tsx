import { StakePoolConsole, StakePoolProvider } from '@stakepool-kit/react';
import { useEffect } from 'react';
import { ChainControls } from './chain';
import { ConnectionForm } from './gate/ConnectionForm';
import { Gate } from './gate/Gate';
import { gateMessages } from './gate/messages';
import { useChain } from './gate/use-chain';
import { addressOf, go, useHashRoute } from './hash-route';
import { useDensity, useLocale, useTheme, useUnits } from './preferences';

/** The reference console: the kit's console at a hash route, on the chain the user chose. */
export function App() {
  const [locale, setLocale] = useLocale();
  const [theme, setTheme] = useTheme();
  const [units, setUnits] = useUnits();
  const [density, setDensity] = useDensity();
  const route = useHashRoute();
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
      units={units}
      density={density}
      poolUrl={(pid) => addressOf({ page: 'pool', pid: String(pid) })}
      inviteUrl={(pid) => addressOf({ page: 'pool', pid: String(pid), open: 'contribute' })}
      learnUrl={(topic) => addressOf({ page: 'network', topic })}
    >
      <StakePoolConsole
        route={route}
        onNavigate={go}
        onLocale={setLocale}
        onTheme={setTheme}
        onUnits={setUnits}
        onDensity={setDensity}
        railFoot={<ChainControls />}
        settings={<ConnectionForm words={words} connection={chain.connection} onUse={chain.use} />}
      />
    </StakePoolProvider>
  );
}
