import { useId } from 'react';
import { Amount } from '../fields/amount/Amount';
import { useFormat } from '../i18n/format';
import { useTexts } from '../i18n/texts';
import { useKitConnection, useSettings } from '../provider/context';
import { Facts } from '../ui/Facts';
import { Panel } from '../ui/Panel';
import { ConnectWallet } from '../wallet/connect-wallet/ConnectWallet';
import { useConsole } from './context';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: readonly (readonly [T, string])[];
  readonly chosen: string;
  readonly onChoose: (option: T) => void;
}

function Choice<T extends string>({ label, options, chosen, onChoose }: ChoiceProps<T>) {
  const name = useId();
  return (
    <div className="spk-field">
      <p className="spk-label" id={name}>
        {label}
      </p>
      <div className="spk-segmented" role="radiogroup" aria-labelledby={name}>
        {options.map(([value, title]) => (
          <label key={value} className="spk-segment">
            <input className="spk-segment-input" type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
            {title}
          </label>
        ))}
      </div>
    </div>
  );
}

/** Language, theme, account, what the network is, and whatever the host adds. */
export function SettingsPage() {
  const { t } = useTexts();
  const format = useFormat();
  const { locale, theme } = useSettings();
  const { client, devChain } = useKitConnection();
  const { onLocale, onTheme, settings } = useConsole();
  const { chainName, specName, specVersion, genesisHash, constants } = client.network;
  return (
    <div className="spk-columns">
      <Panel title={t('console.settings.you')}>
        <div className="spk-panel-body">
          <ConnectWallet />
          {onTheme && (
            <Choice
              label={t('console.settings.theme')}
              options={(['system', 'light', 'dark'] as const).map((value) => [value, t(`console.theme.${value}`)] as const)}
              chosen={theme}
              onChoose={onTheme}
            />
          )}
          {onLocale && (
            <Choice
              label={t('console.settings.language')}
              options={
                [
                  ['en', 'English'],
                  ['fr', 'Français'],
                  ['zh', '中文'],
                ] as const
              }
              chosen={locale}
              onChoose={onLocale}
            />
          )}
        </div>
      </Panel>
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
      {settings}
    </div>
  );
}
