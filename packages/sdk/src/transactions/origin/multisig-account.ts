import { blake2b256, compactLength, concatBytes, fromHex, toHex } from '../../chain/scale/bytes.js';
import type { AccountId } from '../../model/types.js';

const TAG = new TextEncoder().encode('modlpy/utilisuba');

/** In the order of their bytes, as the chain keeps signatories. */
export const sortAccounts = (accounts: readonly AccountId[]): AccountId[] => [...accounts].sort();

/** The account of a multisig: blake2-256 of `modlpy/utilisuba`, all signatories in order, and the threshold as u16. */
export function multisigAccount(signatories: readonly AccountId[], threshold: number): AccountId {
  const sorted = sortAccounts(signatories).map(fromHex);
  const bytes = concatBytes(TAG, compactLength(sorted.length), ...sorted, Uint8Array.of(threshold & 0xff, threshold >> 8));
  return toHex(blake2b256(bytes)) as AccountId;
}
