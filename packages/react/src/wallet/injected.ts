import type { Injected, InjectedAccount, InjectedWindowProvider } from '@polkadot/extension-inject/types';
import { sanitizeText } from '@stakepool-kit/sdk/rules';
import type { HiddenAccounts } from './accounts';

declare global {
  interface Window {
    /** Where wallet extensions put themselves, under names of their own. */
    readonly injectedWeb3?: Readonly<Record<string, InjectedWindowProvider>>;
  }
}

/** What wallets show as the one who asks, beside the page's address. */
const APP_NAME = 'StakePool Kit';
/** More is no list that a person picks from. */
const MOST_ACCOUNTS = 500;

const TITLES: ReadonlyMap<string, string> = new Map([
  ['polkadot-js', 'Polkadot{.js}'],
  ['subwallet-js', 'SubWallet'],
  ['talisman', 'Talisman'],
  ['fearless-wallet', 'Fearless'],
  ['nova-wallet', 'Nova'],
]);

/** Text of a wallet or of its user, as one line that can be shown. */
export const shownText = (text: unknown, maxLength: number): string => (typeof text === 'string' ? sanitizeText(text, { maxLength }) : '');

/** What a wallet is called. A name that is blank once cleaned is told as it is written in the page. */
export const walletTitle = (source: string): string => TITLES.get(source) ?? (shownText(source, 40) || JSON.stringify(source).slice(0, 40));

/** Names of the wallets in this page. `reserved` ones are the kit's own. */
export function walletSources(reserved: readonly string[]): readonly string[] {
  const injected = typeof window === 'undefined' ? undefined : window.injectedWeb3;
  return Object.keys(injected ?? {})
    .filter((source) => !reserved.includes(source))
    .sort();
}

const asked = new WeakMap<InjectedWindowProvider, Promise<Injected>>();

function request(provider: InjectedWindowProvider): Promise<Injected> {
  if (provider.connect) return provider.connect(APP_NAME);
  if (provider.enable) return provider.enable(APP_NAME);
  return Promise.reject(new Error('It has no way to connect. Update it.'));
}

/**
 * Asks the wallet for access; the wallet may show a window of its own. Whoever asks while it is asked already gets the same
 * answer, unless `again`.
 */
export function walletAccess(source: string, again: boolean): Promise<Injected> {
  const provider = window.injectedWeb3?.[source];
  if (!provider) return Promise.reject(new Error('It is no longer in this page. Reload the page.'));
  const known = again ? undefined : asked.get(provider);
  if (known) return known;
  const access = (async () => request(provider))();
  asked.set(provider, access);
  access.catch(() => {
    if (asked.get(provider) === access) asked.delete(provider);
  });
  return access;
}

interface UsableAccounts {
  readonly accounts: readonly InjectedAccount[];
  readonly hidden: HiddenAccounts;
}

/**
 * What a wallet answered, sorted: accounts of the chain's own kind (`isAddress`) that the wallet does not bind to another chain,
 * each once; the others are counted. Takes anything, as wallets may answer anything.
 */
export function usableAccounts(answer: unknown, genesisHash: string, isAddress: (address: string) => boolean): UsableAccounts {
  const items: readonly unknown[] = Array.isArray(answer) ? answer.slice(0, MOST_ACCOUNTS) : [];
  const accounts = new Map<string, InjectedAccount>();
  const hidden = { otherChain: 0, otherKind: 0 };
  for (const item of items) {
    const account = (item ?? {}) as Partial<InjectedAccount>;
    if (typeof account.address !== 'string' || account.type === 'ethereum' || !isAddress(account.address)) hidden.otherKind++;
    else if (account.genesisHash && account.genesisHash !== genesisHash) hidden.otherChain++;
    else accounts.set(account.address, account as InjectedAccount);
  }
  return { accounts: [...accounts.values()], hidden };
}
