import type { TransactionStatus } from '@stakepool-kit/sdk';
import type { Submission } from '../submissions';

type Kind = TransactionStatus<unknown>['kind'];

/** What is going on, in more detail than the step: each has its words. */
export type Phase =
  | Extract<Kind, 'building' | 'awaitingSignature' | 'submitted' | 'ready' | 'broadcast' | 'future' | 'searching' | 'inBlock' | 'retracted'>
  | 'awaitingLong'
  | 'slow'
  | 'moved'
  | 'slowFinality'
  | 'resumed';

/** Milliseconds after which a wallet that does not answer is worth a word. */
const PATIENCE_WALLET = 20_000;
/** Blocks that a transaction usually waits at most, and that its finality takes. */
const BLOCKS_TO_INCLUDE = 4;
const BLOCKS_TO_FINALIZE = 2;
const PATIENCE_FINALITY = 10;

export interface PhaseState {
  /** `null` when it has ended: the outcome or the error says the rest. */
  readonly phase: Phase | null;
  /** Milliseconds that it usually takes from here to the next step. */
  readonly expected: number;
  /** Milliseconds since it was sent, or since it was in a block. */
  readonly waited: number;
}

type Followed = Pick<Submission, 'status' | 'times' | 'startedAt' | 'resumed' | 'moved'>;

function phaseAt({ status, resumed, moved }: Followed, waited: number, blockTime: number): Phase | null {
  switch (status?.kind) {
    case undefined:
    case 'building':
      return 'building';
    case 'awaitingSignature':
      return waited > PATIENCE_WALLET ? 'awaitingLong' : 'awaitingSignature';
    case 'submitted':
    case 'ready':
    case 'broadcast':
      return waited > BLOCKS_TO_INCLUDE * blockTime ? 'slow' : status.kind;
    case 'searching':
      return resumed ? 'resumed' : 'searching';
    case 'future':
    case 'retracted':
      return status.kind;
    case 'inBlock':
      if (waited > PATIENCE_FINALITY * blockTime) return 'slowFinality';
      return moved ? 'moved' : 'inBlock';
    default:
      return null;
  }
}

/** @param blockTime the chain's expected milliseconds from block to block */
export function phaseOf(submission: Followed, now: number, blockTime: number): PhaseState {
  const { status, times, startedAt } = submission;
  const [signed, , included] = times;
  const isIncluded = status?.kind === 'inBlock';
  const since = (isIncluded ? included : signed) ?? startedAt;
  const waited = Math.max(0, now - since);
  return { phase: phaseAt(submission, waited, blockTime), waited, expected: blockTime * (isIncluded ? BLOCKS_TO_FINALIZE : 1) };
}
