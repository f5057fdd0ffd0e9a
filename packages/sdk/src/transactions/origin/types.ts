import type { AccountId } from '../../model/types.js';
import type { Problem } from '../../rules/problems.js';
import type { AddressInput, Inclusion } from '../types.js';

/** The signer acts as a proxy of this account. */
export interface AsProxy {
  readonly proxy: AddressInput;
}

/** The signer approves as one of the signatories of a multisig account. */
export interface AsMultisig {
  readonly multisig: {
    /** How many have to approve. */
    readonly threshold: number;
    /** The other signatories, in whichever order. */
    readonly others: readonly AddressInput[];
  };
}

/** For whom the signer acts. In a list, from the signer on, each acts for the next: a multisig that is a proxy comes first. */
export type ActingAs = AsProxy | AsMultisig;

export type OriginStep =
  | { readonly kind: 'proxy'; readonly from: AccountId; readonly to: AccountId }
  | {
      readonly kind: 'multisig';
      readonly from: AccountId;
      readonly to: AccountId;
      readonly threshold: number;
      /** Without `from`, sorted as the chain wants them. */
      readonly others: readonly AccountId[];
    };

/** Where and in which transaction of it a multisig operation began. */
export interface Timepoint {
  readonly height: number;
  readonly index: number;
}

/** A multisig operation as it stands before this approval. */
export interface MultisigState {
  readonly account: AccountId;
  readonly threshold: number;
  readonly callHash: `0x${string}`;
  readonly callData: `0x${string}`;
  /** Before this one. */
  readonly approvals: readonly AccountId[];
  /** `null` when this approval is the first. */
  readonly timepoint: Timepoint | null;
  /** Planck that the first approval reserves of who gives it; 0 for later ones. */
  readonly deposit: bigint;
  /** Whether this approval makes it run. */
  readonly executes: boolean;
}

/** What the steps to the origin add to the problems of a call. */
export interface OriginCheck {
  readonly problems: readonly Problem[];
  /** The multisig steps, from the signer on. */
  readonly multisigs: readonly MultisigState[];
}

/** An approval was recorded; the call runs when enough of the others have approved. */
export interface PendingApproval {
  readonly executed: false;
  readonly inclusion: Inclusion;
  readonly multisig: AccountId;
  readonly threshold: number;
  /** Who has approved, this approval included. */
  readonly approvals: readonly AccountId[];
  /** What the others need: `client.send(await client.call(callData), { account, as })` approves it. */
  readonly callHash: `0x${string}`;
  readonly callData: `0x${string}`;
  readonly timepoint: Timepoint;
}

/** What became of an approval. */
export type Approval<R> = { readonly executed: true; readonly result: R } | PendingApproval;
