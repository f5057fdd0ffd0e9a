import type { CheckResult, VerbInput } from '@stakepool-kit/sdk';
import type { Warning } from '@stakepool-kit/sdk/advice';
import type { Problem, Verb } from '@stakepool-kit/sdk/rules';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Account } from '../accounts/accounts';
import { useClient } from '../connection/context';
import { type Trouble, troubleOf } from '../lib/problem';

const TYPING_PAUSE = 250;
const CHECK_EVERY = 6000;

/** Text of an input for a query key: ids and amounts are bigints. */
export const inputKey = (input: unknown): string =>
  JSON.stringify(input, (_, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : value instanceof Uint8Array ? [...value] : value,
  );

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), TYPING_PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

export interface Verdict {
  /** `checking` while the verdict on just this input is awaited; `idle` while there is nothing to check. */
  readonly status: 'idle' | 'checking' | 'ok' | 'refused';
  readonly problems: readonly Pick<Problem, 'code' | 'message' | 'fix' | 'params'>[];
  /** What is worth knowing before signing. */
  readonly warnings: readonly Warning[];
  readonly trouble: Trouble | null;
  readonly fee: bigint | null;
}

/** Asks the SDK whether the chain would accept this, a moment after the last key and again while the dialog is open. */
export function useCheck<V extends Verb>(verb: V, input: VerbInput[V] | null, account: Account | null): Verdict {
  const { tx } = useClient();
  const key = inputKey(input);
  const settled = useSettled(key);
  const current = settled === key;
  const ask = input !== null && account !== null && current;
  const query = useQuery<CheckResult, Error>({
    queryKey: ['check', verb, settled, account?.id ?? ''],
    queryFn: ask ? ({ signal }) => tx[verb].check(input, { account: account.id, signal }) : skipToken,
    refetchInterval: CHECK_EVERY,
    gcTime: 0,
    retry: false,
    placeholderData: keepPreviousData,
  });
  const { fee = null, problems = [], warnings = [] } = query.data ?? {};
  const verdict = (status: Verdict['status'], rest: Partial<Verdict> = {}): Verdict => ({
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
  return query.data.ok ? verdict('ok', { warnings }) : verdict('refused', { problems });
}
