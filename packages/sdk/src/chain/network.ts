import type { BlockHash, NetworkConstants } from '../model/types.js';
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

export async function readIdentity(rpc: Rpc): Promise<ChainIdentity> {
  const [genesisHash, chainName, properties] = await Promise.all([
    rpc.send<BlockHash>('chain_getBlockHash', [0]),
    rpc.send<unknown>('system_chain'),
    rpc.send<ChainProperties | null>('system_properties'),
  ]);
  return { genesisHash, chainName: String(chainName).slice(0, 100), properties: properties ?? {} };
}

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const isNatural = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

export function networkConstants(runtime: RuntimeConstants, properties: ChainProperties): NetworkConstants {
  const symbol = first(properties.tokenSymbol);
  const decimals = first(properties.tokenDecimals);
  const format = first(properties.ss58Format) ?? runtime.ss58Prefix;
  return {
    ...runtime,
    symbol: typeof symbol === 'string' && /^[\w.$-]{1,12}$/.test(symbol) ? symbol : 'Unit',
    decimals: isNatural(decimals) && decimals <= 30 ? decimals : 12,
    ss58Prefix: isNatural(format) && format <= 16_383 ? format : 42,
  };
}
