import { useId } from 'react';
import { type Account, DEV_SOURCE, type HiddenAccounts, type HostWallet, payerOf, useAccounts, type Wallet } from '../accounts';
import { walletTitle } from '../injected';
import { type AccountChoice, useChoices } from '../use-choices';
import { WALLET_GUIDES, type WalletGuide } from './guides';

export type { AccountChoice } from '../use-choices';

export interface ConnectWalletOptions {
  /** An account was chosen, or with `null` all were let go. */
  readonly onChoose?: ((account: Account | null) => void) | undefined;
}

/**
 * Where a wallet stands: `ask` to be asked, `asking` it shows its window, `silent` it did not answer, `refused` it said no,
 * `emptied` it was locked or withdrew its permission, `noAccount` it has none for this network, `accounts` choose one.
 */
export type WalletStep = 'ask' | 'asking' | 'silent' | 'refused' | 'emptied' | 'noAccount' | 'accounts';

export interface WalletGroup {
  readonly source: string;
  /** Text of a stranger, made fit to be shown. */
  readonly title: string;
  readonly step: WalletStep;
  readonly choices: readonly AccountChoice[];
  readonly hidden: HiddenAccounts;
  /** The wallet's own words when it refused; may be empty. */
  readonly reason: string;
  /** Asks the wallet for access, once more if need be. */
  readonly ask: () => void;
  /** For `aria-labelledby` of the group and the `id` of its heading. */
  readonly headingId: string;
}

export interface ConnectWalletState {
  /** `host`: the page has its own way to choose. `looking`: wallets may still appear. `none`: no wallet in this browser. */
  readonly status: 'host' | 'looking' | 'none' | 'wallets';
  readonly host: HostWallet | null;
  /** The host's own account; `null` where the page has wallets, and while the host has none. */
  readonly hostChoice: AccountChoice | null;
  /** Accounts of the dev chain; empty on any other. */
  readonly devChoices: readonly AccountChoice[];
  readonly devHeadingId: string;
  readonly groups: readonly WalletGroup[];
  readonly selected: Account | null;
  /** Name of the wallet with the account that was chosen before, while that account is not there. */
  readonly awaited: string | null;
  /** Wallets to install. */
  readonly guides: readonly WalletGuide[];
  readonly disconnect: () => void;
}

function stepOf({ status, accounts, emptied }: Wallet): WalletStep {
  if (status === 'known') return 'ask';
  if (status !== 'connected') return status;
  if (accounts.length > 0) return 'accounts';
  return emptied ? 'emptied' : 'noAccount';
}

/** Wallets of the page with their accounts, and how to connect and choose. */
export function useConnectWallet({ onChoose }: ConnectWalletOptions = {}): ConnectWalletState {
  const { wallets, looking, devAccounts, selected, awaited, host, enable, disconnect } = useAccounts();
  const id = useId();
  const choiceOf = useChoices(onChoose);

  const groups = wallets.map((wallet, i): WalletGroup => {
    const { source, title, accounts, hidden, reason } = wallet;
    const choices = accounts.map(choiceOf);
    return { source, title, step: stepOf(wallet), choices, hidden, reason, ask: () => enable(source), headingId: `${id}-${i}` };
  });
  const found = groups.length > 0 ? 'wallets' : looking ? 'looking' : 'none';
  return {
    status: host ? 'host' : found,
    host,
    hostChoice: host && selected && choiceOf(payerOf(selected)),
    devChoices: devAccounts.map(choiceOf),
    devHeadingId: `${id}-dev`,
    groups,
    selected,
    awaited: awaited === null || awaited === DEV_SOURCE ? null : walletTitle(awaited),
    guides: WALLET_GUIDES,
    disconnect: () => {
      disconnect();
      onChoose?.(null);
    },
  };
}
