import type { Hex } from '../engine/types.js';
import { blake2_256 } from '../scale/hash.js';
import { fromHex, toHex } from '../scale/hex.js';

export const blake2b256 = (hex: Hex): Hex => toHex(blake2_256(fromHex(hex)));
export const byteLength = (hex: Hex): number => hex.length / 2 - 1;
