import type { Hex } from './engine/types.js';
import { khala, metadataOf, rhala } from './pallets/runtime.js';
import { toHex } from './scale/hex.js';

export type NetworkConstants = 'rhala' | 'khala';

/** Metadata V14 of the dev chain's runtime, hex with its magic number, without starting a chain. */
export function getMetadata(constants: NetworkConstants = 'rhala'): Hex {
  return toHex(metadataOf(constants === 'rhala' ? rhala : khala));
}
