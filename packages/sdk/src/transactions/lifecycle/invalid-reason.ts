/** Why no block can contain a transaction, as nodes and the runtime tell it. */
export type InvalidReason =
  /** Its nonce was used before. */
  | 'stale'
  /** Its nonce is still to come. */
  | 'future'
  /** The signature is not the account's over this payload; also after a runtime upgrade, and on another chain. */
  | 'badProof'
  /** The account cannot pay fee and tip. */
  | 'payment'
  /** The block it was signed at is too old or not on this chain. */
  | 'mortality'
  | 'exhaustsResources'
  /** Another one with the same nonce is in the pool and offers as much or more. */
  | 'priorityTooLow'
  /** The node had it before and does not take it again for a while. */
  | 'banned'
  /** The node has it already. */
  | 'alreadyImported'
  /** The pool is full. */
  | 'poolFull'
  /** The runtime cannot decode it, or traps on it. */
  | 'undecodable'
  | 'other';

/** Indexes of the runtime's `InvalidTransaction`. */
const BY_INDEX: readonly InvalidReason[] = [
  'other',
  'payment',
  'future',
  'stale',
  'badProof',
  'mortality',
  'exhaustsResources',
  'other',
  'other',
  'other',
  'badProof',
];

const BY_WORDS: readonly (readonly [words: RegExp, reason: InvalidReason])[] = [
  [/already imported|\b1013\b/i, 'alreadyImported'],
  [/temporarily banned|\b1012\b/i, 'banned'],
  [/priority is too low|\b1014\b/i, 'priorityTooLow'],
  [/immediately dropped|pool is full|enter the pool|\b1016\b/i, 'poolFull'],
  [/pay some fees|balance too low|payment/i, 'payment'],
  [/outdated|stale/i, 'stale'],
  [/valid in the future|\bfuture\b/i, 'future'],
  [/bad signature|bad ?proof|bad ?signer|invalid signing address/i, 'badProof'],
  [/ancient|birth block|mortal/i, 'mortality'],
  [/exhaust/i, 'exhaustsResources'],
  [/codec error|could not decode|execution aborted|trap|\b1002\b/i, 'undecodable'],
];

/** The reason in a node's words. */
export const reasonInWords = (words: string): InvalidReason => BY_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'other';

/** Answer of `TaggedTransactionQueue_validate_transaction`: `null` when the runtime would take it now. */
export function reasonOfValidity(hex: string): InvalidReason | null {
  const [ok, error, index] = [2, 4, 6].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  if (ok === 0) return null;
  return error === 0 ? (BY_INDEX[index ?? -1] ?? 'other') : 'other';
}
