import type { SubmittableExtrinsic } from '@polkadot/api/types';
import type { ChainContext } from '../chain/context.js';
import type { Session } from '../chain/session.js';
import type { AccountId, Planck } from '../model/types.js';

const MORTAL_PERIOD = 64;

/** What the chain would charge at the session's block for this call signed by the account, without a tip. */
export async function estimateFee(
  { api, rpc }: ChainContext,
  session: Session,
  extrinsic: SubmittableExtrinsic<'promise'>,
  signer: AccountId,
): Promise<Planck> {
  const [{ nonce }, { number }] = await Promise.all([session.one('account', signer), session.asOf()]);
  const { genesisHash, runtimeVersion, registry } = api;
  const era = registry.createType('ExtrinsicEra', { current: number, period: MORTAL_PERIOD });
  const options = { blockHash: session.hash, genesisHash, runtimeVersion, era, nonce, tip: 0, signedExtensions: registry.signedExtensions };
  const fake = api.tx(extrinsic.toU8a()).signFake(signer, options);
  const { partialFee } = await rpc.send<{ partialFee: string | number }>('payment_queryInfo', [fake.toHex(), session.hash]);
  return BigInt(partialFee);
}
