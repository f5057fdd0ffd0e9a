import type { AccountId } from '@stakepool-kit/sdk/rules';
import { skipToken, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useLiveQueries } from '../../data/live-queries';
import { useClient, useNetwork } from '../../provider/context';
import { type ProxyRules, type ProxySet, readProxies, readProxyRules } from './read-proxies';

/** Read once for each runtime; `null` where it has no proxies. */
export function useProxyRules(): UseQueryResult<ProxyRules | null, Error> {
  const client = useClient();
  const live = useLiveQueries();
  const { specVersion } = useNetwork();
  return useQuery<ProxyRules | null, Error>(
    {
      queryKey: live.keyOf(['proxy-rules', String(specVersion)]),
      queryFn: () => readProxyRules(client),
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
    },
    live.queryClient,
  );
}

/** Who may act for an account, read again about each block while somebody looks; `null` asks nothing. */
export function useProxiesOf(account: AccountId | null): UseQueryResult<ProxySet, Error> {
  const client = useClient();
  const live = useLiveQueries();
  const { blockTime } = useNetwork().constants;
  return useQuery<ProxySet, Error>(
    {
      queryKey: live.keyOf(['proxies', account ?? '']),
      queryFn: account === null ? skipToken : () => readProxies(client, account),
      refetchInterval: blockTime,
      retry: false,
    },
    live.queryClient,
  );
}
