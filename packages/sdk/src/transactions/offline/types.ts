import type { SignerPayloadJSON } from '@polkadot/types/types';
import type { AccountId, BlockHash } from '../../model/types.js';
import type { Verb } from '../../rules/facts.js';
import type { PayloadOptions } from '../lifecycle/sign.js';
import type { ActingAs } from '../origin/types.js';
import type { AddressInput } from '../types.js';

export interface PrepareOptions extends PayloadOptions {
  /** Who will sign. */
  readonly account: AddressInput;
  readonly as?: ActingAs | readonly ActingAs[];
  /** `false` prepares also what the chain is sure to refuse. */
  readonly check?: boolean;
  readonly confirmed?: readonly string[] | true;
  readonly signal?: AbortSignal;
}

/** A transaction to be signed elsewhere. Plain JSON: show it as a QR code, save it to a file, send it to a hardware wallet. */
export interface UnsignedTransaction {
  readonly version: 1;
  readonly genesisHash: BlockHash;
  /** The call alone, as other tools decode it, and its blake2-256 hash. */
  readonly callData: `0x${string}`;
  readonly callHash: `0x${string}`;
  /** For signers with `signPayload`. */
  readonly payload: SignerPayloadJSON;
  /** The very bytes to sign: the payload, or its blake2-256 hash when it is longer than 256 bytes. */
  readonly signingBytes: `0x${string}`;
  readonly account: AccountId;
  readonly nonce: number;
  readonly birth: number;
  /** Last block that can include it. */
  readonly validUntil: number;
  readonly verb: Verb | null;
  readonly args: unknown;
  readonly origin: readonly AccountId[];
}

export type SignatureType = 'ed25519' | 'sr25519' | 'ecdsa';

/** What a signer gave back: the signature, or the whole signed extrinsic. */
export type SignedElsewhere =
  | {
      readonly signature: `0x${string}`;
      /** Of a signature without its kind in front; sr25519 when left out. */
      readonly type?: SignatureType;
    }
  | { readonly extrinsic: `0x${string}` };
