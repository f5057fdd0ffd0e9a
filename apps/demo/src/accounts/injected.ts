import type { Signer } from '@polkadot/api/types';

/** What wallet extensions put into the page, as the extension standard describes it. */
export interface InjectedAccount {
  readonly address: string;
  readonly name?: string;
  readonly type?: string;
  readonly genesisHash?: string | null;
}

export interface InjectedExtension {
  readonly accounts: {
    get(): Promise<readonly InjectedAccount[]>;
    subscribe(listener: (accounts: readonly InjectedAccount[]) => void): () => void;
  };
  readonly signer: Signer;
}

interface InjectedProvider {
  readonly version?: string;
  enable(origin: string): Promise<InjectedExtension>;
}

declare global {
  interface Window {
    readonly injectedWeb3?: Readonly<Record<string, InjectedProvider>>;
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
export async function enableWallet(source: string): Promise<InjectedExtension> {
  const provider = window.injectedWeb3?.[source];
  if (provider === undefined) throw new Error(`The wallet ${walletTitle(source)} is no longer there. Reload the page.`);
  return provider.enable(APP_NAME);
}

/** Accounts of the chain's own kind that the wallet does not bind to another chain. */
export const usableAccounts = (accounts: readonly InjectedAccount[], genesisHash: string): readonly InjectedAccount[] =>
  accounts.filter((account) => account.type !== 'ethereum' && (!account.genesisHash || account.genesisHash === genesisHash));
