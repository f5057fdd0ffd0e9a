import type { AccountId } from '@stakepool-kit/sdk/rules';
import { type AddressInputState, useAddressInput } from '../../fields/address-input/use-address-input';
import type { ProxyRelation } from '../../transactions/calls';
import { type Account, type AccountsValue, ownAccounts, useAccounts } from '../../wallet/accounts';
import { useProxiesOf } from './use-proxies-of';

/** One of the user's accounts that may act for the account that was looked up. */
export interface ActForWay {
  readonly signer: Account;
  readonly relations: readonly ProxyRelation[];
  /** Every call would have to be announced before, which the kit does not do. */
  readonly announced: boolean;
  /** Acts for it from now on. */
  readonly act: () => void;
}

export interface ActForState {
  readonly input: AddressInputState;
  /** `own`: it is one of the user's. `none`: no account of the user's is a proxy of it. */
  readonly status: 'idle' | 'own' | 'looking' | 'failed' | 'none' | 'found';
  readonly ways: readonly ActForWay[];
  readonly error: Error | null;
  readonly retry: () => void;
}

/** The accounts among `own` that are proxies of another, each with what it may do. */
export function waysAmong(own: readonly Account[], relations: readonly ProxyRelation[]): readonly Omit<ActForWay, 'act'>[] {
  return own.flatMap((signer) => {
    const mine = relations.filter(({ delegate }) => delegate === signer.id);
    return mine.length === 0 ? [] : [{ signer, relations: mine, announced: mine.every(({ delay }) => delay > 0) }];
  });
}

const isOwn = (accounts: AccountsValue, account: AccountId): boolean => ownAccounts(accounts).some(({ id }) => id === account);

/** Looks an account up to act for it. */
export function useActFor(): ActForState {
  const accounts = useAccounts();
  const input = useAddressInput();
  const { account } = input;
  const proxies = useProxiesOf(account);
  const ways = account && proxies.data ? waysAmong(ownAccounts(accounts), proxies.data.relations) : [];
  const status = (): ActForState['status'] => {
    if (account === null) return 'idle';
    if (proxies.data === undefined) return proxies.error ? 'failed' : 'looking';
    if (ways.length > 0) return 'found';
    return isOwn(accounts, account) ? 'own' : 'none';
  };
  return {
    input,
    status: status(),
    ways: ways.map((way) => ({
      ...way,
      act: () => {
        if (account === null) return;
        accounts.actFor(way.signer, account);
        input.setText('');
      },
    })),
    error: proxies.error,
    retry: () => void proxies.refetch(),
  };
}
