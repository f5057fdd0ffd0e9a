import type { RuntimeConstants } from '../engine/context.js';
import type { Hex } from '../engine/types.js';
import { fromHex, littleEndian, toHex } from '../scale/hex.js';
import type { PalletInterface } from '../scale/interface.js';
import { encodeMetadata } from '../scale/metadata.js';
import { palletInterfaces, typeDefinitions, types } from './runtime-types.js';
import { signedExtensions } from './shared-types.js';
import { upgradedDefinitions } from './upgraded.js';

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

/** The runtime that follows `before`. */
export const upgraded = (before: RuntimeConstants, transactionVersion: boolean): RuntimeConstants => ({
  ...before,
  specVersion: before.specVersion + 1,
  transactionVersion: before.transactionVersion + (transactionVersion ? 1 : 0),
  upgraded: true,
});

/** `:code`: clients tell runtimes apart by its hash. There is no such code here, but there is a version of it. */
export const CODE: Hex = '0x3a636f6465';
export const codeMarker = ({ specVersion }: RuntimeConstants): Hex =>
  toHex(new TextEncoder().encode(`StakePool Kit devnet, runtime ${specVersion}`));

interface RuntimeVersion {
  spec_name: string;
  impl_name: string;
  spec_version: number;
  transaction_version: number;
  apis: [Hex, number][];
}
const versionCodec = types.of<RuntimeVersion>('RuntimeVersion');
const bool = (value: boolean): Hex => (value ? '0x01' : '0x00');

/** The interfaces with one network's constants in place. */
function interfacesOf(constants: RuntimeConstants): PalletInterface[] {
  const values: Readonly<Record<string, Hex>> = {
    'System.Version': toHex(versionCodec.enc(versionConstant(constants))),
    'PhalaStakePool.GracePeriod': toHex(littleEndian(constants.gracePeriod, 8)),
    'PhalaStakePool.MiningEnabledByDefault': bool(constants.miningEnabledByDefault),
    'PhalaRegistry.VerifyPRuntime': bool(constants.verifyPRuntime),
    'PhalaRegistry.VerifyRelaychainGenesisBlockHash': bool(constants.verifyRelaychainGenesisBlockHash),
  };
  return palletInterfaces.map((pallet) => ({
    ...pallet,
    constants: Object.fromEntries(
      Object.entries(pallet.constants).map(([name, constant]) => [
        name,
        { ...constant, value: values[`${pallet.name}.${name}`] ?? constant.value },
      ]),
    ),
    ...(pallet.storage?.MiningEnabled && {
      storage: { ...pallet.storage, MiningEnabled: { value: 'bool', fallback: bool(constants.miningEnabledByDefault) } },
    }),
  }));
}

/** The runtime's own version constant. */
function versionConstant({ specName, specVersion, transactionVersion }: RuntimeConstants): RuntimeVersion {
  const template = palletInterfaces.find((pallet) => pallet.name === 'System')?.constants.Version?.value as Hex;
  return {
    ...versionCodec.dec(fromHex(template)),
    spec_name: specName,
    impl_name: specName,
    spec_version: specVersion,
    transaction_version: transactionVersion,
  };
}

/** First 8 bytes of blake2_256("Metadata"). */
const METADATA_API: Hex = '0x37e397fc7c91f5e4';

/**
 * What `Core_version` answers: the constant, but with version 2 of the metadata API. The real runtime stops at 1, and
 * clients that ask for the versions of metadata it has cannot connect to it.
 */
export function runtimeVersion(constants: RuntimeConstants): Uint8Array {
  const version = versionConstant(constants);
  return versionCodec.enc({ ...version, apis: version.apis.map(([id, number]) => [id, id === METADATA_API ? 2 : number]) });
}

const cache = new WeakMap<RuntimeConstants, Uint8Array>();

/** Metadata V14 with its magic number. */
export function metadataOf(constants: RuntimeConstants): Uint8Array {
  let bytes = cache.get(constants);
  if (!bytes) {
    bytes = encodeMetadata({
      pallets: interfacesOf(constants),
      definitions: constants.upgraded ? upgradedDefinitions : typeDefinitions,
      signedExtensions,
    });
    cache.set(constants, bytes);
  }
  return bytes;
}
