import type { CheckResult, VerbInput } from '@stakepool-kit/sdk';
import type { Warning } from '@stakepool-kit/sdk/advice';
import type { Planck, Problem, Verb } from '@stakepool-kit/sdk/rules';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLiveQueries } from '../../data/live-queries';
import { useClient } from '../../provider/context';
import { type Trouble, troubleOf } from '../../ui/problem';
import { type Account, actorOf, keyOf } from '../../wallet/accounts';

const TYPING_PAUSE = 250;
/** The chain goes on while a form is open: what it would accept is asked again, milliseconds. */
const CHECK_EVERY = 6000;

/** Text of an input for a query key: ids and amounts are bigints, descriptions may be bytes. */
export const inputKey = (input: unknown): string =>
  JSON.stringify(input, (_, value: unknown) =>
    typeof value === 'bigint' ? { bigint: `${value}` } : value instanceof Uint8Array ? { bytes: [...value] } : value,
  );

export function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

export type CheckStatus = 'idle' | 'checking' | 'ok' | 'refused';

interface Verdict {
  /** `checking` while the verdict on just this input is awaited; `idle` while there is nothing to check. */
  readonly status: CheckStatus;
  /** Why the chain would refuse, its own first reason first. While `checking` those of the input before. */
  readonly problems: readonly Problem[];
  /** What is worth knowing before signing. */
  readonly warnings: readonly Warning[];
  /** Why it could not be checked. */
  readonly trouble: Trouble | null;
  /** Planck; `null` while it is not known. */
  readonly fee: Planck | null;
}

/** Asks the SDK whether the chain would accept this, a moment after the last key and again while somebody looks. */
export function useCheck<V extends Verb>(verb: V, input: VerbInput[V] | null, account: Account | null): Verdict {
  const { tx } = useClient();
  const live = useLiveQueries();
  const key = inputKey(input);
  const settled = useSettled(key);
  const current = settled === key;
  const ask = input !== null && account !== null && current;
  const query = useQuery<CheckResult, Error>(
    {
      queryKey: live.keyOf(['check', verb, settled, account ? keyOf(account) : '']),
      queryFn: ask ? ({ signal }) => tx[verb].check(input, { ...actorOf(account), signal }) : skipToken,
      refetchInterval: CHECK_EVERY,
      gcTime: 0,
      retry: false,
      placeholderData: keepPreviousData,
    },
    live.queryClient,
  );
  const { fee = null, problems = [], warnings = [] } = query.data ?? {};
  const verdict = (status: CheckStatus, rest: Partial<Verdict> = {}): Verdict => ({
    status,
    problems: [],
    warnings: [],
    trouble: null,
    fee,
    ...rest,
  });
  if (input === null || account === null) return verdict('idle');
  if (query.error && current) return verdict('refused', { trouble: troubleOf(query.error) });
  if (!current || query.isPlaceholderData || query.data === undefined) return verdict('checking', { problems, warnings });
  return verdict(query.data.ok ? 'ok' : 'refused', { problems, warnings });
}
