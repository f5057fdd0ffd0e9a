import type { Block, Hex } from '../engine/types.js';
import type { Json } from './json.js';
import { compactToHex } from './reader.js';

export const numberToHex = (number: number): string => `0x${number.toString(16)}`;

/** A header in the JSON form of a node. */
export function headerJson({ header }: Block): Json {
  return {
    parentHash: header.parentHash,
    number: numberToHex(header.number),
    stateRoot: header.stateRoot,
    extrinsicsRoot: header.extrinsicsRoot,
    digest: { logs: header.digest },
  };
}

/** A header in SCALE. */
export function headerHex({ header: { parentHash, number, stateRoot, extrinsicsRoot, digest } }: Block): Hex {
  const items = digest.map((item) => item.slice(2));
  return `${parentHash}${compactToHex(number)}${stateRoot.slice(2)}${extrinsicsRoot.slice(2)}${compactToHex(items.length)}${items.join('')}`;
}
