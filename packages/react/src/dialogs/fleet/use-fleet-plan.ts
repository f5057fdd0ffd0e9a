import type { LoadedPlan } from '@stakepool-kit/sdk';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useLiveQueries } from '../../data/live-queries';
import { useClient } from '../../provider/context';
import { inputKey, useSettled } from '../../transactions/form/use-check';
import { type Trouble, troubleOf } from '../../ui/problem';
import { actorOf, keyOf, useAccount } from '../../wallet/accounts';
import { type FleetChoice, loadPlan } from './load-plan';

interface FleetPlanState {
  /** While `planning`, that of the choice before. */
  readonly plan: LoadedPlan | null;
  readonly planning: boolean;
  /** Why there is no plan. */
  readonly trouble: Trouble | null;
  /** Makes the plan again from the newest block. */
  refresh(): void;
}

/** The plan of a choice, made a moment after its last change; `null` asks for none. */
export function useFleetPlan(choice: FleetChoice | null): FleetPlanState {
  const client = useClient();
  const live = useLiveQueries();
  const account = useAccount();
  const key = inputKey(choice);
  const settled = useSettled(key);
  const ask = choice !== null && account !== null && settled === key;
  const query = useQuery<LoadedPlan, Error>(
    {
      queryKey: live.keyOf(['fleet-plan', settled, account ? keyOf(account) : '']),
      queryFn: ask ? ({ signal }) => loadPlan(client, choice, { ...actorOf(account), signal }) : skipToken,
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
      retry: false,
      placeholderData: keepPreviousData,
    },
    live.queryClient,
  );
  const idle = choice === null || account === null;
  return {
    plan: idle || query.isError ? null : (query.data ?? null),
    planning: !idle && (settled !== key || query.isFetching || query.isPlaceholderData),
    trouble: query.error === null || idle ? null : troubleOf(query.error),
    refresh: () => void query.refetch(),
  };
}
