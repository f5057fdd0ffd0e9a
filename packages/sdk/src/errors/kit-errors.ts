import { type ErrorParts, StakePoolKitError } from '../model/error.js';

type Parts<Code extends string> = ErrorParts & { readonly code: Code };

export type ConnectionErrorCode =
  | 'connection.endpoint'
  | 'connection.unreachable'
  | 'connection.timeout'
  | 'connection.notSubstrate'
  | 'connection.otherChain'
  | 'connection.lost'
  | 'connection.closed'
  | 'connection.released'
  | 'connection.aborted';

/** The node cannot be reached, or is not the one that was asked for (`connection.otherChain`: another genesis). */
export class ConnectionError extends StakePoolKitError {
  override readonly name = 'ConnectionError';
  declare readonly code: ConnectionErrorCode;

  constructor(parts: Parts<ConnectionErrorCode>) {
    super(parts);
  }
}

export type ChainErrorCode =
  | 'chain.unsupported'
  | 'chain.generation'
  | 'chain.shape'
  | 'chain.verbAbsent'
  | 'chain.blockUnknown'
  | 'chain.rateLimited'
  | 'chain.subscriptions'
  | 'chain.tooLarge'
  | 'chain.rpc';

/** The node answers, but the chain lacks what was asked for; says what was found and what is needed. */
export class ChainError extends StakePoolKitError {
  override readonly name = 'ChainError';
  declare readonly code: ChainErrorCode;

  constructor(parts: Parts<ChainErrorCode>) {
    super(parts);
  }
}

export type TransactionErrorCode =
  | 'transaction.blocked'
  | 'transaction.unconfirmed'
  | 'transaction.duplicate'
  | 'transaction.noSigner'
  | 'transaction.cancelled'
  | 'transaction.rejectedBySigner'
  | 'transaction.signerFailed'
  | 'transaction.invalid'
  | 'transaction.stale'
  | 'transaction.payment'
  | 'transaction.badProof'
  | 'transaction.mortality'
  | 'transaction.priorityTooLow'
  | 'transaction.altered'
  | 'transaction.dropped'
  | 'transaction.usurped'
  | 'transaction.finalityTimeout'
  | 'transaction.timedOut'
  | 'transaction.outcomeUnknown'
  | 'transaction.aborted'
  | 'transaction.tooLarge'
  | 'transaction.noBatch'
  | 'transaction.failedWhole'
  | 'transaction.runtimeChanged'
  | 'transaction.otherPlan';

/** A transaction was not signed, not accepted, or not followed to its end. What the chain refused is a `DispatchError`. */
export class TransactionError extends StakePoolKitError {
  override readonly name = 'TransactionError';
  declare readonly code: TransactionErrorCode;

  constructor(parts: Parts<TransactionErrorCode>) {
    super(parts);
  }
}

/** A blocking reason in the shape preflight gives. */
interface Blocking {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

/** Preflight found that the chain would refuse; nothing was signed or sent. */
export class BlockedError<P extends Blocking = Blocking> extends TransactionError {
  /** @param problems at least one, the chain's own first reason at the front */
  constructor(readonly problems: readonly P[]) {
    const [first] = problems;
    const rest = problems.length > 1 ? ` There are ${problems.length - 1} more reasons.` : '';
    super({
      code: 'transaction.blocked',
      what: 'The chain would refuse this transaction.',
      why: `${first?.message ?? ''}${rest}`,
      fix: first?.fix ?? '',
      params: { codes: problems.map((problem) => problem.code) },
    });
  }
}
