import { useRef } from 'react';
import { Amount } from '../fields/amount/Amount';
import { useFormat } from '../i18n/format';
import { useTexts } from '../i18n/texts';
import { useKitConnection, useSettings } from '../provider/context';
import { AccountSettings } from '../settings/accounts/AccountSettings';
import { Choice } from '../settings/Choice';
import { ProxySettings } from '../settings/proxies/ProxySettings';
import { UnitSettings } from '../settings/units/UnitSettings';
import { useCards } from '../table/use-cards';
import { Facts } from '../ui/Facts';
import { Panel } from '../ui/Panel';
import { useConsole } from './context';

const THEMES = ['system', 'light', 'dark'] as const;
const LANGUAGES = [
  { value: 'en', label: 'English' },
  { value: 'fr', label: 'Français' },
  { value: 'zh', label: '中文' },
] as const;

/** Language, theme, units, accounts, proxies, what the network is, and whatever the host adds. */
export function SettingsPage() {
  const { onUnits, onDensity, settings, railFoot } = useConsole();
  const page = useRef<HTMLDivElement>(null);
  const narrow = useCards(page);
  return (
    <div ref={page} className="spk-settings">
      {narrow && railFoot}
      <div className="spk-columns">
        <Appearance />
        <UnitSettings onUnits={onUnits} onDensity={onDensity} />
      </div>
      <AccountSettings />
      <ProxySettings />
      <div className="spk-columns">
        <NetworkPanel />
        {settings}
      </div>
    </div>
  );
}

function Appearance() {
  const { t } = useTexts();
  const { locale, theme } = useSettings();
  const { onLocale, onTheme } = useConsole();
  const chosen = THEMES.find((name) => name === theme);
  if (!onLocale && !onTheme) return null;
  return (
    <Panel title={t('console.settings.look')}>
      <div className="spk-panel-body">
        {onLocale && <Choice label={t('console.settings.language')} options={LANGUAGES} value={locale} onChange={onLocale} />}
        {onTheme && (
          <Choice
            label={t('console.settings.theme')}
            options={THEMES.map((value) => ({ value, label: t(`console.theme.${value}`) }))}
            value={chosen ?? 'system'}
            onChange={onTheme}
          />
        )}
      </div>
    </Panel>
  );
}

function NetworkPanel() {
  const { t } = useTexts();
  const format = useFormat();
  const { client, devChain } = useKitConnection();
  const { chainName, specName, specVersion, genesisHash, constants } = client.network;
  return (
    <Panel title={t('console.settings.network')}>
      <div className="spk-panel-body">
        <Facts
          items={[
            { label: t('console.network.chain'), value: chainName },
            { label: t('console.network.kind'), value: t(devChain ? 'console.network.devChain' : 'console.network.real') },
            { label: t('console.network.runtime'), value: `${specName} ${specVersion}` },
            { label: t('console.network.genesis'), value: <span className="spk-mono spk-wrap">{genesisHash}</span> },
            {
              label: t('console.network.unit'),
              value: t('console.network.decimals', { symbol: constants.symbol, decimals: constants.decimals }),
            },
            { label: t('console.network.minimum'), value: <Amount value={constants.minContribution} unit /> },
            { label: t('console.network.grace'), value: format.period(constants.gracePeriod) },
          ]}
        />
      </div>
    </Panel>
  );
}
