import { describe, expect, it } from 'vitest';
import type { RuntimeMetadata } from '../../chain/metadata/runtime-metadata.js';
import { readDispatchError, readDispatchResult } from './dispatch-error.js';

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

  it('finds a failure in a result, and none in a good one', () => {
    expect(readDispatchResult({ type: 'Ok', fields: [[]] }, metadata)).toBe(null);
    expect(readDispatchResult({ type: 'Err', fields: [module(9)] }, metadata)?.name).toBe('PoolDoesNotExist');
    expect(readDispatchResult({ type: 'Err', fields: ['BadOrigin'] }, metadata)?.code).toBe('dispatch.BadOrigin');
  });
});
