import { describe, expect, it } from 'vitest';
import { callOf, err, error, event, ok, runtimeOf } from '../../../test/support/nested/calls.js';
import { fromHex, HASHERS, toHex } from '../../chain/scale/bytes.js';
import type { OwnEvent } from '../types.js';
import type { CallNode } from './call-tree.js';
import { failuresOf } from './failures-of.js';
import { readOutcome } from './read-outcome.js';
import type { CallOutcome } from './types.js';

const success = event('System.ExtrinsicSuccess', { weight: 5n });
const failed = (index: number, pallet?: number) => event('System.ExtrinsicFailed', error(index, pallet), { weight: 5n });
const done = event('Utility.ItemCompleted');
const completed = event('Utility.BatchCompleted');
const withErrors = event('Utility.BatchCompletedWithErrors');
const interrupted = (at: number, index: number) => event('Utility.BatchInterrupted', at, error(index));
const own = (name: string) => event(`Pool.${name}`);
const leaf = () => callOf('Pool.call');

const read = (call: CallNode, events: readonly OwnEvent[], tellsItems = true) => readOutcome(call, events, runtimeOf({ tellsItems }));
const statuses = ({ status, items }: CallOutcome): unknown => (items.length === 0 ? status : [status, ...items.map(statuses)]);
const located = (outcome: CallOutcome) => failuresOf(outcome).map(({ failure, path, carriers }) => [failure.name, path, carriers]);
const names = ({ events }: CallOutcome) => events.map(({ name }) => name);

describe('a call that carries none', () => {
  it('succeeds or fails as the transaction', () => {
    expect(statuses(read(leaf(), [own('Done'), success]))).toBe('succeeded');
    expect(located(read(leaf(), [failed(3)]))).toEqual([['E3', [], []]]);
  });

  it('of a transaction without an end is refused by name', () => {
    expect(() => read(leaf(), [own('Done')])).toThrow(expect.objectContaining({ code: 'chain.shape' }));
  });
});

describe('batch', () => {
  it('gives each item its own events', () => {
    const outcome = read(callOf('Utility.batch', [leaf(), leaf()]), [
      own('A'),
      own('B'),
      done,
      own('C'),
      done,
      completed,
      own('Fee'),
      success,
    ]);
    expect(statuses(outcome)).toEqual(['succeeded', 'succeeded', 'succeeded']);
    expect(outcome.items.map(names)).toEqual([['A', 'B'], ['C']]);
    expect(names(outcome)).toEqual(['Fee', 'BatchCompleted']);
  });

  it('is failed when it stopped, although the transaction succeeded', () => {
    const outcome = read(callOf('Utility.batch', [leaf(), leaf(), leaf()]), [own('A'), done, interrupted(1, 4), success]);
    expect(statuses(outcome)).toEqual(['failed', 'succeeded', 'failed', 'notReached']);
    expect(located(outcome)).toEqual([['E4', [1], ['batch']]]);
  });

  it('that stopped within a batch_all does not stop that: what is around it tells of no failure', () => {
    const inner = callOf('Utility.batch', [leaf(), leaf()]);
    const outcome = read(callOf('Utility.batch_all', [inner, leaf()]), [interrupted(0, 2), done, own('B'), done, completed, success]);
    expect(statuses(outcome)).toEqual(['failed', ['failed', 'failed', 'notReached'], 'succeeded']);
    expect(located(outcome)).toEqual([['E2', [0, 0], ['batchAll', 'batch']]]);
  });

  it('may be empty', () => {
    expect(statuses(read(callOf('Utility.batch', []), [completed, success]))).toBe('succeeded');
  });

  it('that was refused as a whole reached no item', () => {
    expect(statuses(read(callOf('Utility.batch', [leaf(), leaf()]), [failed(0)]))).toEqual(['failed', 'notReached', 'notReached']);
  });
});

describe('batch_all', () => {
  it('leaves nothing when it fails, and tells not by which item', () => {
    const outcome = read(callOf('Utility.batch_all', [leaf(), leaf()]), [failed(7)]);
    expect(statuses(outcome)).toEqual(['failed', 'rolledBack', 'rolledBack']);
    expect(located(outcome)).toEqual([['E7', [], []]]);
  });

  it('of one item failed by that', () => {
    expect(located(read(callOf('Utility.batch_all', [leaf()]), [failed(7)]))).toEqual([['E7', [0], ['batchAll']]]);
  });

  it('in a batch ends at the outer index', () => {
    const inner = callOf('Utility.batch_all', [leaf(), leaf()]);
    const outcome = read(callOf('Utility.batch', [leaf(), inner, leaf()]), [own('A'), done, interrupted(1, 7), success]);
    expect(statuses(outcome)).toEqual(['failed', 'succeeded', ['failed', 'rolledBack', 'rolledBack'], 'notReached']);
    expect(located(outcome)).toEqual([['E7', [1], ['batch']]]);
  });
});

describe.each([
  ['force_batch', (_: number, index: number) => event('Utility.ItemFailed', error(index))],
  ['batch_try', (at: number, index: number) => event('Utility.ItemFailed', at, error(index))],
])('%s', (name, itemFailed) => {
  it('goes on behind items that fail', () => {
    const call = callOf(`Utility.${name}`, [leaf(), leaf(), leaf(), leaf()]);
    const outcome = read(call, [own('A'), done, itemFailed(1, 1), own('C'), done, itemFailed(3, 2), withErrors, success]);
    expect(statuses(outcome)).toEqual(['failed', 'succeeded', 'failed', 'succeeded', 'failed']);
    expect(located(outcome)).toEqual([
      ['E1', [1], ['forceBatch']],
      ['E2', [3], ['forceBatch']],
    ]);
    expect(names(outcome.items[2] as CallOutcome)).toEqual(['C']);
  });

  it('is failed by a failure deep in an item that completed', () => {
    const inner = callOf('Utility.batch', [leaf()]);
    const outcome = read(callOf(`Utility.${name}`, [inner, leaf()]), [interrupted(0, 5), done, own('B'), done, completed, success]);
    expect(statuses(outcome)).toEqual(['failed', ['failed', 'failed'], 'succeeded']);
  });
});

it('an item that failed in the place of another is refused by name', () => {
  const call = callOf('Utility.batch_try', [leaf(), leaf()]);
  const events = [done, event('Utility.ItemFailed', 0, error(1)), withErrors, success];
  expect(() => read(call, events)).toThrow(expect.objectContaining({ code: 'chain.shape' }));
});

describe('a runtime whose batches do not tell of items that succeeded', () => {
  it('tells of the others', () => {
    const inner = callOf('Utility.batch', [leaf(), leaf()]);
    const outcome = read(
      callOf('Utility.batch', [leaf(), inner, leaf()]),
      [own('A'), own('B'), interrupted(1, 3), own('C'), completed, success],
      false,
    );
    expect(statuses(outcome)).toEqual(['failed', 'succeeded', ['failed', 'succeeded', 'failed'], 'succeeded']);
    expect(located(outcome)).toEqual([['E3', [1, 1], ['batch', 'batch']]]);
    expect(names(outcome.items[2] as CallOutcome)).toEqual([]);
  });

  it('tells of items that failed by their index', () => {
    const call = callOf('Utility.batch_try', [leaf(), leaf(), leaf()]);
    const outcome = read(call, [own('A'), event('Utility.ItemFailed', 1, error(3)), own('C'), withErrors, success], false);
    expect(statuses(outcome)).toEqual(['failed', 'succeeded', 'failed', 'succeeded']);
  });
});

describe.each([
  ['Proxy.proxy', 'Proxy.ProxyExecuted', 'proxy'],
  ['Proxy.proxy_announced', 'Proxy.ProxyExecuted', 'proxy'],
  ['Sudo.sudo', 'Sudo.Sudid', 'sudo'],
  ['Sudo.sudo_unchecked_weight', 'Sudo.Sudid', 'sudo'],
  ['Sudo.sudo_as', 'Sudo.SudoAsDone', 'sudo'],
  ['Utility.dispatch_as', 'Utility.DispatchedAs', 'dispatchAs'],
])('%s', (name, report, carrier) => {
  it('tells the result of its call in an event', () => {
    expect(statuses(read(callOf(name, [leaf()]), [own('A'), event(report, ok), success]))).toEqual(['succeeded', 'succeeded']);
    const outcome = read(callOf(name, [leaf()]), [event(report, err(2)), success]);
    expect(statuses(outcome)).toEqual(['failed', 'failed']);
    expect(located(outcome)).toEqual([['E2', [], [carrier]]]);
  });

  it('that was refused itself did not reach its call', () => {
    const outcome = read(callOf('Utility.batch', [callOf(name, [leaf()])]), [interrupted(0, 2), success]);
    expect(statuses(outcome)).toEqual(['failed', ['failed', 'notReached']]);
    expect(located(outcome)).toEqual([['E2', [0], ['batch']]]);
  });

  it('around a batch that stopped is failed, whatever its own event says', () => {
    const call = callOf(name, [callOf('Utility.batch', [leaf(), leaf()])]);
    expect(located(read(call, [own('A'), done, interrupted(1, 6), event(report, ok), success]))).toEqual([['E6', [1], [carrier, 'batch']]]);
  });
});

describe.each([
  ['Utility.as_derivative', 'derivative'],
  ['Multisig.as_multi_threshold_1', 'multisig'],
])('%s', (name, carrier) => {
  it('has the result of its call and no event of its own', () => {
    expect(statuses(read(callOf(name, [leaf()]), [own('A'), success]))).toEqual(['succeeded', 'succeeded']);
    expect(located(read(callOf(name, [leaf()]), [failed(2)]))).toEqual([['E2', [], [carrier]]]);
  });

  it('does not say that its call failed where it may have been itself', () => {
    const call = callOf(name, [leaf()]);
    const outcome = read(call, [event('System.ExtrinsicFailed', 'BadOrigin', {})]);
    expect([statuses(outcome), located(outcome)]).toEqual([['failed', 'rolledBack'], [['BadOrigin', [], []]]]);
  });
});

it('as_multi_threshold_1 may have been refused by its own pallet', () => {
  expect(statuses(read(callOf('Multisig.as_multi_threshold_1', [leaf()]), [failed(3, 4)]))).toEqual(['failed', 'rolledBack']);
});

describe('as_multi', () => {
  const hashOf = (hex: string) => toHex((HASHERS.Blake2_256 as (data: Uint8Array) => Uint8Array)(fromHex(hex)));
  const inner = callOf('Utility.batch', [leaf(), leaf()]);
  const call = callOf('Multisig.as_multi', [inner]);
  const executed = (result: unknown, hash = hashOf(inner.hex)) => event('Multisig.MultisigExecuted', 'a', {}, 'b', hash, result);
  const unreserved = event('Balances.Unreserved');

  it.each([
    ['opened', event('Multisig.NewMultisig', 'a', 'b', hashOf(inner.hex))],
    ['approved', event('Multisig.MultisigApproval', 'a', {}, 'b', hashOf(inner.hex))],
  ])('that only %s did not execute its call', (_, approval) => {
    const outcome = read(callOf('Utility.batch', [leaf(), call]), [own('A'), done, approval, done, completed, success]);
    expect(statuses(outcome)).toEqual(['succeeded', 'succeeded', ['succeeded', ['notExecuted', 'notExecuted', 'notExecuted']]]);
  });

  it('that only stored the bytes tells nothing', () => {
    const outcome = read(callOf('Utility.batch', [leaf(), call]), [own('A'), done, event('Balances.Reserved'), done, completed, success]);
    expect(statuses(outcome.items[1] as CallOutcome)).toEqual(['succeeded', ['notExecuted', 'notExecuted', 'notExecuted']]);
  });

  it('that executed its call tells the result', () => {
    const good = read(call, [unreserved, own('A'), done, own('B'), done, completed, executed(ok), success]);
    expect(statuses(good)).toEqual(['succeeded', ['succeeded', 'succeeded', 'succeeded']]);
    const stopped = read(call, [unreserved, interrupted(0, 3), executed(ok), success]);
    expect(located(stopped)).toEqual([['E3', [0], ['multisig', 'batch']]]);
    expect(located(read(call, [unreserved, executed(err(5)), success]))).toEqual([['E5', [], ['multisig']]]);
  });

  it('of another operation than the one in the event is not taken for it', () => {
    const events = [own('A'), done, own('B'), done, completed, executed(ok, hashOf('0x00')), success];
    expect(() => read(call, events)).toThrow(expect.objectContaining({ code: 'chain.shape' }));
  });

  describe('with the hash only', () => {
    const hash = hashOf('0x1234');
    const byHash = callOf('Multisig.approve_as_multi', [], { call_hash: hash });

    it('tells the first refusal in what was executed', () => {
      expect(located(read(byHash, [own('A'), executed(ok, hash), success]))).toEqual([]);
      expect(located(read(byHash, [executed(err(4), hash), success]))).toEqual([['E4', [], []]]);
      expect(located(read(byHash, [own('A'), done, interrupted(1, 6), executed(ok, hash), success]))).toEqual([['E6', [], []]]);
    });

    it('is refused by name where its events cannot be told from those of other calls', () => {
      const batch = callOf('Utility.batch', [leaf(), byHash]);
      expect(statuses(read(batch, [own('A'), done, own('B'), executed(ok, hash), done, completed, success]))).toEqual([
        'succeeded',
        'succeeded',
        'succeeded',
      ]);
      const nested = [own('A'), done, own('B'), done, completed, executed(ok, hash), done, completed, success];
      expect(() => read(batch, nested)).toThrow(expect.objectContaining({ code: 'chain.shape' }));
    });
  });
});

describe('events that are not those of the call', () => {
  const batch = callOf('Utility.batch', [leaf(), leaf()]);
  it.each([
    ['an item less', batch, [own('A'), done, completed, success]],
    ['an item more', batch, [done, done, done, completed, success]],
    ['no end of the batch', batch, [done, done, success]],
    ['an interruption behind the last item', batch, [done, done, interrupted(2, 1), success]],
    ['an interruption at no number', batch, [event('Utility.BatchInterrupted', 'x', error(1)), success]],
    ['a carrier that is not in the call', leaf(), [event('Sudo.Sudid', ok), success]],
    ['carriers in what was rolled back', leaf(), [event('Sudo.Sudid', ok), failed(1)]],
  ])('are refused by name: %s', (_, call, events) => {
    expect(() => read(call, events)).toThrow(expect.objectContaining({ code: 'chain.shape' }));
  });
});
