import type { Client, PendingTransaction, VerbInput } from '@stakepool-kit/sdk';
import type { Verb } from '@stakepool-kit/sdk/rules';
import type { CallDeed } from './calls';
import type { Deed } from './submissions';
import { revive } from './tagged-json';

/** What a kept transaction was to do; `null` for a call that is no verb's. */
export function deedOf({ verb, args }: Pick<PendingTransaction, 'verb' | 'args'>): Deed | null {
  const kept = revive(args) as { readonly args?: unknown } | null;
  if (verb === null || typeof kept?.args !== 'object' || kept.args === null) return null;
  return { verb, input: kept.args as VerbInput[Verb] } as Deed;
}

/** The unsigned extrinsic of a call. */
export async function extrinsicOf(client: Client, { verb, input }: CallDeed) {
  const { tx } = await client.api();
  if (verb === 'removeProxies') return tx.proxy.removeProxies();
  const { delegate, type, delay } = input;
  return tx.proxy[verb](delegate, type as never, delay);
}
