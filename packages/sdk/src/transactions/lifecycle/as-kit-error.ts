import { messageOf } from '../../chain/errors.js';
import { ChainError } from '../../errors/kit-errors.js';
import { StakePoolKitError } from '../../model/error.js';

/** What went wrong before anything was sent, as an error of the kit. */
export function asKitError(error: unknown): StakePoolKitError {
  if (error instanceof StakePoolKitError) return error;
  return new ChainError({
    code: 'chain.rpc',
    what: 'The transaction could not be built.',
    why: messageOf(error),
    fix: 'Try again; when it goes on, connect to another node.',
    cause: error,
  });
}
