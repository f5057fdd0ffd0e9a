import type { PoolId } from '@stakepool-kit/sdk/rules';
import { useEffect, useRef } from 'react';
import { type DialogRequest, useDialogs } from '../dialogs/context';
import { pidOf } from '../pools/pid-of';
import { useConsole } from './context';
import type { PoolDialog } from './routes';

const REQUESTS: Readonly<Record<PoolDialog, (pid: PoolId) => DialogRequest>> = {
  contribute: (pid) => ({ kind: 'stake', pid, tab: 'contribute' }),
  withdraw: (pid) => ({ kind: 'stake', pid, tab: 'withdraw' }),
  claim: (pid) => ({ kind: 'claim', pid }),
  'add-worker': (pid) => ({ kind: 'addWorker', pid }),
  'payout-pref': (pid) => ({ kind: 'setPayoutPref', pid }),
  cap: (pid) => ({ kind: 'setCap', pid }),
  whitelist: (pid) => ({ kind: 'whitelist', pid }),
  description: (pid) => ({ kind: 'description', pid }),
};

/** Opens the dialog a link asks for, once: the address goes on without it, so that neither a reload nor Back opens it again. */
export function useRouteDialog(): void {
  const { route, navigate } = useConsole();
  const dialogs = useDialogs();
  const opened = useRef('');
  const wanted = route.page === 'pool' && route.open !== undefined ? `${route.pid} ${route.open}` : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each link, not for each render
  useEffect(() => {
    if (route.page !== 'pool' || route.open === undefined || opened.current === wanted) {
      if (wanted === '') opened.current = '';
      return;
    }
    opened.current = wanted;
    const { open, ...place } = route;
    const pid = pidOf(route.pid);
    if (pid !== null) dialogs.open(REQUESTS[open](pid));
    navigate(place, { replace: true });
  }, [wanted]);
}
