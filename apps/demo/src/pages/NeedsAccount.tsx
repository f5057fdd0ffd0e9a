import type { ReactNode } from 'react';
import { useDialogs } from '../dialogs/context';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Panel';

export function NeedsAccount({ children }: { readonly children: ReactNode }) {
  const { open } = useDialogs();
  return (
    <div className="panel">
      <Empty
        title="Choose an account"
        actions={
          <Button kind="primary" onClick={() => open({ kind: 'account' })}>
            Choose account
          </Button>
        }
      >
        <p>{children}</p>
      </Empty>
    </div>
  );
}
