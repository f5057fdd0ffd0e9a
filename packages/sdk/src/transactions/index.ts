export type { TransactionSettings } from './context.js';
export type * from './fleet/index.js';
export type { InvalidReason } from './lifecycle/invalid-reason.js';
export type { LaunchOptions } from './lifecycle/launch.js';
export type { PendingTransaction, TransactionJournal } from './lifecycle/record.js';
export { isFinal, TRANSITIONS, type TransactionStatus, type TransactionStatusKind } from './lifecycle/status.js';
export type { FollowOptions, Stage, Submission } from './lifecycle/submission.js';
export type * from './offline/types.js';
export type { MetadataStore, WalletMetadata } from './offline/wallet-metadata.js';
export { createTransactionKit } from './on-demand.js';
export { multisigAccount } from './origin/multisig-account.js';
export type * from './origin/types.js';
export {
  type CallNode,
  type CallOutcome,
  type CallStatus,
  type Carrier,
  decodeCall,
  decodeExtrinsicCall,
  failuresOf,
  type LocatedFailure,
  readDispatchError,
  readOutcome,
} from './outcome/index.js';
export type { TransactionKit } from './transaction-kit.js';
export type * from './types.js';
