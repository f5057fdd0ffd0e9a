import { describe, expect, it } from 'vitest';
import type { RuntimeMetadata } from '../chain/metadata/runtime-metadata.js';
import { findFailures, readDispatchError } from './failures.js';

const metadata = {
  findError: (pallet: number, error: number) =>
    pallet === 88 ? { pallet: 'PhalaStakePool', name: error === 6 ? 'UnauthorizedPoolOwner' : 'PoolDoesNotExist' } : null,
} as RuntimeMetadata;

const module = (error: unknown) => ({ type: 'Module', fields: [{ index: 88, error }] });

describe('readDispatchError', () => {
  it.each([
    ['of runtime 900, fields side by side', { type: 'Module', fields: [88, 6] }],
    ['of runtime 1130, one byte', module(6)],
    ['of runtime 1180, four bytes', module('0x06000000')],
  ])('reads a module error %s', (_, error) => {
    expect(readDispatchError(error, metadata)).toMatchObject({
      code: 'phalaStakePool.UnauthorizedPoolOwner',
      pallet: 'PhalaStakePool',
      name: 'UnauthorizedPoolOwner',
    });
  });

  it('reads errors that belong to no pallet', () => {
    expect(readDispatchError('BadOrigin', metadata).code).toBe('dispatch.BadOrigin');
    expect(readDispatchError({ type: 'Token', fields: ['NoFunds'] }, metadata).code).toBe('token.NoFunds');
  });

  it('keeps the numbers of an error the metadata does not know', () => {
    expect(readDispatchError({ type: 'Module', fields: [{ index: 3, error: 7 }] }, metadata)).toMatchObject({
      code: 'dispatch.unknown',
      name: 'error 7',
    });
  });
});

describe('findFailures', () => {
  const ok = { type: 'Ok', fields: [[]] };
  const err = { type: 'Err', fields: [module('0x06000000')] };
  const event = (id: string, ...fields: unknown[]) => ({ pallet: id.split('.')[0] as string, name: id.split('.')[1] as string, fields });
  const found = (...events: ReturnType<typeof event>[]) =>
    findFailures(events, metadata).map(({ carrier, item, failure }) => [carrier, item, failure.name]);

  it('finds none in a transaction that succeeded', () => {
    expect(found(event('Sudo.Sudid', ok), event('Proxy.ProxyExecuted', ok), event('System.ExtrinsicSuccess', {}))).toEqual([]);
  });

  it('finds the refusal of the call itself', () => {
    expect(found(event('System.ExtrinsicFailed', module(6), {}))).toEqual([['extrinsic', null, 'UnauthorizedPoolOwner']]);
  });

  it('finds the failing item of a batch that was interrupted, although the extrinsic succeeded', () => {
    expect(
      found(event('Utility.ItemCompleted'), event('Utility.BatchInterrupted', 1, module(9)), event('System.ExtrinsicSuccess', {})),
    ).toEqual([['batch', 1, 'PoolDoesNotExist']]);
  });

  it('finds all failing items of a batch that goes on', () => {
    const failed = event('Utility.ItemFailed', module(6));
    expect(found(event('Utility.ItemCompleted'), failed, event('Utility.ItemCompleted'), failed).map(([, item]) => item)).toEqual([1, 3]);
  });

  it.each([
    ['Sudo.Sudid', 'sudo', [err]],
    ['Proxy.ProxyExecuted', 'proxy', [err]],
    ['Multisig.MultisigExecuted', 'multisig', ['a', {}, 'b', 'c', err]],
  ])('finds the refusal inside %s', (id, carrier, fields) => {
    expect(found(event(id, ...fields))).toEqual([[carrier, null, 'UnauthorizedPoolOwner']]);
  });
});
