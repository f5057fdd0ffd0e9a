import type { Signer } from '@polkadot/api/types';
import type { IKeyringPair } from '@polkadot/types/types';
import type { AccountId } from '@stakepool-kit/sdk/rules';
import { createContext, useContext } from 'react';

/** `account` and `signer` as the SDK's `submit` takes them. */
export type Signing = { readonly account: IKeyringPair } | { readonly account: string; readonly signer: Signer };

export interface Account {
  /** `dev`, or the wallet's name for itself. */
  readonly source: string;
  readonly id: AccountId;
  /** On the connected network. */
  readonly address: string;
  /** Chosen by the user in the wallet: text only. */
  readonly name: string;
  readonly signing: Signing;
}

export interface Wallet {
  readonly source: string;
  readonly status: 'known' | 'asking' | 'connected' | 'refused';
  readonly accounts: readonly Account[];
  /** Accounts of another kind or bound to another chain. */
  readonly hidden: number;
  readonly reason: string;
}

export interface AccountsValue {
  readonly wallets: readonly Wallet[];
  /** Empty unless this is the dev chain. */
  readonly devAccounts: readonly Account[];
  readonly selected: Account | null;
  select(account: Account | null): void;
  enable(source: string): void;
}

export const DEV_SOURCE = 'dev';
export const keyOf = (account: Pick<Account, 'source' | 'id'>): string => `${account.source}:${account.id}`;

export const AccountsContext = createContext<AccountsValue | null>(null);

export function useAccounts(): AccountsValue {
  const value = useContext(AccountsContext);
  if (value === null) throw new Error('Outside of AccountsProvider there are no accounts.');
  return value;
}

export const useAccount = (): Account | null => useAccounts().selected;
