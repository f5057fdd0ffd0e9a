import { useState } from 'react';
import { useAccount } from '../accounts/accounts';
import { useConnection } from '../connection/context';
import { EndpointForm } from '../connection/EndpointForm';
import { DEFAULT_ENDPOINT } from '../connection/endpoint';
import { useDialogs } from '../dialogs/context';
import { showPeriod } from '../lib/format';
import { chooseTheme, readTheme, THEMES } from '../lib/theme';
import { Amount } from '../ui/Amount';
import { Button } from '../ui/Button';
import { Facts } from '../ui/Facts';
import { Panel } from '../ui/Panel';

export function SettingsPage() {
  const { client, endpoint, use, devChain } = useConnection();
  const { network } = client;
  const { constants } = network;
  const { open } = useDialogs();
  const account = useAccount();
  const [theme, setTheme] = useState(readTheme);
  return (
    <div className="columns">
      <Panel title="Endpoint">
        <div className="panel-body">
          <EndpointForm initial={endpoint} onUse={use} />
          {endpoint !== DEFAULT_ENDPOINT && <Button onClick={() => use(DEFAULT_ENDPOINT)}>Use the default, {DEFAULT_ENDPOINT}</Button>}
          <Facts
            items={[
              { label: 'Chain', value: network.chainName },
              { label: 'Kind', value: devChain ? 'dev chain of this project' : 'network' },
              { label: 'Runtime', value: `${network.specName} ${network.specVersion}` },
              { label: 'Genesis', value: <span className="mono wrap">{network.genesisHash}</span> },
              { label: 'Unit', value: `${constants.symbol}, ${constants.decimals} decimals` },
              { label: 'Smallest contribution', value: <Amount value={constants.minContribution} unit /> },
              { label: 'Grace period of withdrawals', value: showPeriod(constants.gracePeriod) },
            ]}
          />
        </div>
      </Panel>
      <Panel title="You">
        <div className="panel-body">
          <div className="field">
            <p className="label">Account</p>
            {account ? (
              <p>
                {account.name} <span className="mono wrap quiet">{account.address}</span>
              </p>
            ) : (
              <p className="quiet">None chosen</p>
            )}
            <Button onClick={() => open({ kind: 'account' })}>Choose account</Button>
          </div>
          <div className="field">
            <p className="label">Theme</p>
            <div className="segmented" role="radiogroup" aria-label="Theme">
              {THEMES.map((value) => (
                <label key={value} className="segment">
                  <input
                    type="radio"
                    name="theme"
                    checked={theme === value}
                    onChange={() => {
                      chooseTheme(value);
                      setTheme(value);
                    }}
                  />
                  {value.charAt(0).toUpperCase() + value.slice(1)}
                </label>
              ))}
            </div>
          </div>
        </div>
      </Panel>
    </div>
  );
}
