import type { Client } from '@stakepool-kit/sdk';
import type { AccountId } from '@stakepool-kit/sdk/rules';

/** Somebody who may act for an account. */
export interface ProxyRelation {
  readonly delegate: AccountId;
  /** As the runtime names it: `StakePoolManager`. */
  readonly type: string;
  /** Blocks before which each call has to be announced. */
  readonly delay: number;
}

/** Calls of the kit that are none of the SDK's verbs, with what each takes. */
export interface CallInput {
  readonly addProxy: ProxyRelation;
  readonly removeProxy: ProxyRelation;
  readonly removeProxies: Readonly<Record<never, never>>;
}

export type CallName = keyof CallInput;

/** A call that was submitted, told apart from a verb by its name. */
export type CallDeed = { [C in CallName]: { readonly verb: C; readonly input: CallInput[C] } }[CallName];

const NAMES: readonly string[] = ['addProxy', 'removeProxy', 'removeProxies'] satisfies readonly CallName[];

export const isCall = <D extends { readonly verb: string }>(deed: D | CallDeed): deed is CallDeed => NAMES.includes(deed.verb);

/** The unsigned extrinsic of a call. */
export async function extrinsicOf(client: Client, { verb, input }: CallDeed) {
  const { tx } = await client.api();
  if (verb === 'removeProxies') return tx.proxy.removeProxies();
  const { delegate, type, delay } = input;
  return tx.proxy[verb](delegate, type as never, delay);
}
