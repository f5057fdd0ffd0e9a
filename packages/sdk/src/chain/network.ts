import { sanitizeText } from '../model/sanitize.js';
import type { BlockHash, NetworkConstants } from '../model/types.js';
import { checkHash, isNatural, isObject, malformed } from './answers.js';
import type { RuntimeConstants } from './metadata/capabilities.js';
import type { Rpc } from './rpc.js';

/** What a node says about its chain beyond the runtime. */
export interface ChainIdentity {
  readonly genesisHash: BlockHash;
  readonly chainName: string;
  readonly properties: ChainProperties;
}

/** Answer of `system_properties`; a node may say anything here. */
export interface ChainProperties {
  readonly ss58Format?: unknown;
  readonly tokenDecimals?: unknown;
  readonly tokenSymbol?: unknown;
}

const LONGEST_NAME = 100;

/** @throws ChainError `chain.shape` for a genesis that is no hash; whatever else the node says is made presentable */
export async function readIdentity(rpc: Rpc): Promise<ChainIdentity> {
  const [genesis, name, properties] = await Promise.all([
    rpc.send<unknown>('chain_getBlockHash', [0]),
    rpc.send<unknown>('system_chain'),
    rpc.send<unknown>('system_properties'),
  ]);
  return {
    genesisHash: checkHash('chain_getBlockHash', genesis),
    chainName: sanitizeText(typeof name === 'string' ? name : '', { maxLength: LONGEST_NAME }) || 'Unnamed chain',
    properties: isObject(properties) ? properties : {},
  };
}

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const isPrefix = (value: unknown): value is number => isNatural(value) && value <= 16_383;

export interface RuntimeVersion {
  readonly specName: string;
  readonly specVersion: number;
  readonly transactionVersion: number;
}

/** Same text for the same runtime. */
export const runtimeKey = ({ specName, specVersion, transactionVersion }: RuntimeVersion): string =>
  `${specName}/${specVersion}/${transactionVersion}`;

/** @throws ChainError `chain.shape` for what is no runtime version */
export function checkVersion(method: string, answer: unknown): RuntimeVersion {
  const { specName, specVersion, transactionVersion } = isObject(answer) ? answer : {};
  const fits = typeof specName === 'string' && specName.length <= LONGEST_NAME && isNatural(specVersion) && isNatural(transactionVersion);
  if (!fits) throw malformed(method, answer);
  return { specName, specVersion, transactionVersion };
}

/** The runtime that is to execute the block after this one, or after the best one. @throws ChainError `chain.shape` */
export async function readVersion(rpc: Rpc, at: readonly BlockHash[] = []): Promise<RuntimeVersion> {
  const method = 'state_getRuntimeVersion';
  return checkVersion(method, await rpc.send<unknown>(method, at));
}

export function networkConstants(runtime: RuntimeConstants, properties: ChainProperties): NetworkConstants {
  const symbol = first(properties.tokenSymbol);
  const decimals = first(properties.tokenDecimals);
  const format = first(properties.ss58Format);
  return {
    ...runtime,
    symbol: typeof symbol === 'string' && /^[\w.$-]{1,12}$/.test(symbol) ? symbol : 'Unit',
    decimals: isNatural(decimals) && decimals <= 30 ? decimals : 12,
    ss58Prefix: [format, runtime.ss58Prefix].find(isPrefix) ?? 42,
  };
}
