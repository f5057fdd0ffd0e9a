import { bestHash } from '../chain/context.js';
import { hasCode } from '../chain/errors.js';
import { onAbort } from '../chain/on-abort.js';
import type { Asks } from '../chain/rpc.js';
import type { Runtime } from '../chain/runtime.js';
import type { BlockHash } from '../model/types.js';

/** Loads that may begin again because the node forgot the block meanwhile. */
const RESTARTS = 3;

/** Resolves once the provider is connected; at once when it is. */
function connected({ provider }: Asks, signal: AbortSignal | undefined): Promise<void> {
  if (provider.isConnected) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      off();
      leave();
      resolve();
    };
    const off = provider.on('connected', done);
    const leave = onAbort(signal, done);
  });
}

/**
 * Loads at the best block, and again at a newer one when the node has pruned it before the load was done.
 * @param persistent given when a lost connection is to be waited for: until it aborts
 */
export async function restarting<T>(rpc: Asks, load: (hash: BlockHash) => Promise<T>, persistent?: AbortSignal): Promise<T> {
  for (let restarts = 0; ; ) {
    try {
      return await load(await bestHash(rpc));
    } catch (error) {
      const again = hasCode(error, 'chain.blockUnknown')
        ? ++restarts <= RESTARTS
        : persistent !== undefined && hasCode(error, 'connection.lost');
      if (!again || persistent?.aborted) throw error;
      await connected(rpc, persistent);
    }
  }
}

/** Prepared decoders that do not fit are replaced by those of the chain's metadata, and it is read again. */
export async function reconsidering<T>(runtime: Runtime, load: () => Promise<T>): Promise<T> {
  const { schema } = runtime;
  const { upgrade } = schema;
  try {
    return await load();
  } catch (error) {
    if (!hasCode(error, 'chain.shape')) throw error;
    await runtime.reconsider();
    await runtime.verify();
    if (runtime.schema === schema && schema.upgrade === upgrade) throw error;
    return load();
  }
}
