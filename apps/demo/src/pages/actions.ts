import type { PoolWorker } from '@stakepool-kit/sdk';
import type { Pool } from '@stakepool-kit/sdk/rules';
import { useAccount } from '../accounts/accounts';
import { useClient } from '../connection/context';
import { type DialogRequest, useDialogs } from '../dialogs/context';
import { addressOf } from '../lib/address';
import { shortAddress } from '../lib/format';
import type { Action } from '../ui/ActionMenu';

type OwnerKind = 'setPayoutPref' | 'setCap' | 'whitelist' | 'description';

const OWNER_ACTIONS: readonly (readonly [
  label: string,
  kind: OwnerKind,
  verb: 'setPayoutPref' | 'setCap' | 'whitelistAdd' | 'setDescription',
])[] = [
  ['Set Payout Pref', 'setPayoutPref', 'setPayoutPref'],
  ['Set Cap', 'setCap', 'setCap'],
  ['Whitelist', 'whitelist', 'whitelistAdd'],
  ['Set description', 'description', 'setDescription'],
];

/** Why somebody who is not the owner cannot do what only the owner can. */
function useOwnerReason(): (pool: Pick<Pool, 'owner'> | undefined) => string | undefined {
  const { network } = useClient();
  const account = useAccount();
  return (pool) => {
    if (account === null) return 'Choose an account first.';
    if (pool === undefined) return 'Its pool is not loaded yet.';
    if (pool.owner === account.id) return undefined;
    return `Only its owner, ${shortAddress(addressOf(network, pool.owner))}, can do this.`;
  };
}

export function usePoolActions(): (pool: Pool) => readonly Action[] {
  const { open } = useDialogs();
  const { tx } = useClient();
  const ownerReason = useOwnerReason();
  return (pool) => {
    const { pid } = pool;
    const reason = ownerReason(pool);
    return [
      { label: 'Stake', run: () => open({ kind: 'stake', pid }) },
      { label: 'Claim', run: () => open({ kind: 'claim', pid }) },
      { label: 'Add Worker', run: () => open({ kind: 'addWorker', pid }), reason },
      ...OWNER_ACTIONS.map(([label, kind, verb], i) => ({
        label,
        run: () => open({ kind, pid }),
        reason: tx[verb].available ? reason : 'This network does not have it.',
        apart: i === 0,
      })),
      {
        label: 'Reconcile withdraw queue',
        run: () => open({ kind: 'reconcile', pid }),
        reason: tx.reconcileWithdrawQueue.available
          ? pool.withdrawQueue.length === 0
            ? 'The queue is empty.'
            : undefined
          : 'This network does not have it.',
        apart: true,
      },
    ];
  };
}

export interface WorkerActions {
  readonly all: readonly Action[];
  /** The likely one in this state, if any. */
  readonly likely: Action | null;
}

export function useWorkerActions(): (worker: PoolWorker, pool: Pool | undefined) => WorkerActions {
  const { open } = useDialogs();
  const { tx } = useClient();
  const ownerReason = useOwnerReason();
  return (item, pool) => {
    const { pid, worker, state } = item;
    const notOwner = ownerReason(pool);
    const mining = state === 'Mining' || state === 'Unresponsive';
    const cooling = state === 'CoolingDown' || state === 'Releasing';
    const go = (kind: 'start' | 'changeStake' | 'stop' | 'reclaim' | 'remove') => () => open({ kind, pid, worker } satisfies DialogRequest);
    const start: Action = { label: 'Start', run: go('start'), reason: state === 'Ready' ? notOwner : `It is ${state}, not Ready.` };
    const stop: Action = { label: 'Stop', run: go('stop'), reason: mining ? notOwner : `It is ${state}, not mining.` };
    const reclaim: Action = {
      label: 'Reclaim',
      run: go('reclaim'),
      reason: item.reclaimable ? undefined : cooling ? 'Its cool-down has not ended.' : `It is ${state}, not cooling down.`,
    };
    const change: Action = {
      label: 'Change stake',
      run: go('changeStake'),
      reason: tx.changeStake.available ? (mining ? notOwner : `It is ${state}, not mining.`) : 'This network does not have it.',
    };
    const removal = cooling ? 'Reclaim it first: its stake would be out of sight.' : `It is ${state}: stop it first.`;
    const remove: Action = { label: 'Remove', run: go('remove'), reason: state === 'Ready' ? notOwner : removal, apart: true };
    const candidates = state === 'Unresponsive' ? [stop] : [start, reclaim];
    const likely = candidates.find(({ reason }) => reason === undefined) ?? null;
    return { all: state === 'Releasing' ? [reclaim] : [start, change, stop, reclaim, remove], likely };
  };
}
