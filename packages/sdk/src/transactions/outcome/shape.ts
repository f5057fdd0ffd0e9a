import { ChainError } from '../../chain/errors.js';

/** For calls and events that are not what the runtime's metadata and pallets make. */
export const outcomeError = (what: string, why: string, cause?: unknown): ChainError =>
  new ChainError({
    code: 'chain.shape',
    what,
    why,
    fix: 'Read the state to see the effect, and report the runtime to the project.',
    cause,
  });
