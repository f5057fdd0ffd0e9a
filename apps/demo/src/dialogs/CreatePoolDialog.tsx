import { DialogFrame } from '../tx/DialogFrame';
import { TransactionForm } from '../tx/TransactionForm';

const INPUT = {};

export function CreatePoolDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <DialogFrame title="Create Pool" onClose={onClose}>
      <TransactionForm
        verb="createPool"
        input={INPUT}
        label="Create Pool"
        title="Create Pool"
        outcome={({ pid }) => `Pool ${pid} created.`}
        onClose={onClose}
      >
        <p>
          A pool holds your workers and the stake they mine with. It begins with a commission of 0% and an unlimited cap; you can set both
          afterwards. A pool cannot be deleted.
        </p>
      </TransactionForm>
    </DialogFrame>
  );
}
