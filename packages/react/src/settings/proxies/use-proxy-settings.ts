import type { Planck } from '@stakepool-kit/sdk/rules';
import type { ProxyRelation } from '../../transactions/calls';
import { type Account, useAccount } from '../../wallet/accounts';
import type { ProxyRules } from './read-proxies';
import { useProxiesOf, useProxyRules } from './use-proxies-of';

export interface ProxySettingsState {
  /** `none`: the runtime has no proxies. `noAccount`: nobody's can be shown. */
  readonly status: 'loading' | 'failed' | 'none' | 'noAccount' | 'ready';
  /** Whose proxies they are: the account in use, also when somebody acts for it. */
  readonly account: Account | null;
  readonly rules: ProxyRules | null;
  /** Who may act for the account. */
  readonly relations: readonly ProxyRelation[];
  /** Planck reserved for them. */
  readonly deposit: Planck;
  /** Why they could not be read. */
  readonly error: Error | null;
  /** Reads them again. */
  readonly retry: () => void;
}

/** Who may act for the account in use. */
export function useProxySettings(): ProxySettingsState {
  const account = useAccount();
  const rules = useProxyRules();
  const proxies = useProxiesOf(rules.data && account ? account.id : null);
  const { relations = [], deposit = 0n } = proxies.data ?? {};
  const error = rules.error ?? (proxies.data === undefined ? proxies.error : null);
  const status = (): ProxySettingsState['status'] => {
    if (error !== null) return 'failed';
    if (rules.data === null) return 'none';
    if (account === null) return 'noAccount';
    return proxies.data === undefined ? 'loading' : 'ready';
  };
  return {
    status: status(),
    account,
    rules: rules.data ?? null,
    relations,
    deposit,
    error,
    retry: () => void (rules.error ? rules : proxies).refetch(),
  };
}
