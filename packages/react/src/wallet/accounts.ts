import type { Signer } from '@polkadot/api/types';
import type { IKeyringPair } from '@polkadot/types/types';
import type { AsProxy } from '@stakepool-kit/sdk';
import type { AccountId } from '@stakepool-kit/sdk/rules';
import { createContext } from 'react';
import { useRequired } from '../provider/required';

/** `account`, `signer` and `as` as the SDK's `submit` takes them. */
export type Signing = ({ readonly account: IKeyringPair } | { readonly account: string; readonly signer: Signer }) & {
  /** For whom the signer acts, as its proxy. */
  readonly as?: AsProxy;
};

export interface Account {
  /** `dev`, `host`, or the wallet's name for itself. */
  readonly source: string;
  readonly id: AccountId;
  /** On the connected network. */
  readonly address: string;
  /** Chosen by the user in the wallet: text only. The short address where there is none. */
  readonly name: string;
  readonly signing: Signing;
  /** Who signs for it as its proxy, and pays the fees; without one it signs itself. */
  readonly by?: Account;
}

/** Accounts a wallet has and that cannot be used here. */
export interface HiddenAccounts {
  /** Bound to another chain by the wallet. */
  readonly otherChain: number;
  /** Ethereum accounts, and addresses of no Substrate chain. */
  readonly otherKind: number;
}

/**
 * `known`: it is there and was not asked yet. `asking`: it shows its own window. `silent`: it was asked some time ago and did not
 * answer. `refused`: see `reason`.
 */
type WalletStatus = 'known' | 'asking' | 'silent' | 'connected' | 'refused';

export interface Wallet {
  readonly source: string;
  /** What it is called: text of a stranger, made fit to be shown. */
  readonly title: string;
  readonly status: WalletStatus;
  readonly accounts: readonly Account[];
  readonly hidden: HiddenAccounts;
  /** It showed accounts before and shows none now: locked, or its permission was withdrawn. */
  readonly emptied: boolean;
  /** The wallet's own words when it refused; empty when it gave none. Text of a stranger, made fit to be shown. */
  readonly reason: string;
}

/** A wallet that belongs to the host: the kit offers none itself. */
export interface HostWallet {
  /** Asks the host for an account; `null` when the host gave no way to. */
  readonly connect: (() => void) | null;
  /** The host's address is none of this kind of chain, such as an Ethereum one. */
  readonly unusable: boolean;
}

export interface AccountsValue {
  readonly wallets: readonly Wallet[];
  /** Wallets may still put themselves into the page, which has just been loaded. */
  readonly looking: boolean;
  /** Empty unless this is the dev chain. */
  readonly devAccounts: readonly Account[];
  /** Accounts that the accounts here act for as proxies, as the user chose; with each that can sign for it. */
  readonly proxied: readonly Account[];
  readonly selected: Account | null;
  /** Wallet of the account that was chosen before, while that account is not there: the wallet is locked, gone, or not asked yet. */
  readonly awaited: string | null;
  /** Set when the host brings its own account. */
  readonly host: HostWallet | null;
  /** Uses an account from now on and remembers it; `null` forgets it. */
  select(account: Account | null): void;
  /** Uses an account of somebody else from now on, for which one of the accounts here is a proxy, and remembers it. */
  actFor(signer: Account, real: AccountId): void;
  /** Forgets an account of `proxied`; its signer takes its place where it is in use. */
  stopActing(account: Account): void;
  /** Asks a wallet for access. It may show a window of its own. */
  enable(source: string): void;
  /** Forgets the account and lets go of all wallets. Their permission for this page stays until it is withdrawn there. */
  disconnect(): void;
}

export const DEV_SOURCE = 'dev';
export const HOST_SOURCE = 'host';
export const keyOf = ({ source, id, by }: Pick<Account, 'source' | 'id' | 'by'>): string => `${source}:${by ? `${by.id}>` : ''}${id}`;
/** The wallet in a key. */
export const sourceOf = (key: string): string => key.slice(0, Math.max(0, key.lastIndexOf(':')));

export const AccountsContext = createContext<AccountsValue | null>(null);

/** An account a host has already, with what signs for it: a polkadot-js style signer or a keypair. */
export type HostAccount = {
  /** SS58 address of whichever network. */
  readonly address: string;
  readonly name?: string;
} & ({ readonly signer: Signer } | { readonly pair: IKeyringPair });

/** `'injected'`: wallets of the page. Otherwise the host owns the wallet: its account, and what to call when one is needed. */
export type AccountSource = 'injected' | { readonly account: HostAccount | null; readonly onConnect?: () => void };

/** Wallets and accounts there are, the one in use, and how to change it. */
export const useAccounts = (): AccountsValue => useRequired(AccountsContext, 'useAccounts');

/** The user's own accounts: of wallets, of the dev chain, or the host's one. */
export const ownAccounts = ({ devAccounts, wallets, host, selected }: AccountsValue): readonly Account[] => {
  if (host !== null) return selected === null ? [] : [payerOf(selected)];
  return [...devAccounts, ...wallets.flatMap(({ accounts }) => accounts)];
};

/** Who signs and pays for an account: itself, or the proxy that acts for it. */
export const payerOf = (account: Account): Account => account.by ?? account;

/** `account` and `as` of an account, as the SDK's checks and plans take them. */
export const actorOf = (account: Account): { readonly account: AccountId; readonly as?: AsProxy } => ({
  account: payerOf(account).id,
  ...(account.by && { as: { proxy: account.id } }),
});

/** The account in use, if one is chosen. */
export const useAccount = (): Account | null => useAccounts().selected;
