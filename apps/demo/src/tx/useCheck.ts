import type { CheckResult, VerbInput } from '@stakepool-kit/sdk';
import { BlockedError } from '@stakepool-kit/sdk/errors';
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
  const fee = query.data?.fee ?? null;
  if (input === null || account === null) return { status: 'idle', problems: [], trouble: null, fee };
  if (query.error instanceof BlockedError && current)
    return {
      status: 'refused',
      problems: query.error.problems.map((problem) => ({ params: {}, ...problem })) as Verdict['problems'],
      trouble: null,
      fee,
    };
  if (query.error && current) return { status: 'refused', problems: [], trouble: troubleOf(query.error), fee };
  const problems = query.data?.problems ?? [];
  if (!current || query.isPlaceholderData || query.data === undefined) return { status: 'checking', problems, trouble: null, fee };
  return { status: query.data.ok ? 'ok' : 'refused', problems, trouble: null, fee };
}
