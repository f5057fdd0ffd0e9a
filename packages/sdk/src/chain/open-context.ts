import type { ReadContext } from './context.js';
import { ConnectionError } from './errors.js';
import type { Log } from './log.js';
import type { ProviderInterface } from './provider.js';
import { Rpc } from './rpc.js';
import { Runtime, type VerifiedRuntimes } from './runtime.js';

const isProvider = (value: unknown): value is ProviderInterface =>
  typeof value === 'object' && value !== null && 'send' in value && 'subscribe' in value;

/** The provider an ApiPromise talks through; polkadot-js has no public way to ask for it. */
export function providerOf(api: object): ProviderInterface {
  const core: unknown = Reflect.get(api, '_rpcCore');
  const provider: unknown = typeof core === 'object' && core !== null ? Reflect.get(core, 'provider') : null;
  if (isProvider(provider)) return provider;
  throw new ConnectionError({
    code: 'connection.endpoint',
    what: 'The given api has no provider the SDK can use.',
    why: 'It is not an ApiPromise of @polkadot/api 16.',
    fix: 'Give the provider or the endpoint instead.',
  });
}

export interface OpenOptions {
  /** Ends all watches. */
  readonly closed?: AbortSignal;
  /** Where it is kept which prepared runtimes agreed with their chain, so that the next visit need not ask: `localStorage`. */
  readonly verified?: VerifiedRuntimes;
  /** Milliseconds one request may take (default 60 000). */
  readonly requestTimeout?: number;
  readonly log?: Log;
}

/**
 * What reads need, over a provider that is connected. `createClient` and `createReadsClient` do this for you.
 * @throws ChainError `chain.unsupported`, `chain.generation` or `chain.shape` when the chain is none the SDK speaks
 */
export async function openContext(provider: ProviderInterface, options: OpenOptions = {}): Promise<ReadContext> {
  const { closed, verified, requestTimeout: timeout, log } = options;
  const rpc = new Rpc(provider, { ...(closed && { closed }), ...(timeout !== undefined && { timeout }), ...(log && { log }) });
  const context: ReadContext = {
    rpc,
    runtime: await Runtime.open(rpc, verified),
    closed: closed ?? new AbortController().signal,
  };
  context.runtime.follow(context.closed);
  return context;
}
