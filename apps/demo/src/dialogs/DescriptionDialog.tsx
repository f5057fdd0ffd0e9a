import type { PoolId } from '@stakepool-kit/sdk/rules';
import { useState } from 'react';
import { useDescription } from '../data/queries';
import { DialogFrame } from '../tx/DialogFrame';
import { TransactionForm } from '../tx/TransactionForm';
import { TextField } from '../ui/AmountField';

const LIMIT = 4400;

export function DescriptionDialog({ pid, onClose }: { readonly pid: PoolId; readonly onClose: () => void }) {
  const present = useDescription(String(pid), true).data?.value ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? present;
  const bytes = new TextEncoder().encode(text).length;
  return (
    <DialogFrame title="Set description" subject={`Pool ${pid}`} onClose={onClose}>
      <TransactionForm
        verb="setDescription"
        input={typed === null || typed === present ? null : { pid, description: typed }}
        label="Set description"
        title={`Set the description of Pool ${pid}`}
        outcome={() => `The description of Pool ${pid} is set.`}
        consequence="Everybody can read it, for good: it is stored on the chain."
        onClose={onClose}
      >
        <TextField label="Description" text={text} onText={setTyped} lines={6} hint={`${bytes} of ${LIMIT} bytes`} />
      </TransactionForm>
    </DialogFrame>
  );
}
