import { BorrowedProvider } from '../chain/connection/borrowed-provider.js';
import { ConnectionError, messageOf, notSubstrate } from '../chain/errors.js';
import type { ProviderInterface } from '../chain/provider.js';
import { Rpc } from '../chain/rpc.js';
import { type PhalaApi, typed } from '../chain/typed.js';

/** Has no payload and nothing to sign: sequences of the message queue are checked by the chain alone. */
const SIGNED_EXTENSIONS = { CheckMqSequence: { extrinsic: {}, payload: {} } };

/** Asked for here, because ApiPromise warns on every runtime without the newer way to ask. */
async function readMetadata(rpc: Rpc): Promise<Record<string, `0x${string}`>> {
  const [genesis, version, metadata] = await Promise.all([
    rpc.send<string>('chain_getBlockHash', [0]),
    rpc.send<{ specVersion: number }>('state_getRuntimeVersion'),
    rpc.send<`0x${string}`>('state_getMetadata'),
  ]);
  return { [`${genesis}-${version.specVersion}`]: metadata };
}

/** Loads polkadot-js and starts it on a connection that is another one's. */
export async function openApi(provider: ProviderInterface): Promise<PhalaApi> {
  try {
    const [{ ApiPromise }, metadata] = await Promise.all([import('@polkadot/api'), readMetadata(new Rpc(provider))]);
    const api = await ApiPromise.create({
      provider: new BorrowedProvider(provider),
      metadata,
      noInitWarn: true,
      throwOnConnect: true,
      initWasm: false,
      signedExtensions: SIGNED_EXTENSIONS,
    });
    return typed(api);
  } catch (cause) {
    if (cause instanceof ConnectionError) throw cause;
    throw notSubstrate(messageOf(cause), cause);
  }
}
