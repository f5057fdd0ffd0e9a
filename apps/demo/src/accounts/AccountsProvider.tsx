import { accountId } from '@stakepool-kit/sdk/rules';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useConnection } from '../connection/context';
import { addressOf } from '../lib/address';
import { recall, remember } from '../lib/storage';
import { type Account, AccountsContext, DEV_SOURCE, keyOf } from './accounts';
import { devPairs } from './dev-accounts';
import { useWallets } from './useWallets';

const toHex = (bytes: Uint8Array): string => `0x${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;

export function AccountsProvider({ children }: { readonly children: ReactNode }) {
  const { client, devChain } = useConnection();
  const { network } = client;
  const [chosen, setChosen] = useState(() => recall('account'));
  const [rememberedSource] = useState(() => recall('account')?.split(':0x')[0] ?? null);
  const [wallets, enable] = useWallets(rememberedSource);

  const dev = useQuery({
    queryKey: ['dev-accounts'],
    queryFn: async (): Promise<readonly Account[]> => {
      const pairs = await devPairs(network.constants.ss58Prefix);
      return [...pairs].map(([name, pair]) => {
        const id = accountId(toHex(pair.addressRaw));
        return { source: DEV_SOURCE, id, address: addressOf(network, id), name, signing: { account: pair } };
      });
    },
    enabled: devChain,
    staleTime: Number.POSITIVE_INFINITY,
  });

  const select = useCallback((account: Account | null) => {
    const key = account === null ? null : keyOf(account);
    remember('account', key);
    setChosen(key);
  }, []);

  const value = useMemo(() => {
    const devAccounts = dev.data ?? [];
    const all = [...devAccounts, ...wallets.flatMap(({ accounts }) => accounts)];
    return { wallets, devAccounts, selected: all.find((account) => keyOf(account) === chosen) ?? null, select, enable };
  }, [dev.data, wallets, chosen, select, enable]);

  return <AccountsContext value={value}>{children}</AccountsContext>;
}
