import type { ApiPromise } from '@polkadot/api';
import type { BlockHash } from '../model/types.js';
import { type ChainProperties, capabilitiesOf, constantsOf } from './capabilities.js';
import type { RuntimeMetadata } from './metadata.js';
import type { Rpc } from './rpc.js';
import type { NetworkInfo } from './types.js';

/** @throws ChainError `chain.unsupported`, `chain.generation`, `chain.shape` */
export async function readNetwork(api: ApiPromise, rpc: Rpc, metadata: RuntimeMetadata): Promise<NetworkInfo> {
  const capabilities = capabilitiesOf(metadata);
  const [properties, chainName] = await Promise.all([
    rpc.send<ChainProperties | null>('system_properties'),
    rpc.send<string>('system_chain'),
  ]);
  const { specName, specVersion, transactionVersion } = api.runtimeVersion;
  return {
    chainName: String(chainName).slice(0, 100),
    genesisHash: api.genesisHash.toHex() as BlockHash,
    specName: specName.toString(),
    specVersion: specVersion.toNumber(),
    transactionVersion: transactionVersion.toNumber(),
    constants: constantsOf(metadata, properties ?? {}),
    capabilities,
  };
}
