import { ConnectWalletDialog } from '../wallet/connect-wallet/ConnectWalletDialog';
import { AddWorkerDialog } from './add-worker/AddWorkerDialog';
import { ChangeStakeDialog } from './change-stake/ChangeStakeDialog';
import { ClaimDialog } from './claim/ClaimDialog';
import type { DialogRequest } from './context';
import { CreatePoolDialog } from './create-pool/CreatePoolDialog';
import { DescriptionDialog } from './description/DescriptionDialog';
import { FleetDialog } from './fleet/FleetDialog';
import { ReclaimWorkerDialog } from './reclaim-worker/ReclaimWorkerDialog';
import { ReconcileDialog } from './reconcile/ReconcileDialog';
import { RemoveWorkerDialog } from './remove-worker/RemoveWorkerDialog';
import { SetCapDialog } from './set-cap/SetCapDialog';
import { SetPayoutPrefDialog } from './set-payout-pref/SetPayoutPrefDialog';
import { StakeDialog } from './stake/StakeDialog';
import { StartMiningDialog } from './start-mining/StartMiningDialog';
import { StopMiningDialog } from './stop-mining/StopMiningDialog';
import { WhitelistDialog } from './whitelist/WhitelistDialog';

interface RequestedDialogProps {
  readonly request: DialogRequest;
  readonly onClose: () => void;
}

/** The dialog of a request. A chunk of its own. */
export default function RequestedDialog({ request, onClose }: RequestedDialogProps) {
  const onOpenChange = (open: boolean) => !open && onClose();
  switch (request.kind) {
    case 'account':
      return <ConnectWalletDialog onOpenChange={onOpenChange} />;
    case 'createPool':
      return <CreatePoolDialog onOpenChange={onOpenChange} />;
    case 'setPayoutPref':
      return <SetPayoutPrefDialog pid={request.pid} onOpenChange={onOpenChange} />;
    case 'setCap':
      return <SetCapDialog pid={request.pid} onOpenChange={onOpenChange} />;
    case 'description':
      return <DescriptionDialog pid={request.pid} onOpenChange={onOpenChange} />;
    case 'whitelist':
      return <WhitelistDialog pid={request.pid} onOpenChange={onOpenChange} />;
    case 'claim':
      return <ClaimDialog pid={request.pid} onOpenChange={onOpenChange} />;
    case 'claimAll':
      return <ClaimDialog pids={request.pids} onOpenChange={onOpenChange} />;
    case 'reconcile':
      return <ReconcileDialog pid={request.pid} onOpenChange={onOpenChange} />;
    case 'stake':
      return <StakeDialog pid={request.pid} tab={request.tab} amount={request.amount} onOpenChange={onOpenChange} />;
    case 'addWorker':
      return <AddWorkerDialog pid={request.pid} worker={request.worker} onOpenChange={onOpenChange} />;
    case 'start':
      return <StartMiningDialog pid={request.pid} worker={request.worker} onOpenChange={onOpenChange} />;
    case 'changeStake':
      return <ChangeStakeDialog pid={request.pid} worker={request.worker} onOpenChange={onOpenChange} />;
    case 'stop':
      return <StopMiningDialog pid={request.pid} worker={request.worker} onOpenChange={onOpenChange} />;
    case 'reclaim':
      return <ReclaimWorkerDialog pid={request.pid} worker={request.worker} onOpenChange={onOpenChange} />;
    case 'fleet':
      return <FleetDialog verb={request.verb} workers={request.rows} pid={request.pid} keys={request.keys} onOpenChange={onOpenChange} />;
    case 'remove':
      return <RemoveWorkerDialog pid={request.pid} worker={request.worker} onOpenChange={onOpenChange} />;
  }
}
