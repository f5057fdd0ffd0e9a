import { ed25519 } from '@noble/curves/ed25519.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { compact } from 'scale-ts';
import { verifySr25519 } from '../keys.js';
import { types } from '../pallets/runtime-types.js';
import { decodeExact } from '../scale/codec.js';
import { blake2_256 } from '../scale/hash.js';
import { concat, fromHex, littleEndian, toHex } from '../scale/hex.js';
import type { Tagged } from '../scale/interface.js';
import type { RuntimeCall, RuntimeConstants } from './context.js';
import type { Hex } from './types.js';

export interface Signed {
  readonly address: Tagged<string, Hex>;
  readonly signature: Tagged<'Sr25519' | 'Ed25519' | 'Ecdsa', Hex>;
  readonly era: Hex;
  readonly nonce: number;
  readonly tip: bigint;
}

export interface Extrinsic {
  /** blake2_256 of the bytes, what nodes call the transaction's hash. */
  readonly hash: Hex;
  readonly bytes: Hex;
  /** Bytes with the length prefix: what fees count. */
  readonly length: number;
  readonly signed: Signed | null;
  readonly call: RuntimeCall;
}

type SignedBody = [Signed['address'], Signed['signature'], Hex, number, bigint, RuntimeCall];
const signedBody = types.of<SignedBody>('(MultiAddress, MultiSignature, Era, Compact<u32>, Compact<u128>, RuntimeCall)');
const callCodec = types.of<RuntimeCall>('RuntimeCall');
const SIGNED_V4 = 0x84;
const UNSIGNED_V4 = 0x04;

/** Calls in calls (batches, proxies, sudo) that a transaction may hold; the real runtime gives up at some depth too. */
const MAX_NESTING = 128;

function ensureShallow(outermost: RuntimeCall): void {
  let level: RuntimeCall[] = [outermost];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_NESTING) throw new Error(`calls are nested deeper than ${MAX_NESTING}`);
    level = level.flatMap((call) => {
      const args = (call.value.value ?? {}) as { call?: RuntimeCall; calls?: RuntimeCall[] };
      return [...(typeof args.call === 'object' ? [args.call] : []), ...(Array.isArray(args.calls) ? args.calls : [])];
    });
  }
}

/** A call and nothing after it. Throws where the bytes are anything else. */
export function decodeCall(bytes: Uint8Array): RuntimeCall {
  const call = decodeExact(callCodec, bytes);
  ensureShallow(call);
  return call;
}

/** Throws on anything that is not exactly one extrinsic of this runtime. */
export function decodeExtrinsic(bytes: Hex): Extrinsic {
  const raw = fromHex(bytes);
  const bodyLength = Number(compact.dec(raw.slice(0, 5)));
  const prefix = compact.enc(bodyLength).length;
  if (raw.length !== prefix + bodyLength) throw new Error(`the length prefix says ${bodyLength} bytes, ${raw.length - prefix} follow`);
  const version = raw[prefix];
  const body = raw.slice(prefix + 1);
  const common = { hash: toHex(blake2_256(raw)), bytes, length: raw.length };
  if (version === UNSIGNED_V4) return { ...common, signed: null, call: decodeCall(body) };
  if (version !== SIGNED_V4) throw new Error(`extrinsic version ${version} is not 4`);
  const [address, signature, era, nonce, tip, call] = decodeExact(signedBody, body);
  ensureShallow(call);
  return { ...common, signed: { address, signature, era, nonce, tip }, call };
}

export function encodeUnsigned(call: RuntimeCall): Hex {
  const body = concat(Uint8Array.of(UNSIGNED_V4), callCodec.enc(call));
  return toHex(concat(compact.enc(body.length), body));
}

/** First block of a mortal era that `current` falls in. */
export const eraBirth = (era: Hex, current: number): number => (era === '0x00' ? 0 : mortalEra(era, current).birth);

/** First block in which the era is over; the largest u64 for an immortal one. */
export function eraDeath(era: Hex, current: number): bigint {
  if (era === '0x00') return (1n << 64n) - 1n;
  const { birth, period } = mortalEra(era, current);
  return BigInt(birth + period);
}

function mortalEra(era: Hex, current: number): { birth: number; period: number } {
  const [low, high] = fromHex(era) as unknown as [number, number];
  const encoded = low | (high << 8);
  const period = 2 << (encoded % 16);
  const phase = (encoded >> 4) * Math.max(period >> 12, 1);
  if (period < 4 || phase >= period) throw new Error('the era is malformed');
  return { birth: Math.floor((Math.max(current, phase) - phase) / period) * period + phase, period };
}

/** `mortality`: hash of the block the era starts at. */
export function signaturePayload(
  call: RuntimeCall,
  signed: Signed,
  constants: Pick<RuntimeConstants, 'specVersion' | 'transactionVersion'>,
  genesis: Hex,
  mortality: Hex,
): Uint8Array {
  const payload = concat(
    callCodec.enc(call),
    fromHex(signed.era),
    compact.enc(signed.nonce),
    compact.enc(signed.tip),
    littleEndian(constants.specVersion, 4),
    littleEndian(constants.transactionVersion, 4),
    fromHex(genesis),
    fromHex(mortality),
  );
  return payload.length > 256 ? blake2_256(payload) : payload;
}

export function verifySignature({ tag, value }: Signed['signature'], payload: Uint8Array, account: Hex): boolean {
  const signature = fromHex(value);
  try {
    switch (tag) {
      case 'Sr25519':
        return verifySr25519(payload, signature, fromHex(account));
      case 'Ed25519':
        return ed25519.verify(signature, payload, fromHex(account));
      case 'Ecdsa': {
        const recovered = secp256k1.Signature.fromBytes(signature.slice(0, 64), 'compact')
          .addRecoveryBit(signature[64] as number)
          .recoverPublicKey(blake2_256(payload));
        return toHex(blake2_256(recovered.toBytes(true))) === account;
      }
    }
  } catch {
    return false;
  }
}
