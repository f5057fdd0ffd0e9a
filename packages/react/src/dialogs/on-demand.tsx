import { onDemand } from '../ui/on-demand';
import type { AddWorkerDialogProps } from './add-worker/AddWorkerDialog';
import type { ChangeStakeDialogProps } from './change-stake/ChangeStakeDialog';
import type { ClaimDialogProps } from './claim/ClaimDialog';
import type { CreatePoolDialogProps } from './create-pool/CreatePoolDialog';
import type { DescriptionDialogProps } from './description/DescriptionDialog';
import type { FleetDialogProps } from './fleet/FleetDialog';
import type { ReclaimWorkerDialogProps } from './reclaim-worker/ReclaimWorkerDialog';
import type { ReconcileDialogProps } from './reconcile/ReconcileDialog';
import type { RemoveWorkerDialogProps } from './remove-worker/RemoveWorkerDialog';
import type { SetCapDialogProps } from './set-cap/SetCapDialog';
import type { SetPayoutPrefDialogProps } from './set-payout-pref/SetPayoutPrefDialog';
import type { StakeDialogProps } from './stake/StakeDialog';
import type { StartMiningDialogProps } from './start-mining/StartMiningDialog';
import type { StopMiningDialogProps } from './stop-mining/StopMiningDialog';
import type { WhitelistDialogProps } from './whitelist/WhitelistDialog';

export const StakeDialog = /* @__PURE__ */ onDemand<StakeDialogProps>(() =>
  import('./stake/StakeDialog').then((module) => ({ default: module.StakeDialog })),
);
export const CreatePoolDialog = /* @__PURE__ */ onDemand<CreatePoolDialogProps>(() =>
  import('./create-pool/CreatePoolDialog').then((module) => ({ default: module.CreatePoolDialog })),
);
export const SetPayoutPrefDialog = /* @__PURE__ */ onDemand<SetPayoutPrefDialogProps>(() =>
  import('./set-payout-pref/SetPayoutPrefDialog').then((module) => ({ default: module.SetPayoutPrefDialog })),
);
export const SetCapDialog = /* @__PURE__ */ onDemand<SetCapDialogProps>(() =>
  import('./set-cap/SetCapDialog').then((module) => ({ default: module.SetCapDialog })),
);
export const AddWorkerDialog = /* @__PURE__ */ onDemand<AddWorkerDialogProps>(() =>
  import('./add-worker/AddWorkerDialog').then((module) => ({ default: module.AddWorkerDialog })),
);
export const StartMiningDialog = /* @__PURE__ */ onDemand<StartMiningDialogProps>(() =>
  import('./start-mining/StartMiningDialog').then((module) => ({ default: module.StartMiningDialog })),
);
export const ChangeStakeDialog = /* @__PURE__ */ onDemand<ChangeStakeDialogProps>(() =>
  import('./change-stake/ChangeStakeDialog').then((module) => ({ default: module.ChangeStakeDialog })),
);
export const StopMiningDialog = /* @__PURE__ */ onDemand<StopMiningDialogProps>(() =>
  import('./stop-mining/StopMiningDialog').then((module) => ({ default: module.StopMiningDialog })),
);
export const ReclaimWorkerDialog = /* @__PURE__ */ onDemand<ReclaimWorkerDialogProps>(() =>
  import('./reclaim-worker/ReclaimWorkerDialog').then((module) => ({ default: module.ReclaimWorkerDialog })),
);
export const RemoveWorkerDialog = /* @__PURE__ */ onDemand<RemoveWorkerDialogProps>(() =>
  import('./remove-worker/RemoveWorkerDialog').then((module) => ({ default: module.RemoveWorkerDialog })),
);
export const ClaimDialog = /* @__PURE__ */ onDemand<ClaimDialogProps>(() =>
  import('./claim/ClaimDialog').then((module) => ({ default: module.ClaimDialog })),
);
export const WhitelistDialog = /* @__PURE__ */ onDemand<WhitelistDialogProps>(() =>
  import('./whitelist/WhitelistDialog').then((module) => ({ default: module.WhitelistDialog })),
);
export const DescriptionDialog = /* @__PURE__ */ onDemand<DescriptionDialogProps>(() =>
  import('./description/DescriptionDialog').then((module) => ({ default: module.DescriptionDialog })),
);
export const ReconcileDialog = /* @__PURE__ */ onDemand<ReconcileDialogProps>(() =>
  import('./reconcile/ReconcileDialog').then((module) => ({ default: module.ReconcileDialog })),
);
export const FleetDialog = /* @__PURE__ */ onDemand<FleetDialogProps>(() =>
  import('./fleet/FleetDialog').then((module) => ({ default: module.FleetDialog })),
);
export type {
  AddWorkerDialogProps,
  ChangeStakeDialogProps,
  ClaimDialogProps,
  CreatePoolDialogProps,
  DescriptionDialogProps,
  FleetDialogProps,
  ReclaimWorkerDialogProps,
  ReconcileDialogProps,
  RemoveWorkerDialogProps,
  SetCapDialogProps,
  SetPayoutPrefDialogProps,
  StakeDialogProps,
  StartMiningDialogProps,
  StopMiningDialogProps,
  WhitelistDialogProps,
};
