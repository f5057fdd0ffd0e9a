import type { AccountBalance } from '@stakepool-kit/sdk';
import type { AccountId } from '@stakepool-kit/sdk/rules';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { type Live, useBalance } from '../../data/queries';
import { useAccounts } from '../../wallet/accounts';
import { type ConnectWalletState, useConnectWallet } from '../../wallet/connect-wallet/use-connect-wallet';

/** All accounts the page can use: those of its wallets, of the dev chain, or the host's, with those of others that they act for. */
export interface AccountSettingsState extends ConnectWalletState {
  /** How many can be used. */
  readonly count: number;
}

/** The accounts of the page, the wallets they are in, and what can be done about them. */
export function useAccountSettings(): AccountSettingsState {
  const { proxied } = useAccounts();
  const wallets = useConnectWallet();
  const own = [
    ...wallets.groups.flatMap(({ choices }) => choices),
    ...wallets.devChoices,
    ...(wallets.hostChoice ? [wallets.hostChoice] : []),
  ];
  return { ...wallets, count: own.length + proxied.length };
}

export interface AccountFigures {
  /** For the element that shows the figures: they are read once it comes into sight. */
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly balance: Live<AccountBalance>;
}

/** Balance of one account of a list that may be long. */
export function useAccountFigures(account: AccountId): AccountFigures {
  const ref = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (seen || ref.current === null) return;
    if (typeof IntersectionObserver === 'undefined') return setSeen(true);
    const observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true));
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [seen]);
  return { ref, balance: useBalance(seen ? account : null) };
}
