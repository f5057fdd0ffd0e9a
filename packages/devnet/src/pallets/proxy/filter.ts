import type { CallFilter, RuntimeCall } from '../../engine/context.js';

export type ProxyType = 'Any' | 'NonTransfer' | 'CancelProxy' | 'Governance' | 'Collator' | 'StakePoolManager';

type Allowed = Readonly<Record<string, 'all' | readonly string[]>>;

const STAKE_POOL_CALLS = ['add_worker', 'remove_worker', 'start_mining', 'stop_mining', 'restart_mining', 'reclaim_pool_worker', 'create'];

/** Calls that a proxy may make, by pallet. */
const ALLOWED: Readonly<Record<Exclude<ProxyType, 'Any'>, Allowed>> = {
  NonTransfer: { System: 'all', Timestamp: 'all', Treasury: 'all', Utility: 'all', Proxy: 'all', Multisig: 'all' },
  CancelProxy: { Proxy: ['reject_announcement'], Utility: 'all', Multisig: 'all' },
  Governance: { Treasury: 'all', Utility: 'all' },
  Collator: { Utility: 'all', Multisig: 'all' },
  StakePoolManager: {
    Utility: 'all',
    PhalaStakePool: STAKE_POOL_CALLS,
    PhalaRegistry: ['register_worker'],
    PhalaMq: ['sync_offchain_message'],
  },
};

function covers(type: ProxyType, { tag: pallet, value: { tag: name } }: RuntimeCall): boolean {
  if (type === 'Any') return true;
  const calls = ALLOWED[type][pallet];
  return calls === 'all' || (calls?.includes(name) ?? false);
}

/** Whether a proxy of one type has at least the rights of the other. */
function isSuperset(type: ProxyType, other: ProxyType): boolean {
  return type === other || type === 'Any' || (other !== 'Any' && type === 'NonTransfer');
}

/** What a proxy may do in the name of its principal: never more than its type, nor give itself more. */
export const filterOf =
  (type: ProxyType): CallFilter =>
  (call) => {
    if (call.tag === 'Proxy') {
      const { tag: name, value: args } = call.value;
      if ((name === 'add_proxy' || name === 'remove_proxy') && !isSuperset(type, (args as { proxy_type: ProxyType }).proxy_type))
        return false;
      if ((name === 'remove_proxies' || name === 'kill_anonymous') && type !== 'Any') return false;
    }
    return covers(type, call);
  };
