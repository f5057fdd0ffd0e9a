import type { AccountId, PoolId } from '@stakepool-kit/sdk/rules';
import { useId, useState } from 'react';
import { useClient } from '../connection/context';
import { useWithdrawQueue } from '../data/queries';
import { addressOf } from '../lib/address';
import { shortAddress } from '../lib/format';
import { DialogFrame } from '../tx/DialogFrame';
import { TransactionForm } from '../tx/TransactionForm';

/** Drops a request whose shares are no longer there, which would hold up those behind it. */
export function ReconcileDialog({ pid, onClose }: { readonly pid: PoolId; readonly onClose: () => void }) {
  const { network } = useClient();
  const queue = useWithdrawQueue(String(pid)).data?.value ?? [];
  const [chosen, setChosen] = useState<AccountId | ''>('');
  const id = useId();
  const account = chosen || queue[0]?.user || '';
  const short = account === '' ? '' : shortAddress(addressOf(network, account));
  return (
    <DialogFrame title="Reconcile withdraw queue" subject={`Pool ${pid}`} onClose={onClose}>
      <TransactionForm
        verb="reconcileWithdrawQueue"
        input={account === '' ? null : { pid, account }}
        label="Reconcile"
        title={`Reconcile the withdraw queue of Pool ${pid} for ${short}`}
        outcome={() => `The requests of ${short} in Pool ${pid} agree with its shares.`}
        consequence="Anybody may do this. It changes nothing unless the queue asks for more shares than the account has."
        onClose={onClose}
      >
        <div className="field">
          <label htmlFor={id}>Staker</label>
          <select id={id} className="input" value={account} onChange={(event) => setChosen(event.target.value as AccountId)}>
            {queue.length === 0 && <option value="">The queue is empty</option>}
            {queue.map(({ user }) => (
              <option key={user} value={user}>
                {shortAddress(addressOf(network, user))}
              </option>
            ))}
          </select>
        </div>
      </TransactionForm>
    </DialogFrame>
  );
}
