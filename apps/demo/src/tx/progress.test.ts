import type { CallOutcome, TransactionStatus } from '@stakepool-kit/sdk';
import { BlockedError, describeDispatch, TransactionError } from '@stakepool-kit/sdk/errors';
import type { AsOf } from '@stakepool-kit/sdk/rules';
import { describe, expect, it } from 'vitest';
import { progressOf, type Submission } from './progress';

const txHash = '0x01';
const block = { number: 1312, hash: '0x02', timestamp: 0 } as unknown as AsOf;
const begun: Submission = {
  id: 1,
  title: 'Contribute 2,000 PHA to Pool 7',
  accountName: 'Alice',
  startedAt: 0,
  status: null,
  times: [null, null, null, null],
  error: null,
  outcome: null,
  block: null,
  fee: null,
};
const at = (status: TransactionStatus<unknown> | null, rest: Partial<Submission> = {}) => progressOf({ ...begun, status, ...rest });
const states = (progress: ReturnType<typeof progressOf>) => progress.steps.map(({ state }) => state).join(' ');

describe('progressOf', () => {
  it.each([
    [null, 'active todo todo todo', 'Preparing'],
    [{ kind: 'awaitingSignature' }, 'active todo todo todo', 'Sign in your wallet'],
    [{ kind: 'submitted', txHash }, 'done active todo todo', 'Sent to the network'],
    [{ kind: 'searching', txHash }, 'done active todo todo', 'Sent to the network'],
    [{ kind: 'future', txHash }, 'done active todo todo', 'Sent to the network'],
    [{ kind: 'inBlock', txHash, result: {} }, 'done done active todo', 'In block #1,312'],
    [{ kind: 'retracted', txHash, block: block.hash }, 'done done active todo', 'Its block lost its place'],
  ] satisfies readonly (readonly [TransactionStatus<unknown> | null, string, string])[])('follows %o', (status, expected, headline) => {
    const progress = at(status, { block: block.number });
    expect([progress.tone, states(progress), progress.headline]).toEqual(['working', expected, headline]);
  });

  it('ends with what was brought about, block and fee', () => {
    const progress = at({ kind: 'finalized', txHash, result: {} }, { outcome: 'Pool 42 created.', block: 1312, fee: '0.00116 PHA' });
    expect(progress.tone).toBe('success');
    expect(states(progress)).toBe('done done done done');
    expect(progress.steps[3]?.text).toBe('Pool 42 created. Finalized in block #1,312. Fee 0.00116 PHA.');
  });

  it('names the refusal of the chain, its cause, the fix and the fee', () => {
    const failure = describeDispatch('PhalaStakePool', 'StakeExceedsCapacity');
    const progress = at(
      {
        kind: 'failed',
        txHash,
        failure: { failure, path: [], carriers: [] },
        call: {} as CallOutcome,
        inclusion: { txHash, block, index: 1, fee: 1n },
        finalized: false,
      },
      { block: 1312, fee: '0.0014 PHA' },
    );
    expect(progress.tone).toBe('failure');
    expect(states(progress)).toBe('done done failed todo');
    expect(progress.text).toBe(`PhalaStakePool.StakeExceedsCapacity: ${failure.cause} ${failure.fix} Fee 0.0014 PHA.`);
  });

  it('tells a refusal in the wallet from a failure', () => {
    const error = new TransactionError({ code: 'transaction.rejectedBySigner', what: 'Refused.' });
    const progress = at({ kind: 'rejectedBySigner', reason: 'Cancelled' }, { error });
    expect([progress.tone, states(progress)]).toEqual(['declined', 'failed todo todo todo']);
  });

  it.each([
    ['dropped', 'done failed todo todo'],
    ['invalid', 'done failed todo todo'],
    ['usurped', 'done failed todo todo'],
    ['timedOut', 'done failed todo todo'],
    ['unknown', 'done failed todo todo'],
    ['finalityTimeout', 'done done done failed'],
  ] as const)('shows where %s ended', (kind, expected) => {
    const error = new TransactionError({
      code: 'transaction.dropped',
      what: 'It was dropped.',
      why: 'The pool is full.',
      fix: 'Send it again.',
    });
    const progress = at({ kind, txHash, reason: '', by: txHash, block: block.hash } as TransactionStatus<unknown>, { error });
    expect([progress.tone, states(progress)]).toEqual(['failure', expected]);
    expect(progress.text).toBe('The pool is full. Send it again.');
  });

  it('says why nothing was signed', () => {
    const error = new BlockedError([{ code: 'x', message: 'Pool 7 is full.', fix: 'Use less.' }]);
    expect(at({ kind: 'building' }, { error })).toMatchObject({ tone: 'failure', text: 'Pool 7 is full. Use less.' });
  });
});
