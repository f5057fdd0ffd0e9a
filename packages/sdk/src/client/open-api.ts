import { BorrowedProvider } from '../chain/connection/borrowed-provider.js';
import { ConnectionError, messageOf, notSubstrate } from '../chain/errors.js';
import type { RuntimeVersion } from '../chain/network.js';
import type { Rpc } from '../chain/rpc.js';
import { SIGNED_EXTENSIONS } from '../chain/signed-extensions.js';
import { type PhalaApi, typed } from '../chain/typed.js';
import { quietRpc } from './quiet-rpc.js';

/** All that ApiPromise asks for when it starts, so that it starts without the network, which it would print the faults of. */
async function readStart(rpc: Rpc): Promise<{ readonly known: Map<string, unknown>; readonly metadata: Record<string, `0x${string}`> }> {
  const head = await rpc.send<string>('chain_getBlockHash');
  const [genesis, version, metadata, ...rest] = await Promise.all([
    rpc.send<string>('chain_getBlockHash', [0]),
    rpc.send<RuntimeVersion>('state_getRuntimeVersion', [head]),
    rpc.send<`0x${string}`>('state_getMetadata', [head]),
    ...['system_chain', 'system_properties', 'rpc_methods'].map((method) => rpc.send<unknown>(method)),
  ]);
  const [chain, properties, methods] = rest;
  const known = new Map<string, unknown>([
    ['chain_getBlockHash', genesis],
    ['state_getRuntimeVersion', version],
    ['system_chain', chain],
    ['system_properties', properties],
    ['rpc_methods', methods],
  ]);
  return { known, metadata: { [`${genesis}-${version.specVersion}`]: metadata } };
}

/** Loads polkadot-js and starts it on a connection that is another one's, for the runtime of the best block. */
export async function openApi(rpc: Rpc): Promise<PhalaApi> {
  try {
    const [{ ApiPromise }, { rpcDefinitions }, { known, metadata }] = await Promise.all([
      import('@polkadot/api'),
      import('@polkadot/types'),
      readStart(rpc),
    ]);
    const provider = new BorrowedProvider(rpc.provider, known);
    const api = new ApiPromise({
      provider,
      metadata,
      rpc: quietRpc(rpcDefinitions),
      noInitWarn: true,
      throwOnConnect: true,
      initWasm: false,
      signedExtensions: SIGNED_EXTENSIONS,
    });
    // The client looks after the connection itself.
    Reflect.set(api, '_subscribeHealth', () => undefined);
    await api.isReadyOrError;
    provider.forget();
    return typed(api);
  } catch (cause) {
    if (cause instanceof ConnectionError) throw cause;
    throw notSubstrate(messageOf(cause), cause);
  }
}
