import type { Client } from '@stakepool-kit/sdk';
import type { AccountId, Planck } from '@stakepool-kit/sdk/rules';
import type { ProxyRelation } from '../../transactions/calls';

/** What the runtime says of proxies. */
export interface ProxyRules {
  /** Kinds of proxies, in the runtime's order. */
  readonly types: readonly string[];
  /** Planck that are reserved of an account with any proxy, and for each of them. */
  readonly depositBase: Planck;
  readonly depositFactor: Planck;
  /** Most proxies of one account. */
  readonly most: number;
}

/** Who may act for an account. */
export interface ProxySet {
  readonly relations: readonly ProxyRelation[];
  /** Planck that the account has reserved for them. */
  readonly deposit: Planck;
}

/** The deposit of so many proxies. */
export const depositFor = ({ depositBase, depositFactor }: ProxyRules, count: number): Planck =>
  count === 0 ? 0n : depositBase + depositFactor * BigInt(count);

/** `null` where the runtime has no proxies. */
export async function readProxyRules(client: Client): Promise<ProxyRules | null> {
  const api = await client.api();
  const consts = (api.consts as Partial<typeof api.consts>).proxy;
  const add = (api.tx as Partial<typeof api.tx>).proxy?.addProxy;
  if (consts === undefined || add === undefined) return null;
  const type = api.registry.createType(String(add.meta.args[1]?.type)) as unknown as { readonly defKeys: readonly string[] };
  return {
    types: type.defKeys,
    depositBase: consts.proxyDepositBase.toBigInt(),
    depositFactor: consts.proxyDepositFactor.toBigInt(),
    most: Number(consts.maxProxies),
  };
}

/** Who may act for an account; nobody where the runtime has no proxies. */
export async function readProxies(client: Client, account: AccountId): Promise<ProxySet> {
  const api = await client.api();
  const query = (api.query as Partial<typeof api.query>).proxy;
  if (query === undefined) return { relations: [], deposit: 0n };
  const [definitions, deposit] = await query.proxies(account);
  return {
    relations: definitions.map(({ delegate, proxyType, delay }) => ({
      delegate: delegate.toHex() as AccountId,
      type: proxyType.type,
      delay: delay.toNumber(),
    })),
    deposit: deposit.toBigInt(),
  };
}
