export { type AddCandidate, type PlanAddInput, planAdd } from './add.js';
export { type BatchCut, type BatchLimits, type CallSize, cutIntoBatches } from './batches.js';
export { type PlanChangeStakeInput, planChangeStake } from './change-stake.js';
export { type ClaimPosition, type PlanClaimsInput, planClaims } from './claims.js';
export { type KeyRow, MAX_KEY_TEXT, MAX_KEYS, type ParsedKeys, parseWorkerKeys } from './keys.js';
export type {
  FleetProblem,
  FleetProblemCode,
  FleetProblemParams,
  KitProblem,
  PlanNote,
  PlanNoteCode,
  PlanNoteParams,
} from './problems.js';
export { type PlanReclaimInput, planReclaim } from './reclaim.js';
export { type PlanRemoveInput, planRemove } from './remove.js';
export { type RowOutcome, remainingRows, rowsToSend } from './resume.js';
export { type PlanStartInput, planStart } from './start.js';
export { type PlanStopInput, planStop } from './stop.js';
export type {
  BlockedRow,
  FleetPlan,
  FleetSetting,
  FleetVerb,
  FleetWorker,
  GoRow,
  PlannedCall,
  PlannedPayout,
  PlanRow,
  PlanSummary,
  PoolChange,
  SkippedRow,
  StakeLimits,
  StakeStrategy,
} from './types.js';
