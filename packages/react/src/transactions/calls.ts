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
