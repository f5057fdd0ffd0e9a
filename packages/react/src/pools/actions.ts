import type { PoolWorker } from '@stakepool-kit/sdk';
import { type AccountId, minStake, type Planck, type Pool, type PoolId, type UnixSeconds, type WorkerKey } from '@stakepool-kit/sdk/rules';
import { useMiningRules } from '../data/queries';
import { useDialogs } from '../dialogs/context';
import { useClient, useNetwork, useSettings } from '../provider/context';
import { useAccount } from '../wallet/accounts';
import type { PoolMining } from './apr/pool-mining';

/** Why something cannot be done now, with the values measured. Words: `reasons.<code>`, by `reasonText`. */
export type PoolReason =
  | { readonly code: 'pool.noAccount' | 'pool.notLoaded' | 'pool.noCall' | 'pool.queueEmpty' | 'pool.noUrl' | 'pool.nothingToClaim' }
  | { readonly code: 'pool.notOwner'; readonly params: { readonly owner: AccountId } }
  | { readonly code: 'pool.full'; readonly params: { readonly pid: PoolId; readonly count: number } }
  | { readonly code: 'pool.noReady' | 'pool.noReclaim'; readonly params: { readonly pid: PoolId } }
  | {
      readonly code: 'pool.freeBelowSmin';
      readonly params: { readonly pid: PoolId; readonly free: Planck; readonly worker: WorkerKey; readonly smin: Planck };
    }
  | { readonly code: 'pool.stillCooling'; readonly params: { readonly pid: PoolId; readonly count: number; readonly until: UnixSeconds } };

type PoolActionId =
  | 'stake'
  | 'claim'
  | 'addWorker'
  | 'setPayoutPref'
  | 'setCap'
  | 'whitelist'
  | 'description'
  | 'startReady'
  | 'reclaimWorkers'
  | 'reconcile'
  | 'copyInvite'
  | 'showOnly';

export interface PoolAction {
  readonly id: PoolActionId;
  readonly run: () => void;
  /** Why it cannot be done now; `null` when it can. */
  readonly reason: PoolReason | null;
  /** Begins a new group. */
  readonly apart: boolean;
  /** Workers it is about, and their stake in planck: for the words of `startReady` and `reclaimWorkers`. */
  readonly count: number;
  readonly amount: Planck;
  /** For `showOnly`: it is so already, the action ends it. */
  readonly active: boolean;
}

/** What the actions of a pool depend on. */
interface PoolSubject {
  readonly pool: Pool;
  /** `null` while workers are not read: what depends on them is not offered then. */
  readonly mining: PoolMining | null;
  /** What the account can claim; `null` when not known. */
  readonly claimable: Planck | null;
}

interface PoolActionOptions {
  /** Offers "Show this only"; told `null` to end it. */
  readonly onShowOnly?: ((pid: PoolId | null) => void) | undefined;
  /** The pool that alone is shown. */
  readonly only?: PoolId | null | undefined;
  /** Copies an invitation; by default its address to the clipboard. */
  readonly onInvite?: ((url: string) => void) | undefined;
}

/** Why somebody who is not the owner cannot do what only the owner can. */
function useOwnerReason(): (pool: Pick<Pool, 'owner'> | null | undefined) => PoolReason | null {
  const account = useAccount();
  return (pool) => {
    if (account === null) return { code: 'pool.noAccount' };
    if (!pool) return { code: 'pool.notLoaded' };
    return pool.owner === account.id ? null : { code: 'pool.notOwner', params: { owner: pool.owner } };
  };
}

const copyText = (text: string): void => void navigator.clipboard?.writeText(text);

/** Every action on a pool, with the reason when it cannot be done. They open the kit's dialogs. */
export function usePoolActions({
  onShowOnly,
  only = null,
  onInvite = copyText,
}: PoolActionOptions = {}): (subject: PoolSubject) => readonly PoolAction[] {
  const { open } = useDialogs();
  const { tx } = useClient();
  const { inviteUrl } = useSettings();
  const { maxPoolWorkers } = useNetwork().constants;
  const tokenomics = useMiningRules().data?.value.tokenomics ?? null;
  const account = useAccount();
  const ownerReason = useOwnerReason();

  return ({ pool, mining, claimable }) => {
    const { pid } = pool;
    const notOwner = ownerReason(pool);
    const ownerOnly = (verb: 'setPayoutPref' | 'setCap' | 'whitelistAdd' | 'setDescription'): PoolReason | null =>
      tx[verb].available ? notOwner : { code: 'pool.noCall' };

    const full: PoolReason | null =
      pool.workers.length < maxPoolWorkers ? null : { code: 'pool.full', params: { pid, count: maxPoolWorkers } };

    const starts =
      tokenomics === null
        ? []
        : (mining?.ready ?? []).flatMap(({ worker, registered }) => {
            const score = registered?.initialScore ?? null;
            return score === null ? [] : [{ worker, smin: minStake(tokenomics, score) }];
          });
    const cheapest = starts.reduce<(typeof starts)[number] | null>((least, one) => (least && least.smin <= one.smin ? least : one), null);
    const notStartable = (): PoolReason | null => {
      if (mining === null || tokenomics === null) return { code: 'pool.notLoaded' };
      if (cheapest === null) return { code: 'pool.noReady', params: { pid } };
      return pool.freeStake < cheapest.smin ? { code: 'pool.freeBelowSmin', params: { pid, free: pool.freeStake, ...cheapest } } : null;
    };

    const reclaimable = mining?.reclaimable ?? [];
    const notReclaimable = (): PoolReason | null => {
      if (mining === null) return { code: 'pool.notLoaded' };
      if (reclaimable.length > 0) return null;
      const count = mining.states.CoolingDown + mining.states.Releasing;
      if (mining.nextReclaim === null) return { code: 'pool.noReclaim', params: { pid } };
      return { code: 'pool.stillCooling', params: { pid, count, until: mining.nextReclaim } };
    };

    const action = (id: PoolActionId, run: () => void, reason: PoolReason | null = null, more: Partial<PoolAction> = {}): PoolAction => ({
      id,
      run,
      reason,
      apart: false,
      count: 0,
      amount: 0n,
      active: false,
      ...more,
    });
    const runAll = (kind: 'start' | 'reclaim', workers: readonly PoolWorker[]) => {
      const [first, ...others] = workers;
      if (first === undefined) return;
      if (others.length === 0) open({ kind, pid, worker: first.worker });
      else open({ kind: 'fleet', verb: kind === 'start' ? 'startMining' : 'reclaimWorker', rows: workers });
    };
    const url = inviteUrl?.(pid) ?? null;
    const shown = only === pid;
    return [
      action('stake', () => open({ kind: 'stake', pid })),
      action(
        'claim',
        () => open({ kind: 'claim', pid }),
        account === null ? { code: 'pool.noAccount' } : claimable === 0n ? { code: 'pool.nothingToClaim' } : null,
      ),
      action('addWorker', () => open({ kind: 'addWorker', pid }), notOwner ?? full),
      action('setPayoutPref', () => open({ kind: 'setPayoutPref', pid }), ownerOnly('setPayoutPref'), { apart: true }),
      action('setCap', () => open({ kind: 'setCap', pid }), ownerOnly('setCap')),
      action('whitelist', () => open({ kind: 'whitelist', pid }), ownerOnly('whitelistAdd')),
      action('description', () => open({ kind: 'description', pid }), ownerOnly('setDescription')),
      action('startReady', () => runAll('start', mining?.ready ?? []), notOwner ?? notStartable(), {
        apart: true,
        count: starts.length,
      }),
      action('reclaimWorkers', () => runAll('reclaim', reclaimable), notReclaimable(), {
        count: reclaimable.length,
        amount: reclaimable.reduce((sum, { stake }) => sum + stake, 0n),
      }),
      action(
        'reconcile',
        () => open({ kind: 'reconcile', pid }),
        !tx.reconcileWithdrawQueue.available
          ? { code: 'pool.noCall' }
          : pool.withdrawQueue.length === 0
            ? { code: 'pool.queueEmpty' }
            : null,
      ),
      action('copyInvite', () => url !== null && onInvite(url), url === null ? { code: 'pool.noUrl' } : null, { apart: true }),
      ...(onShowOnly ? [action('showOnly', () => onShowOnly(shown ? null : pid), null, { active: shown })] : []),
    ];
  };
}
