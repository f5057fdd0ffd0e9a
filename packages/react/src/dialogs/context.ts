import type { FleetVerb, FleetWorker } from '@stakepool-kit/sdk/advice';
import type { Planck, PoolId, WorkerKey } from '@stakepool-kit/sdk/rules';
import { createContext } from 'react';
import { useRequired } from '../provider/required';

interface OfPool {
  readonly pid: PoolId;
}
interface OfWorker extends OfPool {
  readonly worker: WorkerKey;
}

/** One verb for many workers. */
interface OfFleet {
  readonly kind: 'fleet';
  readonly verb: FleetVerb;
  /** Empty when workers are added. */
  readonly rows: readonly FleetWorker[];
  /** Of `addWorker`: into which pool, and keys to begin with, one per line. */
  readonly pid?: PoolId | null;
  readonly keys?: string;
}

export type DialogRequest =
  | { readonly kind: 'account' | 'createPool' }
  | ({ readonly kind: 'setPayoutPref' | 'setCap' | 'description' | 'whitelist' | 'claim' | 'reconcile' } & OfPool)
  | ({ readonly kind: 'stake'; readonly tab?: StakeTab; readonly amount?: Planck } & OfPool)
  | { readonly kind: 'claimAll'; readonly pids: readonly PoolId[] }
  | { readonly kind: 'addWorker'; readonly pid: PoolId | null; readonly worker?: WorkerKey }
  | OfFleet
  | ({ readonly kind: 'start' | 'changeStake' | 'stop' | 'reclaim' | 'remove' } & OfWorker);

export type StakeTab = 'contribute' | 'withdraw' | 'queue' | 'mine';

export interface Dialogs {
  open(request: DialogRequest): void;
  close(): void;
}

export const DialogsContext = createContext<Dialogs | null>(null);

/** Opens the kit's dialogs from any component of it. */
export const useDialogs = (): Dialogs => useRequired(DialogsContext, 'useDialogs');
