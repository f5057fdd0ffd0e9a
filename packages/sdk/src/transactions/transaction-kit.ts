import type { FleetOperations } from './fleet/index.js';

import type { PendingTransaction } from './lifecycle/record.js';
import type { FollowOptions, Submission } from './lifecycle/submission.js';
import type { PrepareOptions, SignedElsewhere, UnsignedTransaction } from './offline/types.js';
import type { MetadataStore, WalletMetadata } from './offline/wallet-metadata.js';
import type { Send, SendOptions, SendResult, Transactions } from './types.js';

/** All that a client can do beside reading. */
export interface TransactionKit {
  readonly tx: Transactions;
  readonly send: Send;
  /** The extrinsic of encoded call data, such as that of a multisig operation which others have begun. */
  call(callData: `0x${string}`): Promise<Parameters<Send>[0]>;
  /** Everything a signer that is not online needs for this call; `submitSigned` takes what it signed. */
  prepare(extrinsic: Parameters<Send>[0], options: Omit<PrepareOptions, 'check' | 'confirmed'>): Promise<UnsignedTransaction>;
  /** As `send`, and returns at once: the submission tells how it goes. */
  start(extrinsic: Parameters<Send>[0], options: SendOptions<SendResult>): Submission<SendResult>;
  /**
   * Goes on with a transaction of an earlier session, as the journal kept it. It is looked for on the chain and never sent
   * again. The result is the verb's, or a `SendResult`.
   * @throws InputError `input.pendingTransaction`
   */
  resume<R = unknown>(record: PendingTransaction | unknown, options?: FollowOptions<R>): Submission<R>;
  /** Sends what was prepared by `prepare` and signed elsewhere. The result is the verb's. */
  submitSigned<R = unknown>(prepared: UnsignedTransaction, signed: SignedElsewhere, options?: FollowOptions<R>): Submission<R>;
  /** Plans for many workers or pools, carried out in as few signatures as the chain allows. */
  readonly fleet: FleetOperations;
  /** What a wallet needs to show and sign this chain's calls. */
  walletMetadata(): Promise<WalletMetadata>;
  /** Offers that to a wallet which does not have it; returns whether the wallet has it now. */
  offerMetadata(store: MetadataStore): Promise<boolean>;
}
