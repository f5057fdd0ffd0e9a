import type { Planck } from '@stakepool-kit/sdk/rules';
import type { Change } from '../../dialogs/stake/preview';
import type { CallDeed, ProxyRelation } from '../../transactions/calls';
import { useCallForm } from '../../transactions/form/use-call-form';
import type { FormState } from '../../transactions/form/use-transaction-form';
import { depositFor } from './read-proxies';
import { isSameRelation } from './rules';
import { useProxySettings } from './use-proxy-settings';

export interface RemoveProxyDialogOptions {
  /** Who is not to act any more; `'all'` of them. */
  readonly relation: ProxyRelation | 'all';
  readonly onDone?: (() => void) | undefined;
}

export interface RemoveProxyDialogState {
  readonly form: FormState;
  readonly relation: ProxyRelation | 'all';
  /** Planck reserved for all proxies, now and then; `null` until it is read. */
  readonly deposit: Change<Planck> | null;
}

/** Ends what another account may do for the one in use. */
export function useRemoveProxyDialog({ relation, onDone }: RemoveProxyDialogOptions): RemoveProxyDialogState {
  const { status, rules, relations, deposit, retry } = useProxySettings();
  const isThere = status !== 'ready' || relation === 'all' || relations.some((known) => isSameRelation(known, relation));
  const deed: CallDeed = relation === 'all' ? { verb: 'removeProxies', input: {} } : { verb: 'removeProxy', input: relation };
  const form = useCallForm({
    deed,
    problems: isThere ? [] : [{ code: 'proxy.NotFound' }],
    onDone: () => {
      retry();
      onDone?.();
    },
  });
  const left = relation === 'all' ? 0 : Math.max(0, relations.length - 1);
  return { form, relation, deposit: rules && { before: deposit, after: depositFor(rules, left) } };
}
