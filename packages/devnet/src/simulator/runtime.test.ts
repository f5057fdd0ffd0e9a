import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../scale/hex.js';
import { decodeMetadata } from './metadata.js';
import { hasShared, metadataHex, needsShared, realRuntime } from './test-support.js';

describe('metadata', () => {
  it('refuses what is not version 14', () => {
    expect(() => decodeMetadata('0x6d6574610d00')).toThrow(/metadata version 13/);
    expect(() => decodeMetadata('0x00')).toThrow(/not metadata/);
  });
});

describe.skipIf(!hasShared)(`runtime lookups by name on real metadata${needsShared}`, () => {
  const rhala1180 = () => realRuntime('rhala-1180', 1180, 4);

  it('finds calls where each runtime has them', () => {
    expect(toHex(rhala1180().call('PhalaStakePool.contribute'))).toBe('0x580c');
    expect(toHex(realRuntime('rhala-1130', 1130, 3).call('PhalaStakePool.contribute'))).toBe('0x5806');
    expect(rhala1180().callArity('Balances.set_balance')).toBe(3);
  });

  it('names what is missing', () => {
    expect(() => realRuntime('phala-1090-no-pools', 1090, 1).call('PhalaRegistry.force_register_worker')).toThrow(
      /rhala 1090 has no call PhalaRegistry/,
    );
    expect(() => rhala1180().storageKey('PhalaMining.Nothing')).toThrow(expect.objectContaining({ code: 'missing-storage' }));
  });

  it('computes storage keys', () => {
    const worker = '0x8c1179f743318549fdc2ce076b985a04b6f34e133f2fa3cc39fb19bca45c7448';
    expect(rhala1180().storageKey('PhalaMining.Miners')).toBe('0x42cbe4fedfc209225dad817c6d03820e3c8312b14d47df66cbccdda7f2601ff7');
    expect(rhala1180().storageKey('PhalaStakePool.WorkerAssignments', fromHex(worker))).toBe(
      `0x9708ddcf89326bf4f4428dd135287d5119607b9c9a8737bdc9a8097e5575f8df20dcaeec5355a30e${worker.slice(2)}`,
    );
  });

  it('reads every metadata of the first generation and knows its message origins', () => {
    for (const name of ['khala-900', 'khala-1130', 'khala-1140', 'khala-1170', 'rhala-1130', 'rhala-1180', 'phala-node-v1-2022-05']) {
      const runtime = realRuntime(name, 1, 1);
      expect(runtime.call('PhalaMq.sync_offchain_message').length, name).toBe(2);
      expect(toHex(runtime.messageOrigin().enc({ tag: 'Gatekeeper', value: undefined })), name).toBe('0x05');
      expect(() => decodeMetadata(metadataHex(name)), name).not.toThrow();
    }
  });
});
