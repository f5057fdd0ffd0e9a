import type { Signer } from '@polkadot/api/types';
import type { AccountId } from '@stakepool-kit/sdk/rules';
import { type Account, DEV_SOURCE } from './accounts';

/** The well-known accounts every dev chain funds, by their public keys. Everybody has their secrets: only for a dev chain. */
export const DEV_ACCOUNTS: readonly (readonly [name: string, id: string])[] = [
  ['Alice', '0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d'],
  ['Bob', '0x8eaf04151687736326c9fea17e25fc5287613693c912909cb226aa4794f26a48'],
  ['Charlie', '0x90b5ab205c6974c9ea841be688864633dc9ca8a357843eeacf2314649965fe22'],
  ['Dave', '0x306721211d5404bd9da88e0204360a1a9ab8b87c66c1bc2fcdd37f3c2222cc20'],
  ['Eve', '0xe659a7a1628cdd93febc04a4e0646ea20e9f5f0ce097d9a05290d4a9e054df4e'],
  ['Ferdie', '0x1cbd2d43530a44705ad088af313e18f80b53ef16b36177cd4b77b846f2a5f07c'],
];

/** Longer payloads are signed by their hash. */
const LONGEST_PAYLOAD = 256;

/** Signs as a dev account. The libraries for it are loaded with the first signature. */
function devSigner(name: string): Signer {
  return {
    async signRaw({ data }) {
      const [{ Keyring }, { hexToU8a, u8aToHex }, { blake2AsU8a }] = await Promise.all([
        import('@polkadot/keyring'),
        import('@polkadot/util'),
        import('@polkadot/util-crypto'),
      ]);
      const bytes = hexToU8a(data);
      const pair = new Keyring({ type: 'sr25519' }).createFromUri(`//${name}`);
      const signature = pair.sign(bytes.length > LONGEST_PAYLOAD ? blake2AsU8a(bytes) : bytes, { withType: true });
      return { id: 0, signature: u8aToHex(signature) };
    },
  };
}

/** The dev accounts on a network. */
export const devAccounts = (addressOf: (account: AccountId) => string): readonly Account[] =>
  DEV_ACCOUNTS.map(([name, key]) => {
    const id = key as AccountId;
    const address = addressOf(id);
    return { source: DEV_SOURCE, id, address, name, signing: { account: address, signer: devSigner(name) } };
  });
