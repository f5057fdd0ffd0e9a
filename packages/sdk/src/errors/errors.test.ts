import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '../rules/problems.js';
import {
  BlockedError,
  type DispatchCode,
  DispatchError,
  describeDispatch,
  dispatchCodes,
  InputError,
  StakePoolKitError,
  TransactionError,
} from './index.js';

const interfaceFile = (version: number) => new URL(`../../../../../shared/domain/v1-interface-${version}.json`, import.meta.url);
const present = existsSync(interfaceFile(1180));

interface Interface {
  readonly pallets: Readonly<Record<string, { readonly errors?: readonly { readonly name: string }[] }>>;
}

/** Preflight's dispatch codes that the table lacks; `never` keeps the two in step. */
type Missing = Exclude<Extract<ProblemCode, `phala${string}`>, DispatchCode>;
const missing: readonly Missing[] = [];

describe('describeDispatch', () => {
  it('uses the codes of preflight', () => {
    expect(missing).toEqual([]);
    const failure = describeDispatch('PhalaStakePool', 'InsufficientFreeStake');
    expect(failure).toMatchObject({
      code: 'phalaStakePool.InsufficientFreeStake',
      pallet: 'PhalaStakePool',
      name: 'InsufficientFreeStake',
    });
  });

  it('knows names as older and newer runtimes spell them', () => {
    expect(describeDispatch('PhalaStakePool', 'WorerInAnotherPool')).toMatchObject({
      code: 'phalaStakePool.WorkerInAnotherPool',
      name: 'WorerInAnotherPool',
    });
    expect(describeDispatch('PhalaMining', '_InvalidMessage').code).toBe('phalaMining.InvalidMessage');
    expect(describeDispatch('PhalaStakePool', '_PoolIsBusy').code).toBe('phalaStakePool.PoolIsBusy');
    expect(describeDispatch('Dispatch', 'BadOrigin').code).toBe('dispatch.BadOrigin');
  });

  it('keeps pallet and name of what it does not know', () => {
    expect(describeDispatch('Democracy', 'ValueLow')).toMatchObject({ code: 'dispatch.unknown', pallet: 'Democracy', name: 'ValueLow' });
    expect(describeDispatch('toString', 'constructor').code).toBe('dispatch.unknown');
  });

  it('words every error with a cause and a fix', () => {
    expect(dispatchCodes.length).toBeGreaterThan(90);
    for (const code of dispatchCodes) {
      const [pallet = '', name = ''] = code.split('.');
      const failure = describeDispatch(pallet, name);
      expect(failure.code).toBe(code);
      expect(failure.cause).toMatch(/^[A-Z].{8,120}\.$/);
      expect(failure.fix).toMatch(/^[A-Z].{8,140}\.$/);
    }
  });

  it('becomes an error with the path to the failing item', () => {
    const error = new DispatchError(describeDispatch('PhalaMining', 'TooMuchStake'), [2, 0]);
    expect(error).toBeInstanceOf(StakePoolKitError);
    expect(error).toMatchObject({
      name: 'DispatchError',
      code: 'phalaMining.TooMuchStake',
      path: [2, 0],
      docsPath: 'errors/phalaMining.TooMuchStake',
    });
    expect(error.message).toBe('The chain refused: PhalaMining.TooMuchStake. The stake is above Smax of this worker. Use at most Smax.');
  });
});

describe.skipIf(!present)('the error table (skipped when ../shared is absent)', () => {
  it.each([1130, 1180])('has every error of the four pallets of %i', (version) => {
    const { pallets }: Interface = JSON.parse(readFileSync(interfaceFile(version), 'utf8'));
    const errors = Object.entries(pallets).flatMap(([pallet, { errors = [] }]) => errors.map(({ name }) => [pallet, name] as const));
    expect(errors.length).toBeGreaterThan(60);
    for (const [pallet, name] of errors) expect(describeDispatch(pallet, name).code).not.toBe('dispatch.unknown');
  });
});

describe('kit errors', () => {
  it('keep their parts, their cause and one message', () => {
    const cause = new Error('socket');
    const error = new TransactionError({
      code: 'transaction.dropped',
      what: 'It was dropped.',
      why: 'The pool is full.',
      fix: 'Send it again.',
      cause,
    });
    expect(error.message).toBe('It was dropped. The pool is full. Send it again.');
    expect(error).toMatchObject({
      name: 'TransactionError',
      what: 'It was dropped.',
      why: 'The pool is full.',
      fix: 'Send it again.',
      cause,
      params: {},
    });
    expect(new InputError({ code: 'input.poolId', what: 'Not a pool id.' })).toMatchObject({
      name: 'InputError',
      message: 'Not a pool id.',
    });
    expect('cause' in new InputError({ code: 'input.poolId', what: 'x' })).toBe(false);
  });

  it('carry all blocking reasons, the first one in words', () => {
    const first = { code: 'a', message: 'First.', fix: 'Fix it.' };
    const error = new BlockedError([first, { code: 'b', message: 'Second.', fix: 'Too.' }]);
    expect(error.message).toBe('The chain would refuse this transaction. First. There are 1 more reasons. Fix it.');
    expect(error).toMatchObject({ code: 'transaction.blocked', params: { codes: ['a', 'b'] } });
    expect(error).toBeInstanceOf(TransactionError);
  });
});
