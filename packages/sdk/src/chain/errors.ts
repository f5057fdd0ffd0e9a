import { ChainError, type ChainErrorCode, ConnectionError, type ConnectionErrorCode } from '../errors/kit-errors.js';
import { onAbort } from './on-abort.js';

export { ChainError, type ChainErrorCode, ConnectionError, type ConnectionErrorCode } from '../errors/kit-errors.js';

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 300);

/** Whether it is the chain's or the connection's error with this code. */
export const hasCode = (error: unknown, code: ChainErrorCode | ConnectionErrorCode): boolean =>
  (error instanceof ChainError || error instanceof ConnectionError) && error.code === code;

/** For a node that answers, and not what every Substrate node answers about its runtime. */
export const notSubstrate = (why: string | undefined, cause: unknown): ConnectionError =>
  new ConnectionError({
    code: 'connection.notSubstrate',
    what: 'The node does not describe its runtime.',
    ...(why !== undefined && { why }),
    fix: 'Use a full Substrate node with the usual RPC methods.',
    cause,
  });

/** For what is asked of a client that was closed, or was under way then. */
export const closedError = (cause?: unknown): ConnectionError =>
  new ConnectionError({
    code: 'connection.closed',
    what: 'The client was closed.',
    why: 'What was under way ended with it.',
    fix: 'Create a new client.',
    cause,
  });

export const timeoutError = (method: string, ms: number, cause?: unknown): ConnectionError =>
  new ConnectionError({
    code: 'connection.timeout',
    what: 'The node did not answer in time.',
    why: `${method} had no answer within ${ms / 1000} s.`,
    fix: 'Try again; when it goes on, connect to another node.',
    params: { method, ms },
    cause,
  });

/** Rejects as soon as the signal aborts; the work itself goes on unobserved. */
export function abortable<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  const aborted = () =>
    new ConnectionError({ code: 'connection.aborted', what: 'The request was cancelled by the caller.', cause: signal.reason });
  if (signal.aborted) {
    work.catch(() => undefined);
    return Promise.reject(aborted());
  }
  return new Promise<T>((resolve, reject) => {
    const leave = onAbort(signal, () => reject(aborted()));
    work.then(resolve, reject).finally(leave);
  });
}
