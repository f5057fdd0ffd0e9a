import { Keyring } from '@polkadot/keyring';
import { hexToU8a } from '@polkadot/util';
import { blake2AsU8a, signatureVerify } from '@polkadot/util-crypto';
import { describe, expect, it } from 'vitest';
import { DEV_ACCOUNTS, devAccounts } from './dev-accounts';

const pairOf = (name: string) => new Keyring({ type: 'sr25519' }).addFromUri(`//${name}`);

describe('dev accounts', () => {
  it('have the public keys of their names', () => {
    for (const [name, id] of DEV_ACCOUNTS) expect(hexToU8a(id)).toEqual(pairOf(name).publicKey);
  });

  it.each([
    ['short', 40],
    ['longer than a payload may be', 300],
  ])('sign a payload that is %s', async (_, length) => {
    const bytes = new Uint8Array(length).fill(7);
    const bob = devAccounts((id) => id)[1];
    if (!bob || !('signer' in bob.signing)) throw new Error('Bob signs by a signer.');
    const { signRaw } = bob.signing.signer;
    if (!signRaw) throw new Error('It signs raw payloads.');
    const { signature } = await signRaw({ address: bob.address, data: `0x${'07'.repeat(length)}`, type: 'payload' });
    expect(signature.slice(0, 4)).toBe('0x01');
    const signed = length > 256 ? blake2AsU8a(bytes) : bytes;
    expect(signatureVerify(signed, `0x${signature.slice(4)}`, pairOf('Bob').publicKey).isValid).toBe(true);
  });
});
