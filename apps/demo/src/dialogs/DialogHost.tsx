import { type ReactNode, useMemo, useState } from 'react';
import { AccountDialog } from './AccountDialog';
import { AddWorkerDialog } from './AddWorkerDialog';
import { CapDialog } from './CapDialog';
import { ClaimDialog } from './ClaimDialog';
import { CreatePoolDialog } from './CreatePoolDialog';
import { type DialogRequest, DialogsContext } from './context';
import { DescriptionDialog } from './DescriptionDialog';
import { PayoutPrefDialog } from './PayoutPrefDialog';
import { ReconcileDialog } from './ReconcileDialog';
import { StakeDialog } from './StakeDialog';
import { WhitelistDialog } from './WhitelistDialog';
import { ReclaimDialog, RemoveDialog, StakeWorkerDialog, StopDialog } from './WorkerDialogs';

function Requested({ request, onClose }: { readonly request: DialogRequest; readonly onClose: () => void }) {
  switch (request.kind) {
    case 'account':
      return <AccountDialog onClose={onClose} />;
    case 'createPool':
      return <CreatePoolDialog onClose={onClose} />;
    case 'setPayoutPref':
      return <PayoutPrefDialog {...request} onClose={onClose} />;
    case 'setCap':
      return <CapDialog {...request} onClose={onClose} />;
    case 'description':
      return <DescriptionDialog {...request} onClose={onClose} />;
    case 'whitelist':
      return <WhitelistDialog {...request} onClose={onClose} />;
    case 'claim':
      return <ClaimDialog {...request} onClose={onClose} />;
    case 'reconcile':
      return <ReconcileDialog {...request} onClose={onClose} />;
    case 'stake':
      return <StakeDialog {...request} onClose={onClose} />;
    case 'addWorker':
      return <AddWorkerDialog {...request} onClose={onClose} />;
    case 'start':
      return <StakeWorkerDialog {...request} change={false} onClose={onClose} />;
    case 'changeStake':
      return <StakeWorkerDialog {...request} change onClose={onClose} />;
    case 'stop':
      return <StopDialog {...request} onClose={onClose} />;
    case 'reclaim':
      return <ReclaimDialog {...request} onClose={onClose} />;
    case 'remove':
      return <RemoveDialog {...request} onClose={onClose} />;
  }
}

/** Dialogs lie on each other: choosing an account returns to what needed one. */
export function DialogHost({ children }: { readonly children: ReactNode }) {
  const [stack, setStack] = useState<readonly DialogRequest[]>([]);
  const dialogs = useMemo(
    () => ({
      open: (request: DialogRequest) => setStack((list) => [...list, request]),
      close: () => setStack((list) => list.slice(0, -1)),
    }),
    [],
  );
  return (
    <DialogsContext value={dialogs}>
      {children}
      {stack.map((request, depth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place in the stack is the dialog's identity
        <Requested key={`${request.kind}-${depth}`} request={request} onClose={dialogs.close} />
      ))}
    </DialogsContext>
  );
}
