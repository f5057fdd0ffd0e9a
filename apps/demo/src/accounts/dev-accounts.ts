import type { IKeyringPair } from '@polkadot/types/types';

export const DEV_NAMES = ['Alice', 'Bob', 'Charlie', 'Dave', 'Eve', 'Ferdie'] as const;

/** The well-known accounts every dev chain funds. Everybody has their keys: only ever offered on the kit's own dev chain. */
export async function devPairs(ss58Prefix: number): Promise<ReadonlyMap<string, IKeyringPair>> {
  const { Keyring } = await import('@polkadot/keyring');
  const keyring = new Keyring({ type: 'sr25519', ss58Format: ss58Prefix });
  return new Map(DEV_NAMES.map((name) => [name, keyring.addFromUri(`//${name}`, { name })]));
}
