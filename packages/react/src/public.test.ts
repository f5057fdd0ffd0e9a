// @vitest-environment node
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as headless from './headless';
import * as hooks from './hooks';
import * as styled from './index';

/** Every screen element comes three ways, by the same name. */
const COMPONENTS = `StakePoolProvider ConnectWallet AccountMenu PoolList PoolDetail WorkerTable StakeDialog WithdrawQueue WithdrawForecast
  CreatePoolDialog SetPayoutPrefDialog SetCapDialog AddWorkerDialog StartMiningDialog ChangeStakeDialog StopMiningDialog
  ReclaimWorkerDialog RemoveWorkerDialog ClaimDialog WhitelistDialog DescriptionDialog TransactionStatus Toaster FeeLine ProblemList
  AmountInput AddressInput Amount Address Countdown StateBadge NetworkStatus FieldHelp StakePoolConsole
  Overview NetworkOverview UnitSettings AccountSettings ProxySettings PoolCharts StakeCharts RewardsChart`.split(/\s+/);

const files = readdirSync(fileURLToPath(new URL('.', import.meta.url)), { recursive: true }).map(String);

describe.each(COMPONENTS)('%s', (name) => {
  it('is exported as a component, as a hook and headless', () => {
    expect(typeof Reflect.get(styled, name)).toBe('function');
    expect(typeof Reflect.get(hooks, `use${name}`)).toBe('function');
    if (name !== 'StakePoolProvider') expect(typeof Reflect.get(headless, name)).toBe('function');
  });

  it('has stories', () => {
    expect(files.some((file) => file.endsWith(`/${name}.stories.tsx`))).toBe(true);
  });
});
