import type { PoolWorker } from '@stakepool-kit/sdk';
import type { Planck, PoolId, WorkerKey } from '@stakepool-kit/sdk/rules';
import { type DialogRequest, useDialogs } from '../dialogs/context';
import { useNetwork } from '../provider/context';
import type { AttentionItem } from './attention';

export interface OverviewWays {
  /** Shows a pool; `queue` with its withdrawals, `workers` with its workers. */
  readonly onOpenPool?: ((pid: PoolId, tab?: 'queue' | 'workers') => void) | undefined;
  /** Shows a worker. Without it the worker's own dialogs are opened. */
  readonly onOpenWorker?: ((worker: WorkerKey, pid: PoolId) => void) | undefined;
}

/** What the button of an attention row does; words: `overview.act.<id>`. */
export interface AttentionAction {
  readonly id: 'options' | 'worker' | 'workers' | 'stop' | 'reclaim' | 'contribute' | 'start' | 'addWorker' | 'createPool';
  /** How many it is about. */
  readonly count: number;
  run(): void;
}

/** Amounts to enter have two decimals, so that they can be read. */
function roundedUp(amount: Planck, decimals: number): Planck {
  const unit = 10n ** BigInt(Math.max(0, decimals - 2));
  return ((amount + unit - 1n) / unit) * unit;
}

/** The one thing to do about each item: it opens a dialog, or shows what it is about. */
export function useAttentionActions(ways: OverviewWays, ownPools: readonly PoolId[]): (item: AttentionItem) => AttentionAction {
  const { open } = useDialogs();
  const { decimals } = useNetwork().constants;
  const { onOpenPool, onOpenWorker } = ways;
  const dialog = (id: AttentionAction['id'], count: number, request: DialogRequest) => ({ id, count, run: () => open(request) });
  const runAll = (kind: 'start' | 'reclaim', workers: readonly PoolWorker[]): AttentionAction => {
    const [first, ...others] = workers;
    if (first !== undefined && others.length === 0) return dialog(kind, 1, { kind, pid: first.pid, worker: first.worker });
    return dialog(kind, workers.length, { kind: 'fleet', verb: kind === 'start' ? 'startMining' : 'reclaimWorker', rows: workers });
  };

  return (item) => {
    switch (item.kind) {
      case 'forceStop': {
        const { pid } = item;
        if (onOpenPool) return { id: 'options', count: 1, run: () => onOpenPool(pid, 'queue') };
        return dialog('options', 1, { kind: 'stake', pid, tab: 'queue' });
      }
      case 'unresponsive': {
        const { pid, workers } = item;
        const [first, ...others] = workers;
        if (first !== undefined && others.length === 0) {
          if (onOpenWorker) return { id: 'worker', count: 1, run: () => onOpenWorker(first.worker, pid) };
          return dialog('stop', 1, { kind: 'stop', pid, worker: first.worker });
        }
        if (onOpenPool) return { id: 'workers', count: workers.length, run: () => onOpenPool(pid, 'workers') };
        return dialog('stop', workers.length, { kind: 'fleet', verb: 'stopMining', rows: workers });
      }
      case 'payable':
        return dialog('reclaim', 1, { kind: 'reclaim', pid: item.pid, worker: item.worker });
      case 'reclaim':
        return runAll('reclaim', item.workers);
      case 'lowFree':
        return dialog('contribute', 1, { kind: 'stake', pid: item.pid, tab: 'contribute', amount: roundedUp(item.missing, decimals) });
      case 'startable':
        return runAll('start', item.workers);
      case 'unassigned': {
        const pid = ownPools.length === 1 ? (ownPools[0] ?? null) : null;
        const [first, ...others] = item.workers;
        const count = item.workers.length;
        if (ownPools.length === 0) return dialog('createPool', count, { kind: 'createPool' });
        if (first !== undefined && others.length === 0) return dialog('addWorker', 1, { kind: 'addWorker', pid, worker: first.worker });
        const keys = item.workers.map(({ worker }) => worker).join('\n');
        return dialog('addWorker', count, { kind: 'fleet', verb: 'addWorker', rows: [], pid, keys });
      }
    }
  };
}
