import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { ConnectionError } from '../../errors/kit-errors.js';
import { isFinal, TRANSITIONS, type TransactionStatus, type TransactionStatusKind } from './status.js';
import { Progress, type Stage } from './submission.js';

type Status = TransactionStatus<string>;
const txHash = `0x${'11'.repeat(32)}` as const;
const error = new ConnectionError({ code: 'connection.lost', what: 'Down.', why: 'It is.', fix: 'Wait.' });
const failure = {
  failure: { code: 'dispatch.BadOrigin', pallet: 'Dispatch', name: 'BadOrigin', cause: 'x', fix: 'y' },
  path: [],
  carriers: [],
};

const statusOf = (kind: TransactionStatusKind, finalized: boolean): Status =>
  ({
    kind,
    txHash,
    ...(kind === 'inBlock' || kind === 'finalized' ? { result: 'done' } : { error, failure, finalized }),
    reason: 'other',
    detail: '',
    block: txHash,
    by: null,
    validUntil: 1,
  }) as unknown as Status;

const kinds = Object.keys(TRANSITIONS) as TransactionStatusKind[];
const statuses = fc.array(
  fc.tuple(fc.constantFrom(...kinds), fc.boolean()).map(([kind, finalized]) => statusOf(kind, finalized)),
  { maxLength: 30 },
);

/** A walk that is not stopped by the first status that cannot follow. */
const likely = fc.array(fc.nat(), { maxLength: 30 }).map((choices) => {
  const walk: Status[] = [];
  let from: TransactionStatusKind = 'building';
  for (const choice of choices) {
    const next: readonly TransactionStatusKind[] = TRANSITIONS[from];
    from = next[choice % Math.max(next.length, 1)] ?? 'building';
    walk.push(statusOf(from, choice % 3 === 0));
  }
  return walk;
});
const sequences = fc.oneof(statuses, likely);
const apply = (progress: Progress<string>, sequence: readonly Status[]) => {
  for (const status of sequence) progress.set(status);
};
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('Progress', () => {
  it('lets nothing be told that cannot follow, and nothing after an end', () => {
    let told = 0;
    fc.assert(
      fc.property(sequences, (sequence) => {
        const progress = new Progress<string>();
        const seen: Status[] = [progress.status];
        progress.subscribe((status) => seen.push(status));
        apply(progress, sequence);
        for (const [i, status] of seen.entries()) {
          const before = seen[i - 1];
          if (!before) continue;
          expect(isFinal(before)).toBe(false);
          expect(TRANSITIONS[before.kind]).toContain(status.kind);
        }
        expect(seen.at(-1)).toBe(progress.status);
        told += seen.length - 1;
      }),
      { numRuns: 2000 },
    );
    expect(told).toBeGreaterThan(1000);
  });

  it('does not tell the same status of the pool twice', () => {
    const progress = new Progress<string>();
    const seen: string[] = [];
    progress.subscribe(({ kind }) => seen.push(kind));
    apply(
      progress,
      (['awaitingSignature', 'submitted', 'ready', 'ready', 'broadcast', 'broadcast'] as const).map((kind) => statusOf(kind, false)),
    );
    expect(seen).toEqual(['awaitingSignature', 'submitted', 'ready', 'broadcast']);
  });

  it.each(['inBlock', 'finalized'] as const)('until(%s) settles exactly once, as the statuses say', async (stage: Stage) => {
    await fc.assert(
      fc.asyncProperty(sequences, fc.nat(30), async (sequence, when) => {
        const progress = new Progress<string>();
        const settled: string[] = [];
        const seen: Status[] = [];
        apply(progress, sequence.slice(0, when));
        seen.push(progress.status);
        progress.subscribe((status) => seen.push(status));
        progress.until(stage).then(
          () => settled.push('resolved'),
          () => settled.push('rejected'),
        );
        apply(progress, sequence.slice(when));
        await turn();
        const decisive = seen.find(
          (status) => isFinal(status) || (stage === 'inBlock' && (status.kind === 'inBlock' || status.kind === 'failed')),
        );
        const resolves = decisive?.kind === 'finalized' || decisive?.kind === 'inBlock';
        // The words of an error are loaded before it is told.
        if (decisive) await vi.waitFor(() => expect(settled).not.toEqual([]));
        await turn();
        expect(settled).toEqual(decisive ? [resolves ? 'resolved' : 'rejected'] : []);
      }),
      { numRuns: 500 },
    );
  });

  it('is cancelled before it is signed and not after', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const progress = new Progress<string>();
        apply(progress, sequence);
        const { kind } = progress.status;
        const could = kind === 'building' || kind === 'awaitingSignature' || kind === 'cancelled';
        expect(progress.cancel()).toBe(could);
        expect(progress.status.kind).toBe(could ? 'cancelled' : kind);
      }),
    );
  });

  it('goes on when a listener throws, and says so', () => {
    const errors: unknown[] = [];
    const progress = new Progress<string>((thrown) => errors.push(thrown));
    const seen: string[] = [];
    progress.subscribe(() => {
      throw new Error('host');
    });
    progress.subscribe(({ kind }) => seen.push(kind));
    progress.set({ kind: 'awaitingSignature' });
    expect(seen).toEqual(['awaitingSignature']);
    expect(errors).toEqual([new Error('host')]);
  });

  it('tells everybody in the same order when a listener brings about the next status', () => {
    const progress = new Progress<string>();
    const seen: string[] = [];
    progress.subscribe(({ kind }) => void (kind === 'awaitingSignature' && progress.cancel()));
    progress.subscribe(({ kind }) => seen.push(kind));
    progress.set({ kind: 'awaitingSignature' });
    expect(seen).toEqual(['awaitingSignature', 'cancelled']);
  });

  it('tells nobody who left, even while it is telling', () => {
    const progress = new Progress<string>();
    const seen: string[] = [];
    let leave = () => undefined as unknown;
    progress.subscribe(() => leave());
    leave = progress.subscribe(({ kind }) => seen.push(kind));
    progress.set({ kind: 'awaitingSignature' });
    expect(seen).toEqual([]);
  });

  it('calls back once at its end, at once when that was before', () => {
    const progress = new Progress<string>();
    let ends = 0;
    progress.onEnd(() => ends++);
    progress.cancel();
    progress.cancel();
    expect(ends).toBe(1);
    progress.onEnd(() => ends++);
    expect(ends).toBe(2);
  });
});
