import type { AccountBalance } from '@stakepool-kit/sdk';
import { useState } from 'react';
import { type Live, useBalance } from '../../data/queries';
import { type CopyState, useCopy } from '../../ui/use-copy';
import { type Account, DEV_SOURCE, type HostWallet, payerOf, useAccounts } from '../accounts';
import { walletTitle } from '../injected';
import { type AccountChoice, useChoices } from '../use-choices';

export interface AccountMenuOptions {
  /** Shows where an account is chosen, such as `ConnectWalletDialog`. Not used when the account is the host's. */
  readonly onChoose: () => void;
}

export interface AccountMenuState {
  /** `account`: one is in use. `connect`: none, choose one. `unavailable`: none, and the host gave no way to get one. */
  readonly status: 'account' | 'connect' | 'unavailable';
  readonly account: Account | null;
  /** Who signs and pays for the account as its proxy; `null` where it signs itself. */
  readonly signer: Account | null;
  /** The signer with the accounts it acts for, to change between them; `null` while it acts for none. */
  readonly acting: AccountChoice | null;
  /** Name of the account's wallet; `null` for a dev account or the host's own. */
  readonly wallet: string | null;
  readonly isDev: boolean;
  /** Name of the wallet that has the account chosen before, while it is locked or not there. */
  readonly awaited: string | null;
  readonly host: HostWallet | null;
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  /** Read while the menu is open. */
  readonly balance: Live<AccountBalance>;
  readonly copyAddress: () => void;
  readonly copied: CopyState['status'];
  /** Chooses an account: at the host, or by `onChoose`. */
  readonly choose: () => void;
  /** `null` when the account is the host's. */
  readonly disconnect: (() => void) | null;
}

/** The account in use, its balance, and what can be done about it. */
export function useAccountMenu({ onChoose }: AccountMenuOptions): AccountMenuState {
  const { selected: account, awaited, host, disconnect } = useAccounts();
  const [open, setOpen] = useState(false);
  const balance = useBalance(open && account ? account.id : null);
  const { status: copied, copy } = useCopy();
  const choiceOf = useChoices(() => setOpen(false));
  const own = account && choiceOf(payerOf(account));
  const isDev = account?.source === DEV_SOURCE;
  return {
    status: account ? 'account' : host !== null && host.connect === null ? 'unavailable' : 'connect',
    account,
    signer: account?.by ?? null,
    acting: own && own.proxied.length > 0 ? own : null,
    wallet: account === null || isDev || host ? null : walletTitle(account.source),
    isDev,
    awaited: awaited === null || awaited === DEV_SOURCE ? null : walletTitle(awaited),
    host,
    open,
    setOpen,
    balance,
    copyAddress: () => account && copy(account.address),
    copied,
    choose: () => {
      setOpen(false);
      if (host) host.connect?.();
      else onChoose();
    },
    disconnect: host
      ? null
      : () => {
          setOpen(false);
          disconnect();
        },
  };
}
