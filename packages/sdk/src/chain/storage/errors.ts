import { ChainError } from '../errors.js';

export function shapeError(item: string, problem: string, cause?: unknown): ChainError {
  return new ChainError({
    code: 'chain.shape',
    what: `The storage item ${item} of this chain ${problem}.`,
    why: 'The SDK reads StakePool runtimes from 900 to 1180 and the standalone node of the same generation.',
    fix: 'Connect to a chain of that generation, or report the runtime to the project.',
    params: { item },
    cause,
  });
}
