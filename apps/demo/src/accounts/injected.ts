import type { Injected, InjectedAccount, InjectedWindowProvider } from '@polkadot/extension-inject/types';

declare global {
  interface Window {
    /** Where wallet extensions put themselves, under names of their own. */
    readonly injectedWeb3?: Readonly<Record<string, InjectedWindowProvider>>;
  }
}

export const APP_NAME = 'StakePool console';

export const walletSources = (): readonly string[] => Object.keys(window.injectedWeb3 ?? {}).sort();

const TITLES: Readonly<Record<string, string>> = {
  'polkadot-js': 'Polkadot{.js}',
  'subwallet-js': 'SubWallet',
  talisman: 'Talisman',
  'fearless-wallet': 'Fearless',
  'nova-wallet': 'Nova',
};

export const walletTitle = (source: string): string => TITLES[source] ?? source.slice(0, 40);

/** Asks the wallet for access; the wallet may show a dialog of its own. */
export async function enableWallet(source: string): Promise<Injected> {
  const provider = window.injectedWeb3?.[source];
  if (provider === undefined) throw new Error(`The wallet ${walletTitle(source)} is no longer there. Reload the page.`);
  if (provider.connect) return provider.connect(APP_NAME);
  if (provider.enable) return provider.enable(APP_NAME);
  throw new Error(`The wallet ${walletTitle(source)} has no way to connect. Update it.`);
}

/** Accounts of the chain's own kind that the wallet does not bind to another chain. */
export const usableAccounts = (accounts: readonly InjectedAccount[], genesisHash: string): readonly InjectedAccount[] =>
  accounts.filter((account) => account.type !== 'ethereum' && (!account.genesisHash || account.genesisHash === genesisHash));
