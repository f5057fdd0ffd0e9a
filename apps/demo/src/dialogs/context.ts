import type { PoolId, WorkerKey } from '@stakepool-kit/sdk/rules';
import { createContext, useContext } from 'react';

interface OfPool {
  readonly pid: PoolId;
}
interface OfWorker extends OfPool {
  readonly worker: WorkerKey;
}

export type DialogRequest =
  | { readonly kind: 'account' | 'createPool' }
  | ({ readonly kind: 'setPayoutPref' | 'setCap' | 'description' | 'whitelist' | 'claim' | 'reconcile' } & OfPool)
  | ({ readonly kind: 'stake'; readonly tab?: StakeTab } & OfPool)
  | { readonly kind: 'addWorker'; readonly pid: PoolId | null; readonly worker?: WorkerKey }
  | ({ readonly kind: 'start' | 'changeStake' | 'stop' | 'reclaim' | 'remove' } & OfWorker);

export type StakeTab = 'contribute' | 'withdraw' | 'queue' | 'mine';

export interface Dialogs {
  open(request: DialogRequest): void;
  close(): void;
}

export const DialogsContext = createContext<Dialogs | null>(null);

export function useDialogs(): Dialogs {
  const value = useContext(DialogsContext);
  if (value === null) throw new Error('Outside of DialogHost no dialog can be opened.');
  return value;
}
