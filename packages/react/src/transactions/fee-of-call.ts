import type { Client } from '@stakepool-kit/sdk';
import type { Planck } from '@stakepool-kit/sdk/rules';
import { type Account, payerOf } from '../wallet/accounts';

type Extrinsic = Parameters<Client['send']>[0];

/** What who signs for an account pays for a call that is no verb, planck. */
export async function feeOfCall(client: Client, call: Extrinsic, account: Account): Promise<Planck> {
  const paid = account.by ? (await client.api()).tx.proxy.proxy(account.id, null, call) : call;
  return (await paid.paymentInfo(payerOf(account).id)).partialFee.toBigInt();
}
