import type { Injected, InjectedAccount } from '@polkadot/extension-inject/types';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from '../connection/context';
import { addressOf, idOfAddress } from '../lib/address';
import type { Account, Wallet } from './accounts';
import { enableWallet, usableAccounts, walletSources, walletTitle } from './injected';

/** Wallets may put themselves into the page some time after it has loaded. */
const LOOK_EVERY = 1000;

const known = (source: string): Wallet => ({ source, status: 'known', accounts: [], hidden: 0, reason: '' });

export function useWallets(rememberedSource: string | null): readonly [wallets: readonly Wallet[], enable: (source: string) => void] {
  const { network } = useClient();
  const [wallets, setWallets] = useState<readonly Wallet[]>([]);
  const stops = useRef(new Map<string, () => void>());

  const change = useCallback((source: string, next: Partial<Wallet>) => {
    setWallets((list) => list.map((wallet) => (wallet.source === source ? { ...wallet, ...next } : wallet)));
  }, []);

  const take = useCallback(
    (source: string, { signer }: Injected, found: readonly InjectedAccount[]) => {
      const accounts = usableAccounts(found, network.genesisHash).flatMap((item): Account[] => {
        const id = idOfAddress(item.address);
        if (id === null) return [];
        const name = String(item.name ?? '').slice(0, 60) || 'Account';
        return [{ source, id, address: addressOf(network, id), name, signing: { account: item.address, signer } }];
      });
      change(source, { status: 'connected', accounts, hidden: found.length - accounts.length, reason: '' });
    },
    [network, change],
  );

  const enable = useCallback(
    (source: string) => {
      change(source, { status: 'asking', reason: '' });
      enableWallet(source)
        .then(async (extension) => {
          take(source, extension, await extension.accounts.get());
          stops.current.get(source)?.();
          stops.current.set(
            source,
            extension.accounts.subscribe((found) => take(source, extension, found)),
          );
        })
        .catch((error: unknown) => {
          const reason = error instanceof Error ? error.message : String(error);
          change(source, { status: 'refused', accounts: [], reason: reason.slice(0, 200) || `${walletTitle(source)} refused access.` });
        });
    },
    [change, take],
  );

  useEffect(() => {
    const seen = new Set<string>();
    const look = () => {
      for (const source of walletSources()) {
        if (seen.has(source)) continue;
        seen.add(source);
        setWallets((list) => [...list.filter((wallet) => wallet.source !== source), known(source)]);
        if (source === rememberedSource) enable(source);
      }
    };
    look();
    const timer = setInterval(look, LOOK_EVERY);
    const running = stops.current;
    return () => {
      clearInterval(timer);
      for (const stop of running.values()) stop();
      running.clear();
    };
  }, [enable, rememberedSource]);

  return [wallets, enable];
}
