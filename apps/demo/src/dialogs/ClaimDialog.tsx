import { type ClaimPart, claimable, type PoolId } from '@stakepool-kit/sdk/rules';
import { useId, useState } from 'react';
import { type Account, keyOf, useAccounts } from '../accounts/accounts';
import { useNetwork } from '../connection/context';
import { useMyStakes, usePool } from '../data/queries';
import { exactAmount, shortAddress } from '../lib/format';
import { DialogFrame } from '../tx/DialogFrame';
import { TransactionForm } from '../tx/TransactionForm';
import { Amount } from '../ui/Amount';
import { TextField } from '../ui/AmountField';
import { Facts } from '../ui/Facts';

const OTHER = 'other';
const PARTS: readonly (readonly [ClaimPart, string])[] = [
  ['all', 'Both'],
  ['owner', 'Owner Reward'],
  ['staker', 'Staker Reward'],
];

export function ClaimDialog({ pid, onClose }: { readonly pid: PoolId; readonly onClose: () => void }) {
  const { constants, capabilities } = useNetwork();
  const { symbol, decimals } = constants;
  const { selected, devAccounts, wallets } = useAccounts();
  const pool = usePool(String(pid)).data?.value ?? null;
  const stakes = useMyStakes(selected?.id ?? null).data?.value;
  const staker = stakes?.positions.find((position) => position.pid === pid)?.staker ?? null;
  const rewards = pool && selected && claimable(pool, staker, selected.id);
  const [part, setPart] = useState<ClaimPart>('all');
  const mine: readonly Account[] = [...devAccounts, ...wallets.flatMap(({ accounts }) => accounts)];
  const [choice, setChoice] = useState<string | null>(null);
  const [text, setText] = useState('');
  const id = useId();
  const chosen = choice ?? (selected ? keyOf(selected) : OTHER);
  const target = chosen === OTHER ? text.trim() : (mine.find((account) => keyOf(account) === chosen)?.id ?? '');
  const amount = rewards && (part === 'all' ? rewards.total : rewards[part]);
  const label = amount ? `Claim ${exactAmount(amount, decimals)} ${symbol}` : 'Claim';
  return (
    <DialogFrame title="Claim" subject={`Pool ${pid}`} onClose={onClose}>
      <TransactionForm
        verb="claimRewards"
        input={target === '' ? null : { pid, part, target }}
        label={label}
        title={`${label} from Pool ${pid}`}
        outcome={(result) => `${exactAmount(result.amount, decimals)} ${symbol} claimed from Pool ${pid}.`}
        consequence="What is claimed goes to the chosen account at once and is free to use."
        onClose={onClose}
      >
        <Facts
          items={[
            { label: 'Owner Reward', value: <Amount value={rewards?.owner} unit /> },
            { label: 'Staker Reward', value: <Amount value={rewards?.staker} unit /> },
          ]}
        />
        {capabilities.claimParts.size > 1 && (
          <div className="segmented" role="radiogroup" aria-label="Part to claim">
            {PARTS.filter(([value]) => capabilities.claimParts.has(value)).map(([value, name]) => (
              <label key={value} className="segment">
                <input type="radio" name={`${id}-part`} checked={part === value} onChange={() => setPart(value)} />
                {name}
              </label>
            ))}
          </div>
        )}
        <div className="field">
          <label htmlFor={id}>Claim to</label>
          <select id={id} className="input" value={chosen} onChange={(event) => setChoice(event.target.value)}>
            {mine.map((account) => (
              <option key={keyOf(account)} value={keyOf(account)}>
                {account.name} {shortAddress(account.address)}
              </option>
            ))}
            <option value={OTHER}>Another account</option>
          </select>
        </div>
        {chosen === OTHER && <TextField label="Address" text={text} onText={setText} mono hint="An address of this network" />}
      </TransactionForm>
    </DialogFrame>
  );
}
