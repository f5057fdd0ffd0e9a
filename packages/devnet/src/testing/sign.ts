import { compact } from 'scale-ts';
import type { RuntimeCall } from '../engine/context.js';
import { signaturePayload } from '../engine/extrinsic.js';
import type { Chain, Hex } from '../engine/types.js';
import type { KeyPair } from '../keys.js';
import { types } from '../pallets/runtime-types.js';
import { runtimeVersion } from '../rpc/runtime.js';
import { concat, fromHex, toHex } from '../scale/hex.js';

export interface SignOptions {
  /** Default: the account's next nonce. */
  readonly nonce?: number;
  /** Planck. */
  readonly tip?: bigint;
  /** Encoded era and the block it starts at; immortal by default. */
  readonly era?: Hex;
  readonly birth?: Hex;
}

const callCodec = types.of<RuntimeCall>('RuntimeCall');

/** A signed extrinsic with its length prefix, ready for `submit`. Tests and scripts that need no client use it. */
export function signExtrinsic(chain: Chain, key: KeyPair, call: RuntimeCall, options: SignOptions = {}): Hex {
  const { nonce = chain.nextNonce(key.publicKey), tip = 0n, era = '0x00', birth = chain.genesisHash } = options;
  const address = { tag: 'Id', value: key.publicKey };
  const unsigned = { address, signature: { tag: 'Sr25519' as const, value: '0x' as Hex }, era, nonce, tip };
  const signature = key.sign(signaturePayload(call, unsigned, runtimeVersion(chain), chain.genesisHash, birth));
  const body = concat(
    Uint8Array.of(0x84),
    types.of('MultiAddress').enc(address),
    types.of('MultiSignature').enc({ tag: 'Sr25519', value: toHex(signature) }),
    fromHex(era),
    compact.enc(nonce),
    compact.enc(tip),
    callCodec.enc(call),
  );
  return toHex(concat(compact.enc(body.length), body));
}
