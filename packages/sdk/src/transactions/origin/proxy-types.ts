import type { CheckOrder } from '../../rules/facts.js';

/** Calls of the pool pallet that a StakePoolManager may make; contribute, withdraw and claims are not among them. */
const POOL_CALLS: readonly string[] = ['create', 'add_worker', 'remove_worker', 'start_mining', 'stop_mining', 'reclaim_pool_worker'];

type Allowed = Readonly<Record<string, 'all' | readonly string[]>>;

/** What each proxy type of these networks may call, by pallet. `Any` may call everything. */
const ALLOWED: Readonly<Record<string, Allowed>> = {
  NonTransfer: { System: 'all', Timestamp: 'all', Treasury: 'all', Utility: 'all', Proxy: 'all', Multisig: 'all' },
  CancelProxy: { Proxy: ['reject_announcement'], Utility: 'all', Multisig: 'all' },
  Governance: { Treasury: 'all', Utility: 'all' },
  Collator: { Utility: 'all', Multisig: 'all' },
  StakePoolManager: {
    Utility: 'all',
    PhalaStakePool: POOL_CALLS,
    PhalaRegistry: ['register_worker'],
    PhalaMq: ['sync_offchain_message'],
  },
};

export interface CallName {
  readonly pallet: string;
  /** As in the metadata: `start_mining`. */
  readonly name: string;
}

/** Whether a proxy of this type may make the call. A type that the kit does not know covers nothing. */
export function covers(type: string, { pallet, name }: CallName, order: CheckOrder): boolean {
  if (type === 'Any') return true;
  if (type === 'StakePoolManager' && pallet === 'PhalaStakePool' && name === 'restart_mining') return order === '1180';
  const calls = ALLOWED[type]?.[pallet];
  return calls === 'all' || (calls?.includes(name) ?? false);
}
