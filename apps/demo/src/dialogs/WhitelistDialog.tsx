import { Tabs } from '@base-ui/react/tabs';
import type { AccountId, PoolId } from '@stakepool-kit/sdk/rules';
import { useId, useState } from 'react';
import { useClient } from '../connection/context';
import { useWhitelist } from '../data/queries';
import { addressOf } from '../lib/address';
import { shortAddress } from '../lib/format';
import { DialogFrame } from '../tx/DialogFrame';
import { TransactionForm } from '../tx/TransactionForm';
import { TextField } from '../ui/AmountField';

interface Props {
  readonly pid: PoolId;
  readonly onClose: () => void;
}

function AddForm({ pid, onClose, first }: Props & { readonly first: boolean }) {
  const [text, setText] = useState('');
  const staker = text.trim();
  return (
    <TransactionForm
      verb="whitelistAdd"
      input={staker === '' ? null : { pid, staker }}
      label="Add to whitelist"
      title={`Add ${shortAddress(staker)} to the whitelist of Pool ${pid}`}
      outcome={() => `${shortAddress(staker)} may contribute to Pool ${pid}.`}
      consequence={
        first ? 'This begins the whitelist: from then on only the accounts in it, and you as the owner, may contribute.' : undefined
      }
      onClose={onClose}
    >
      <TextField label="Staker" text={text} onText={setText} mono hint="An address of this network, or a public key in hex" />
    </TransactionForm>
  );
}

function RemoveForm({ pid, onClose, list }: Props & { readonly list: readonly AccountId[] }) {
  const { network } = useClient();
  const [chosen, setChosen] = useState<AccountId | null>(null);
  const name = useId();
  const short = chosen === null ? '' : shortAddress(addressOf(network, chosen));
  return (
    <TransactionForm
      verb="whitelistRemove"
      input={chosen === null ? null : { pid, staker: chosen }}
      label={chosen === null ? 'Remove from whitelist' : `Remove ${short}`}
      title={`Remove ${short} from the whitelist of Pool ${pid}`}
      outcome={({ whitelistDeleted }) =>
        whitelistDeleted ? `Pool ${pid} is open to everybody.` : `${short} may no longer contribute to Pool ${pid}.`
      }
      consequence={
        list.length === 1 ? 'The last entry ends the whitelist: everybody may contribute then.' : 'What the account has staked stays.'
      }
      onClose={onClose}
    >
      <fieldset className="choices">
        <legend>Staker</legend>
        {list.length === 0 && <p className="hint">Nobody is in the whitelist.</p>}
        {list.map((account) => (
          <label key={account}>
            <input type="radio" name={name} checked={chosen === account} onChange={() => setChosen(account)} />
            <span className="mono wrap">{addressOf(network, account)}</span>
          </label>
        ))}
      </fieldset>
    </TransactionForm>
  );
}

export function WhitelistDialog({ pid, onClose }: Props) {
  const list = useWhitelist(String(pid), true).data?.value ?? null;
  return (
    <DialogFrame
      title="Whitelist"
      subject={`Pool ${pid} · ${list === null ? 'open to all' : `${list.length} of 100 accounts`}`}
      onClose={onClose}
    >
      <Tabs.Root className="tabs" defaultValue="add">
        <Tabs.List className="tab-list">
          <Tabs.Tab className="tab" value="add">
            Add
          </Tabs.Tab>
          <Tabs.Tab className="tab" value="remove">
            Remove {list !== null && <span className="count">{list.length}</span>}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel className="tab-panel" value="add">
          <AddForm pid={pid} onClose={onClose} first={list === null} />
        </Tabs.Panel>
        <Tabs.Panel className="tab-panel" value="remove">
          <RemoveForm pid={pid} onClose={onClose} list={list ?? []} />
        </Tabs.Panel>
      </Tabs.Root>
    </DialogFrame>
  );
}
