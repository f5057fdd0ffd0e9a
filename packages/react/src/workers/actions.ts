import type { PoolWorker } from '@stakepool-kit/sdk';
import type { FleetVerb } from '@stakepool-kit/sdk/advice';
import type { AccountId, UnixSeconds, WorkerState } from '@stakepool-kit/sdk/rules';
import { useCallback, useMemo } from 'react';
import { useDialogs } from '../dialogs/context';
import { useClient } from '../provider/context';
import { useAccount } from '../wallet/accounts';

export type WorkerActionId = 'start' | 'changeStake' | 'stop' | 'reclaim' | 'remove';

/** Why something cannot be done with a worker now, with the values measured. Words: `reasons.<code>`, by `workerReasonText`. */
export type WorkerReason =
  | {
      readonly code:
        | 'worker.noAccount'
        | 'worker.notLoaded'
        | 'worker.noCall'
        | 'worker.reclaimFirst'
        | 'worker.removed'
        | 'worker.notBenchmarked';
    }
  | { readonly code: 'worker.notOwner'; readonly params: { readonly owner: AccountId } }
  | {
      readonly code: 'worker.notReady' | 'worker.notMining' | 'worker.notCooling' | 'worker.stopFirst';
      readonly params: { readonly state: WorkerState };
    }
  | { readonly code: 'worker.stillCooling'; readonly params: { readonly until: UnixSeconds } };

export interface WorkerAction {
  readonly id: WorkerActionId;
  readonly run: () => void;
  /** `null` when it can be done. */
  readonly reason: WorkerReason | null;
  /** Begins a new group. */
  readonly apart: boolean;
  /** Cannot be undone. */
  readonly danger: boolean;
}

export interface WorkerActions {
  readonly all: readonly WorkerAction[];
  /** The likely one in this state, if it can be done. */
  readonly likely: WorkerAction | null;
}

/** The same verb for many. */
export const FLEET_VERBS = {
  start: 'startMining',
  changeStake: 'changeStake',
  stop: 'stopMining',
  reclaim: 'reclaimWorker',
  remove: 'removeWorker',
} as const satisfies Record<WorkerActionId, FleetVerb>;

export const WORKER_ACTIONS: readonly WorkerActionId[] = ['stop', 'reclaim', 'changeStake', 'start', 'remove'];
const IN_POOL: readonly WorkerActionId[] = ['start', 'changeStake', 'stop', 'reclaim', 'remove'];

export interface ActionFacts {
  /** The account that would sign. */
  readonly account: AccountId | null;
  /** Owner of the worker's pool; `null` while it is not read. */
  readonly owner: AccountId | null;
  /** Whether the network has the call. */
  readonly available: (id: WorkerActionId) => boolean;
}

const isMining = ({ state }: PoolWorker): boolean => state === 'Mining' || state === 'Unresponsive';
const isCooling = ({ state }: PoolWorker): boolean => state === 'CoolingDown' || state === 'Releasing';

/** Why the worker is not in the state the action needs. */
function stateReason(id: WorkerActionId, worker: PoolWorker): WorkerReason | null {
  const { state, inPool, registered, reclaimable, reclaimableAt } = worker;
  const params = { state };
  if (id !== 'reclaim' && !inPool) return { code: 'worker.removed' };
  switch (id) {
    case 'start':
      if (state !== 'Ready') return { code: 'worker.notReady', params };
      return registered?.initialScore === null ? { code: 'worker.notBenchmarked' } : null;
    case 'stop':
    case 'changeStake':
      return isMining(worker) ? null : { code: 'worker.notMining', params };
    case 'reclaim':
      if (!isCooling(worker)) return { code: 'worker.notCooling', params };
      return reclaimable || reclaimableAt === null ? null : { code: 'worker.stillCooling', params: { until: reclaimableAt } };
    case 'remove':
      if (state === 'Ready') return null;
      return isCooling(worker) ? { code: 'worker.reclaimFirst' } : { code: 'worker.stopFirst', params };
  }
}

/** Why an action cannot be done with a worker; `null` when it can. Anyone may reclaim, the rest is the owner's. */
export function workerReason(id: WorkerActionId, worker: PoolWorker, { account, owner, available }: ActionFacts): WorkerReason | null {
  if (!available(id)) return { code: 'worker.noCall' };
  const wrongState = stateReason(id, worker);
  if (wrongState !== null) return wrongState;
  if (account === null) return { code: 'worker.noAccount' };
  if (id === 'reclaim' || owner === account) return null;
  return owner === null ? { code: 'worker.notLoaded' } : { code: 'worker.notOwner', params: { owner } };
}

type OwnerOf = (worker: PoolWorker) => AccountId | null;

/** What `workerReason` needs to know besides the worker. */
export function useActionFacts(ownerOf: OwnerOf): (worker: PoolWorker) => ActionFacts {
  const { tx } = useClient();
  const account = useAccount()?.id ?? null;
  return useCallback(
    (worker) => ({ account, owner: ownerOf(worker), available: (id) => tx[FLEET_VERBS[id]].available }),
    [account, ownerOf, tx],
  );
}

/** Every action on a worker, with the reason when it cannot be done. They open the kit's dialogs. */
export function useWorkerActions(ownerOf: OwnerOf): (worker: PoolWorker) => WorkerActions {
  const { open } = useDialogs();
  const factsOf = useActionFacts(ownerOf);
  return useMemo(
    () => (worker) => {
      const facts = factsOf(worker);
      const { pid, worker: key, state } = worker;
      const ids = state === 'Releasing' ? (['reclaim'] as const) : IN_POOL;
      const all = ids.map(
        (id): WorkerAction => ({
          id,
          run: () => open({ kind: id, pid, worker: key }),
          reason: workerReason(id, worker, facts),
          apart: id === 'remove',
          danger: id === 'remove',
        }),
      );
      const likely = state === 'Unresponsive' ? 'stop' : state === 'Ready' ? 'start' : 'reclaim';
      return { all, likely: all.find(({ id, reason }) => id === likely && reason === null) ?? null };
    },
    [factsOf, open],
  );
}
