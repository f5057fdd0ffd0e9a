import type { RuntimeConstants } from '../engine/context.js';
import type { Hex } from '../engine/types.js';
import { fromHex, littleEndian, toHex } from '../scale/hex.js';
import type { PalletInterface } from '../scale/interface.js';
import { encodeMetadata } from '../scale/metadata.js';
import { palletInterfaces, typeDefinitions, types } from './runtime-types.js';
import { signedExtensions } from './shared-types.js';

const SPEC_VERSION = 1180;
const TRANSACTION_VERSION = 4;

/** Test network: a grace period of one hour. */
export const rhala: RuntimeConstants = {
  specName: 'rhala',
  specVersion: SPEC_VERSION,
  transactionVersion: TRANSACTION_VERSION,
  gracePeriod: 3600n,
  miningEnabledByDefault: true,
  verifyPRuntime: false,
  verifyRelaychainGenesisBlockHash: false,
};

/** Canary network: a grace period of seven days. */
export const khala: RuntimeConstants = {
  ...rhala,
  specName: 'khala',
  gracePeriod: 604_800n,
  miningEnabledByDefault: false,
  verifyPRuntime: true,
  verifyRelaychainGenesisBlockHash: true,
};

interface RuntimeVersion {
  spec_name: string;
  impl_name: string;
}
const versionCodec = types.of<RuntimeVersion>('RuntimeVersion');
const bool = (value: boolean): Hex => (value ? '0x01' : '0x00');

/** The interfaces with one network's constants in place. */
function interfacesOf(constants: RuntimeConstants): PalletInterface[] {
  const values: Readonly<Record<string, Hex>> = {
    'System.Version': toHex(runtimeVersion(constants)),
    'PhalaStakePool.GracePeriod': toHex(littleEndian(constants.gracePeriod, 8)),
    'PhalaStakePool.MiningEnabledByDefault': bool(constants.miningEnabledByDefault),
    'PhalaRegistry.VerifyPRuntime': bool(constants.verifyPRuntime),
    'PhalaRegistry.VerifyRelaychainGenesisBlockHash': bool(constants.verifyRelaychainGenesisBlockHash),
  };
  return palletInterfaces.map((pallet) => ({
    ...pallet,
    constants: Object.fromEntries(
      Object.entries(pallet.constants).map(([name, constant]) => [name, { ...constant, value: values[`${pallet.name}.${name}`] ?? constant.value }]),
    ),
    ...(pallet.storage?.MiningEnabled && {
      storage: { ...pallet.storage, MiningEnabled: { value: 'bool', fallback: bool(constants.miningEnabledByDefault) } },
    }),
  }));
}

/** `Core_version` of the runtime. */
export function runtimeVersion({ specName }: RuntimeConstants): Uint8Array {
  const template = palletInterfaces.find((pallet) => pallet.name === 'System')?.constants.Version?.value as Hex;
  return versionCodec.enc({ ...versionCodec.dec(fromHex(template)), spec_name: specName, impl_name: specName });
}

const cache = new Map<RuntimeConstants, Uint8Array>();

/** Metadata V14 with its magic number. */
export function metadataOf(constants: RuntimeConstants): Uint8Array {
  let bytes = cache.get(constants);
  if (!bytes) {
    bytes = encodeMetadata({ pallets: interfacesOf(constants), definitions: typeDefinitions, signedExtensions });
    cache.set(constants, bytes);
  }
  return bytes;
}
