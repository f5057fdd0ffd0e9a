import type { AccountId, AsOf, PartsPerMillion, Planck, PoolId } from '@stakepool-kit/sdk/rules';
import { useQueries } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useLiveQueries } from '../../data/live-queries';
import { useOnce } from '../../data/use-once';
import { identitiesOf } from '../../fields/address/identities';
import { type Identity, useClient, useSettings } from '../../provider/context';

const MINUTE = 60_000;
/** Asked for by columns and filters that few use. */
const extras = () => import('./extras');
/** Whitelists of up to this many pools are watched; those of more are read when a filter asks. */
const FEW = 40;

type Whitelists = ReadonlyMap<PoolId, readonly AccountId[] | null>;
const NO_WHITELISTS: Whitelists = new Map();

/** Of the moment: it hardly moves, and only tells which caps are no limit. */
export function useTotalIssuance(): Planck | null {
  const { reads } = useClient();
  return useOnce(['issuance'], async (signal) => (await reads.totals().get({ signal })).value.totalIssuance).data ?? null;
}

/** Accounts by pool; `null` until counted, which is done only when `wanted`. */
export function useDelegators(wanted: boolean): ReadonlyMap<PoolId, number> | null {
  const client = useClient();
  return (
    useOnce(['delegators'], wanted ? async (signal) => (await extras()).countDelegators(client, signal) : null, 5 * MINUTE).data ?? null
  );
}

/** Commissions `days` ago; `null` when not asked for, not read or no older block can be read. */
export function useCommissionsBefore(days: number | null, head: AsOf | null): ReadonlyMap<PoolId, PartsPerMillion> | null {
  const client = useClient();
  const ask =
    days !== null && head !== null ? async (signal: AbortSignal) => (await extras()).commissionsBefore(client, days, signal) : null;
  return useOnce(['commissions', String(days)], ask).data ?? null;
}

/** Whitelists of a few pools as they are now, of more when `wanted`. */
export function useWhitelists(pids: readonly PoolId[], wanted: boolean): { readonly lists: Whitelists; readonly reading: boolean } {
  const client = useClient();
  const live = useLiveQueries();
  const has = client.network.capabilities.whitelist;
  const few = has && pids.length <= FEW ? pids : [];
  const many = has && wanted && pids.length > FEW;
  const watched = useQueries(
    {
      queries: few.map((pid) => {
        const queryKey = live.keyOf(['whitelist', String(pid)]);
        return {
          queryKey,
          queryFn: ({ signal }: { signal: AbortSignal }) => live.start(queryKey, client.reads.whitelist(pid), signal),
          staleTime: Number.POSITIVE_INFINITY,
          retry: false,
        };
      }),
      combine: (results) => results.map(({ data }) => data?.value),
    },
    live.queryClient,
  );
  const read = useOnce(
    ['whitelists', many ? pids.join() : ''],
    many ? async (signal) => (await extras()).whitelistsOf(client, pids, signal) : null,
    MINUTE,
  );
  const lists = useMemo((): Whitelists => {
    if (many) return read.data ?? NO_WHITELISTS;
    return new Map(few.flatMap((pid, i) => (watched[i] === undefined ? [] : [[pid, watched[i]] as const])));
  }, [many, read.data, few, watched]);
  return { lists, reading: many && read.data === undefined && !read.isError };
}

type Identities = ReadonlyMap<AccountId, Identity | null>;
const NO_IDENTITIES: Identities = new Map();
/** Answers that come in one after the other are shown together. */
const TOGETHER_MS = 50;

/** Who the accounts are, by the host's callback; it is asked once for each. */
export function useIdentities(accounts: readonly AccountId[]): Identities {
  const { identityOf } = useSettings();
  const [known, setKnown] = useState(NO_IDENTITIES);
  useEffect(() => {
    if (identityOf === null) return;
    const source = identitiesOf(identityOf);
    let timer: ReturnType<typeof setTimeout> | null = null;
    const show = () => {
      timer = null;
      setKnown(new Map(accounts.map((account) => [account, source.get(account)])));
    };
    const later = () => {
      timer ??= setTimeout(show, TOGETHER_MS);
    };
    const stops = accounts.map((account) => source.subscribe(account, later));
    show();
    return () => {
      if (timer !== null) clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [accounts, identityOf]);
  return identityOf === null ? NO_IDENTITIES : known;
}
