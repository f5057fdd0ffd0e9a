import type { SubmittableExtrinsic } from '@polkadot/api/types';
import type { ChainContext } from '../chain/context.js';
import { concatBytes, fromHex, toHex, u32Bytes } from '../chain/scale/bytes.js';
import type { Session } from '../chain/storage/session.js';
import type { AccountId, Planck } from '../model/types.js';

const MORTAL_PERIOD = 64;

/** The fee is the last field of the answer; the weight before it has several encodings. */
function lastU128(hex: string): bigint {
  const bytes = fromHex(hex).subarray(-16);
  return bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
}

/**
 * What the chain would charge at the session's block for this call signed by the account. A tip is not part of the answer,
 * but its encoding makes the transaction longer.
 */
export async function estimateFee(
  { api, rpc }: ChainContext,
  session: Session,
  extrinsic: SubmittableExtrinsic<'promise'>,
  signer: AccountId,
  tip: Planck = 0n,
): Promise<Planck> {
  const [chain, { nonce }, { number }] = await Promise.all([api(), session.one('account', signer), session.asOf()]);
  const { genesisHash, runtimeVersion, registry } = chain;
  const era = registry.createType('ExtrinsicEra', { current: number, period: MORTAL_PERIOD });
  const options = { blockHash: session.hash, genesisHash, runtimeVersion, era, nonce, tip, signedExtensions: registry.signedExtensions };
  const fake = chain.tx(extrinsic.toU8a()).signFake(signer, options);
  const bytes = fake.toU8a();
  const data = toHex(concatBytes(bytes, u32Bytes(bytes.length)));
  const answer = await rpc.send<string>('state_call', ['TransactionPaymentApi_query_info', data, session.hash]);
  return lastU128(answer);
}
