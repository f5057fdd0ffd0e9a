import { getPublicKey, HDKD, secretFromSeed, sign, verify } from '@scure/sr25519';
import type { Hex } from './engine/types.js';
import { concat, fromHex, toHex } from './scale/hex.js';

/** Mini secret of the well-known development phrase every Substrate chain and wallet uses for //Alice, //Bob … */
const DEV_MINI_SECRET = '0xfac7959dbfe72f052e5a0c3c8d6530f202b02fd8f9f5ca3580ec8deb7797479e';

export interface KeyPair {
  readonly publicKey: Hex;
  sign(message: Uint8Array): Uint8Array;
}

/** A development key from a path of hard junctions, e.g. `//Alice` or `//worker//1`. Never use it for money. */
export function devKey(path: string): KeyPair {
  const junctions = path.split('//').slice(1);
  if (!path.startsWith('//') || junctions.some((j) => j === '' || j.includes('/'))) {
    throw new Error(`"${path}" is not a path of hard junctions: write //Name or //Name//Other`);
  }
  let secret: Uint8Array = secretFromSeed(fromHex(DEV_MINI_SECRET));
  for (const junction of junctions) secret = HDKD.secretHard(secret, chainCode(junction));
  return { publicKey: toHex(getPublicKey(secret)), sign: (message) => sign(secret, message) };
}

/** Numbers count as u64, words as SCALE strings; both fill 32 bytes. */
function chainCode(junction: string): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(32);
  if (/^\d+$/.test(junction)) {
    new DataView(out.buffer).setBigUint64(0, BigInt(junction), true);
    return out;
  }
  const text = new TextEncoder().encode(junction);
  if (text.length > 31) throw new Error(`the junction "${junction}" is longer than 31 bytes`);
  out.set(concat(Uint8Array.of(text.length << 2), text));
  return out;
}

export const DEV_NAMES = ['Alice', 'Bob', 'Charlie', 'Dave', 'Eve', 'Ferdie'] as const;

/** True when `signature` over `message` is by `publicKey`; malformed input is false. */
export function verifySr25519(message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): boolean {
  try {
    return verify(message, signature, publicKey);
  } catch {
    return false;
  }
}
