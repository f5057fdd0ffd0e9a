import type { Injected, InjectedAccount, InjectedWindowProvider } from '@polkadot/extension-inject/types';
import { idOfAddress } from '../src/ui/address';
import { devAccounts } from '../src/wallet/dev-accounts';

/** How a fake wallet answers when it is asked for access. */
export type WalletManner = 'allow' | 'reject' | 'hang';

export interface FakeWalletOptions {
  readonly manner?: WalletManner;
  readonly accounts?: readonly InjectedAccount[];
  /** Real milliseconds until it puts itself into the page. Default: at once. */
  readonly after?: number;
}

/** A wallet extension of a story or a test, and what its user does in it. */
export interface FakeWallet {
  /** Times it was asked for access. */
  readonly asked: () => number;
  /** Listeners it has at the moment. */
  readonly listeners: () => number;
  readonly answer: (manner: WalletManner) => void;
  readonly setAccounts: (accounts: readonly InjectedAccount[]) => void;
  readonly lock: () => void;
  readonly unlock: () => void;
  readonly remove: () => void;
}

type InjectedWallets = Record<string, InjectedWindowProvider>;
const page = globalThis as unknown as { injectedWeb3?: InjectedWallets };

/** Addresses of well-known accounts, as a wallet writes them: with the general prefix. */
export const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';
export const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty';
export const CHARLIE = '5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y';
export const ETHEREUM = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';

/** Signs as whichever dev account is asked for. */
const signer: Injected['signer'] = {
  async signRaw(raw) {
    const id = idOfAddress(raw.address);
    const signing = devAccounts((account) => account).find((account) => account.id === id)?.signing;
    if (!signing || !('signer' in signing) || !signing.signer.signRaw) throw new Error('This wallet does not have the account.');
    return signing.signer.signRaw(raw);
  },
};

/** Puts a wallet into the page under a name. */
export function installWallet(source: string, { manner = 'allow', accounts = [], after = 0 }: FakeWalletOptions = {}): FakeWallet {
  const listeners = new Set<(accounts: InjectedAccount[]) => void>();
  let [answers, shown, locked, asked] = [manner, accounts, false, 0];
  const visible = (): InjectedAccount[] => (locked ? [] : [...shown]);
  const tell = () => {
    for (const listener of [...listeners]) listener(visible());
  };
  const enable = async (): Promise<Injected> => {
    asked++;
    if (answers === 'reject') throw new Error('Rejected by the user');
    if (answers === 'hang') return new Promise(() => {});
    return {
      signer,
      accounts: {
        get: async () => visible(),
        subscribe: (listener) => {
          listeners.add(listener as (accounts: InjectedAccount[]) => void);
          listener(visible());
          return () => listeners.delete(listener as (accounts: InjectedAccount[]) => void);
        },
      },
    };
  };
  const appear = () => {
    page.injectedWeb3 = { ...page.injectedWeb3, [source]: { version: '1.0.0', enable } };
  };
  const timer = after > 0 ? setTimeout(appear, after) : undefined;
  if (timer === undefined) appear();
  return {
    asked: () => asked,
    listeners: () => listeners.size,
    answer: (next) => {
      answers = next;
    },
    setAccounts: (next) => {
      shown = next;
      tell();
    },
    lock: () => {
      locked = true;
      tell();
    },
    unlock: () => {
      locked = false;
      tell();
    },
    remove: () => {
      clearTimeout(timer);
      const { [source]: _, ...others } = page.injectedWeb3 ?? {};
      page.injectedWeb3 = others;
    },
  };
}

/** Takes all wallets out of the page. */
export function removeWallets(): void {
  delete page.injectedWeb3;
}
