import * as fc from 'fast-check';
import { compact, Tuple } from 'scale-ts';
import { describe, expect, it } from 'vitest';
import { verifySr25519 } from '../keys.js';
import { fromHex, readLittleEndian, toHex } from '../scale/hex.js';
import { assembleExtrinsic, type ExtrinsicOptions, encodeEra, signingPayload, ss58 } from './extrinsic.js';
import { GENESIS, hasShared, needsShared, readTrace, realRuntime, type TraceTransaction, transactions } from './test-support.js';

describe('era', () => {
  it('is one zero byte when immortal', () => {
    expect(toHex(encodeEra('immortal'))).toBe('0x00');
  });

  it('names the block it was made for, to the period', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 16 }), fc.integer({ min: 1, max: 100_000_000 }), (exponent, number) => {
        const period = 2 ** exponent;
        const bits = Number(readLittleEndian(encodeEra({ period, number, hash: GENESIS })));
        const quantize = Math.max(period >> 12, 1);
        expect(2 ** ((bits & 15) + 1)).toBe(period);
        expect((bits >> 4) * quantize).toBe((number % period) - ((number % period) % quantize));
      }),
    );
  });

  it('refuses periods that are no power of two', () => {
    expect(() => encodeEra({ period: 60, number: 1, hash: GENESIS })).toThrow(/power of two/);
  });
});

/** Where the signature begins: length of up to 4 bytes, version, MultiAddress::Id, account, sr25519. */
function parse(transaction: TraceTransaction, includedIn: number, hashes: ReadonlyMap<number, `0x${string}`>) {
  const bytes = fromHex(transaction.extrinsicHex);
  const call = fromHex(transaction.callHex);
  const [length] = Tuple(compact).dec(bytes);
  const prefix = compact.enc(length).length;
  const signatureAt = prefix + 1 + 33 + 1;
  const era = Number(readLittleEndian(bytes.slice(signatureAt + 64, signatureAt + 66)));
  const period = 2 ** ((era & 15) + 1);
  const inclusion = includedIn - 1;
  const number = inclusion - ((inclusion - (era >> 4)) % period);
  const hash = hashes.get(number);
  const nonce = Number(compact.dec(bytes.slice(signatureAt + 66)));
  const options: ExtrinsicOptions | undefined = hash && { nonce, era: { period, number, hash } };
  return { call, signature: bytes.slice(signatureAt, signatureAt + 64), options };
}

describe.skipIf(!hasShared)(`extrinsics as the recorded runtime accepted them${needsShared}`, () => {
  it('encodes each to the same bytes, and the recorded signatures cover the same payload', () => {
    const trace = readTrace();
    const runtime = realRuntime('rhala-1180', 1180, 4);
    const hashes = new Map([
      [trace.start.number, trace.start.hash],
      ...transactions(trace).flatMap(({ block }) => (block ? [[block.number, block.hash] as const] : [])),
    ]);
    let checked = 0;
    for (const transaction of transactions(trace)) {
      if (!transaction.block) continue;
      const { call, signature, options } = parse(transaction, transaction.block.number, hashes);
      if (!options) continue;
      expect(assembleExtrinsic(runtime, transaction.signer.publicKey, signature, call, options), transaction.name).toBe(
        transaction.extrinsicHex,
      );
      expect(
        verifySr25519(signingPayload(runtime, call, options), signature, fromHex(transaction.signer.publicKey)),
        transaction.name,
      ).toBe(true);
      checked++;
    }
    expect(checked).toBeGreaterThan(100);
  });

  it('writes addresses with the prefix of the chain', () => {
    const runtime = realRuntime('rhala-1180', 1180, 4);
    for (const { signer } of transactions(readTrace())) expect(ss58(runtime, signer.publicKey)).toBe(signer.address);
  });
});
