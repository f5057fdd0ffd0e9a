import { blake2b } from '@noble/hashes/blake2.js';
import { base58 } from '@scure/base';
import { compact } from 'scale-ts';
import type { Hex } from '../engine/types.js';
import type { KeyPair } from '../keys.js';
import { blake2_256 } from '../scale/hash.js';
import { concat, fromHex, littleEndian, toHex } from '../scale/hex.js';
import { SimulatorError } from './errors.js';
import type { Runtime } from './runtime.js';

/** `immortal`, or valid for `period` blocks (a power of two, 4 to 65,536) from the block given. */
export type Era = 'immortal' | { period: number; number: number; hash: Hex };

export interface ExtrinsicOptions {
  nonce: number;
  era: Era;
  /** Planck; default 0. */
  tip?: bigint;
}

export function encodeEra(era: Era): Uint8Array {
  if (era === 'immortal') return Uint8Array.of(0);
  const exponent = Math.log2(era.period);
  if (!Number.isInteger(exponent) || exponent < 2 || exponent > 16) {
    throw new SimulatorError('bad-argument', `A mortal era cannot last ${era.period} blocks: use a power of two from 4 to 65,536.`);
  }
  const quantize = Math.max(era.period >> 12, 1);
  const phase = Math.floor((era.number % era.period) / quantize);
  return littleEndian((phase << 4) | Math.min(15, exponent - 1), 2);
}

/**
 * What the signature covers: call, what the extensions put in the extrinsic, what they add to the signed bytes only.
 * @throws SimulatorError `unknown-signed-extension` for an extension with data that this code does not know.
 */
export function signedParts(runtime: Runtime, options: ExtrinsicOptions): { extra: Uint8Array; additional: Uint8Array } {
  const { nonce, era, tip = 0n } = options;
  const nothing = new Uint8Array();
  const known: Readonly<Record<string, readonly [extra: Uint8Array, additional: Uint8Array]>> = {
    CheckSpecVersion: [nothing, littleEndian(runtime.specVersion, 4)],
    CheckTxVersion: [nothing, littleEndian(runtime.transactionVersion, 4)],
    CheckGenesis: [nothing, fromHex(runtime.genesisHash)],
    CheckMortality: [encodeEra(era), fromHex(era === 'immortal' ? runtime.genesisHash : era.hash)],
    CheckNonce: [compact.enc(nonce), nothing],
    ChargeTransactionPayment: [compact.enc(tip), nothing],
  };
  const parts = runtime.metadata.extrinsic.signedExtensions.map(({ identifier, type, additionalSigned }) => {
    const part = known[identifier === 'CheckEra' ? 'CheckMortality' : identifier];
    if (part) return part;
    if (runtime.isEmpty(type) && runtime.isEmpty(additionalSigned)) return [nothing, nothing] as const;
    throw new SimulatorError(
      'unknown-signed-extension',
      `${runtime.name} wants data for the signed extension ${identifier}, which the simulated network does not know.`,
    );
  });
  return { extra: concat(...parts.map(([extra]) => extra)), additional: concat(...parts.map(([, additional]) => additional)) };
}

/** The bytes to sign: longer payloads are signed by their hash. */
export function signingPayload(runtime: Runtime, call: Uint8Array, options: ExtrinsicOptions): Uint8Array {
  const { extra, additional } = signedParts(runtime, options);
  const payload = concat(call, extra, additional);
  return payload.length > 256 ? blake2_256(payload) : payload;
}

const VERSION_4_SIGNED = 0x84;
const SR25519 = 1;

/** A version 4 extrinsic around a signature that is already there. */
export function assembleExtrinsic(runtime: Runtime, signer: Hex, signature: Uint8Array, call: Uint8Array, options: ExtrinsicOptions): Hex {
  const { extra } = signedParts(runtime, options);
  const body = concat(Uint8Array.of(VERSION_4_SIGNED), runtime.address(signer), Uint8Array.of(SR25519), signature, extra, call);
  return toHex(concat(compact.enc(body.length), body));
}

/** Signs `call` as a version 4 extrinsic, with its length in front, as author_submitExtrinsic takes it. */
export function signExtrinsic(runtime: Runtime, signer: KeyPair, call: Uint8Array, options: ExtrinsicOptions): Hex {
  return assembleExtrinsic(runtime, signer.publicKey, signer.sign(signingPayload(runtime, call, options)), call, options);
}

/** An account's address in SS58 with the chain's own prefix (42 when it states none). */
export function ss58(runtime: Runtime, account: Hex): string {
  const constant = runtime.constant('System', 'SS58Prefix');
  const prefix = constant ? (constant[0] ?? 42) | ((constant[1] ?? 0) << 8) : 42;
  const head = prefix < 64 ? Uint8Array.of(prefix) : Uint8Array.of(((prefix & 0xfc) >> 2) | 0x40, (prefix >> 8) | ((prefix & 3) << 6));
  const body = concat(head, fromHex(account));
  const checksum = blake2b(concat(new TextEncoder().encode('SS58PRE'), body), { dkLen: 64 });
  return base58.encode(concat(body, checksum.slice(0, 2)));
}
