import { describe, expect, it } from 'vitest';
import { devKey, verifySr25519 } from './keys.js';
import { fromHex } from './scale/hex.js';

describe('devKey', () => {
  it.each([
    ['//Alice', '0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d'],
    ['//Bob', '0x8eaf04151687736326c9fea17e25fc5287613693c912909cb226aa4794f26a48'],
    ['//Ferdie', '0x1cbd2d43530a44705ad088af313e18f80b53ef16b36177cd4b77b846f2a5f07c'],
    ['//oracle//worker//1', '0xa2da68ad3dfd3fc4292950b85ea8bb0b148aede7f6f0d69fd8a77f4e195fb365'],
  ])('%s is the key other tools derive', (path, publicKey) => {
    expect(devKey(path).publicKey).toBe(publicKey);
  });

  it('signs what verifies with its public key and with no other', () => {
    const message = new TextEncoder().encode('message');
    const alice = devKey('//Alice');
    const signature = alice.sign(message);
    expect(verifySr25519(message, signature, fromHex(alice.publicKey))).toBe(true);
    expect(verifySr25519(message, signature, fromHex(devKey('//Bob').publicKey))).toBe(false);
    expect(verifySr25519(message, signature.slice(1), fromHex(alice.publicKey))).toBe(false);
  });

  it.each(['Alice', '/Alice', '//', '//a/b', ''])('refuses %j', (path) => {
    expect(() => devKey(path)).toThrow('not a path of hard junctions');
  });
});
