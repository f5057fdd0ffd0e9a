import { ApiPromise } from '@polkadot/api';
import { DEV_GENESIS_HASH } from '../chain/dev-genesis.js';
import { abortable, ConnectionError, messageOf } from '../chain/errors.js';
import { openContext, providerOf } from '../chain/open-context.js';
import type { ProviderInterface } from '../chain/provider.js';
import { Rpc } from '../chain/rpc.js';
import { createReads } from '../reads/index.js';
import { createSend, createTransactions } from '../transactions/index.js';
import { BorrowedProvider } from './borrowed-provider.js';
import { EndpointConnection, otherChain } from './connection.js';
import { GivenConnection } from './given-connection.js';
import type { Client, ClientOptions, Connection } from './types.js';

/** Has no payload and nothing to sign: sequences of the message queue are checked by the chain alone. */
const SIGNED_EXTENSIONS = { CheckMqSequence: { extrinsic: {}, payload: {} } };

interface Opened {
  readonly api: ApiPromise;
  readonly connection: Connection;
  /** Ends what the client itself has started. */
  readonly close: () => Promise<void>;
}

/** Asked for here, because ApiPromise warns on every runtime without the newer way to ask. */
async function readMetadata(rpc: Rpc): Promise<Record<string, `0x${string}`>> {
  const [genesis, version, metadata] = await Promise.all([
    rpc.send<string>('chain_getBlockHash', [0]),
    rpc.send<{ specVersion: number }>('state_getRuntimeVersion'),
    rpc.send<`0x${string}`>('state_getMetadata'),
  ]);
  return { [`${genesis}-${version.specVersion}`]: metadata };
}

async function createApi(provider: ProviderInterface): Promise<ApiPromise> {
  try {
    const metadata = await readMetadata(new Rpc(provider));
    return await ApiPromise.create({
      provider,
      metadata,
      noInitWarn: true,
      throwOnConnect: true,
      initWasm: false,
      signedExtensions: SIGNED_EXTENSIONS,
    });
  } catch (cause) {
    throw new ConnectionError({
      code: 'connection.notSubstrate',
      what: 'The node does not describe its runtime.',
      why: messageOf(cause),
      fix: 'Use a full Substrate node with the usual RPC methods.',
      cause,
    });
  }
}

async function openEndpoints(endpoints: readonly string[], options: ClientOptions): Promise<Opened> {
  const connection = new EndpointConnection(endpoints, options as object, options.expectedGenesis);
  try {
    await connection.open(options.signal);
    const api = await createApi(connection.provider);
    const close = async () => {
      await connection.close();
      await api.disconnect();
    };
    return { api, connection, close };
  } catch (error) {
    await connection.close();
    throw error;
  }
}

async function openGiven(options: ClientOptions): Promise<Opened> {
  if ('api' in options) {
    const api = options.api as ApiPromise;
    await api.isReadyOrError;
    const connection = new GivenConnection(providerOf(api));
    return { api, connection, close: async () => connection.close() };
  }
  const { provider } = options as { readonly provider: ProviderInterface };
  if (!provider.isConnected) await provider.connect();
  const api = await createApi(new BorrowedProvider(provider));
  const connection = new GivenConnection(provider);
  const close = async () => {
    connection.close();
    await api.disconnect();
  };
  return { api, connection, close };
}

const open = (options: ClientOptions): Promise<Opened> => {
  if ('endpoint' in options) return openEndpoints([options.endpoint], options);
  if ('endpoints' in options) return openEndpoints(options.endpoints, options);
  return openGiven(options);
};

/**
 * Connects and learns what the chain can do.
 * @throws ConnectionError `connection.…` when no node of the right chain can be reached
 * @throws ChainError `chain.unsupported`, `chain.generation` or `chain.shape` when the chain is none the SDK speaks
 */
export async function createClient(options: ClientOptions): Promise<Client> {
  const { expectedGenesis, signal } = options;
  const opening = open(options);
  const opened = await abortable(opening, signal).catch((error) => {
    opening.then(({ close }) => close()).catch(() => undefined);
    throw error;
  });
  const { connection, close } = opened;
  const closing = new AbortController();
  try {
    const genesis = opened.api.genesisHash.toHex();
    if (expectedGenesis && genesis !== expectedGenesis.toLowerCase()) throw otherChain(null, expectedGenesis, genesis);
    const context = await openContext(opened.api, closing.signal);
    const { api, network, rpc } = context;
    return {
      api,
      network,
      connection,
      reads: createReads(context),
      tx: createTransactions(context),
      send: createSend(context),
      isDevChain: async () => {
        if (network.genesisHash !== DEV_GENESIS_HASH) return false;
        const { methods } = await rpc.send<{ methods: readonly string[] }>('rpc_methods');
        return methods.some((method) => method.startsWith('dev_'));
      },
      disconnect: async () => {
        closing.abort();
        await close();
      },
    };
  } catch (error) {
    closing.abort();
    await close();
    throw error;
  }
}
