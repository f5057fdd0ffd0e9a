import type { AccountId } from '@stakepool-kit/sdk/rules';
import { useAccounts } from '../accounts/accounts';
import { useClient } from '../connection/context';
import { addressOf } from '../lib/address';
import { CopyKey } from './CopyKey';

/** An account by its address here, and by the user's own name for it when it is one of theirs. */
export function Who({ account }: { readonly account: AccountId }) {
  const { network } = useClient();
  const { selected, devAccounts, wallets } = useAccounts();
  const mine = [...devAccounts, ...wallets.flatMap(({ accounts }) => accounts)].find(({ id }) => id === account);
  const name = selected?.id === account ? 'You' : mine?.name;
  return (
    <span className="who">
      {name && <span className="who-name">{name}</span>}
      <CopyKey value={addressOf(network, account)} noun="address" />
    </span>
  );
}
