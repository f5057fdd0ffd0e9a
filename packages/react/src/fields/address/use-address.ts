import type { AccountId } from '@stakepool-kit/sdk/rules';
import { useCallback, useSyncExternalStore } from 'react';
import { shortAddress } from '../../i18n/format';
import { type Identity, useNetwork, useSettings } from '../../provider/context';
import { addressOf } from '../../ui/address';
import { ownAccounts, useAccounts } from '../../wallet/accounts';
import { identitiesOf } from './identities';

export interface AddressOptions {
  readonly account: AccountId;
}

export interface AddressState {
  /** On the connected network. */
  readonly address: string;
  readonly short: string;
  /** The user's own name of it, when it is one of the user's accounts. */
  readonly ownName: string | null;
  /** It is the account in use. */
  readonly isSelected: boolean;
  /** What the host knows of it: text of a stranger, one line, made fit to be shown. */
  readonly identity: Identity | null;
}

const nothing = () => () => {};

function useIdentity(account: AccountId): Identity | null {
  const { identityOf } = useSettings();
  const identities = identityOf && identitiesOf(identityOf);
  const subscribe = useCallback((changed: () => void) => identities?.subscribe(account, changed) ?? nothing(), [identities, account]);
  return useSyncExternalStore(
    subscribe,
    () => identities?.get(account) ?? null,
    () => null,
  );
}

/** An account as it is shown: its address here, the user's own name for it, and what the host knows of it. */
export function useAddress({ account }: AddressOptions): AddressState {
  const network = useNetwork();
  const accounts = useAccounts();
  const { selected } = accounts;
  const identity = useIdentity(account);
  const isSelected = selected?.id === account;
  const own = isSelected ? selected : ownAccounts(accounts).find(({ id }) => id === account);
  const address = addressOf(network, account);
  const short = shortAddress(address);
  return { address, short, ownName: own && own.name !== short ? own.name : null, isSelected, identity };
}
