import type { ChainContext } from '../chain/context.js';
import { DEV_GENESIS_HASH } from '../chain/dev-genesis.js';
import { messageOf } from '../chain/errors.js';
import { logTo } from '../chain/log.js';
import { providerOf } from '../chain/open-context.js';
import type { PhalaApi } from '../chain/typed.js';
import { openReads, type ReadsClientOptions } from '../reads/client.js';
import { createTransactionKit } from '../transactions/index.js';
import { CurrentApi } from './current-api.js';
import type { Client, ClientOptions } from './types.js';

/**
 * Connects and learns what the chain can do. polkadot-js is loaded with the first transaction.
 * @throws ConnectionError `connection.…` when no node of the right chain can be reached
 * @throws ChainError `chain.unsupported`, `chain.generation` or `chain.shape` when the chain is none the SDK speaks
 */
export async function createClient(options: ClientOptions): Promise<Client> {
  const given = 'api' in options ? options.api : null;
  await given?.isReadyOrError;
  const readsOptions = given ? { ...options, provider: providerOf(given) } : options;
  const opened = await openReads(readsOptions as ReadsClientOptions);
  const { reads, connection, context: readContext } = opened;
  const { rpc, runtime } = readContext;

  const log = logTo('logger' in options ? options.logger : undefined);
  const current = new CurrentApi(rpc, readContext.closed, given);
  const api = (): Promise<PhalaApi> => current.get();
  const context: ChainContext = { ...readContext, api };
  return {
    api,
    get network() {
      return runtime.network;
    },
    connection,
    reads,
    onNetworkChange: opened.onNetworkChange,
    ...createTransactionKit(context, connection, options.transactions ?? {}, (error) =>
      log('warn', 'transaction.hostFailed', `A listener or the journal failed: ${messageOf(error)}`),
    ),
    isDevChain: async () => {
      if (runtime.network.genesisHash !== DEV_GENESIS_HASH) return false;
      const { methods } = await rpc.send<{ methods: readonly string[] }>('rpc_methods');
      return methods.some((method) => method.startsWith('dev_'));
    },
    report: async () => (await import('./report.js')).createReport({ rpc, runtime, connection, api: current }),
    disconnect: async () => {
      await Promise.all([opened.disconnect(), current.close()]);
    },
  };
}
