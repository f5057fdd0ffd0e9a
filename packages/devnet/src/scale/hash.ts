import { Blake2128Concat, Blake2256, Identity, Twox64Concat, Twox128 } from '@polkadot-api/substrate-bindings';

export const twox128 = (text: string): Uint8Array => Twox128(new TextEncoder().encode(text));
export const blake2_256 = (bytes: Uint8Array): Uint8Array => Blake2256(bytes);

/** The storage hashers that our pallets use; all keep the key in clear at the end. */
export const hashers = { Twox64Concat, Blake2128Concat, Identity } as const;
export type HasherName = keyof typeof hashers;
