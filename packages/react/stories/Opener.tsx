import { type ReactNode, useState } from 'react';
import { Root } from '../src/provider/Root';
import { Button } from '../src/ui/Button';

interface OpenerProps {
  readonly label: string;
  /** The dialog, shown after the button was pressed. */
  readonly children: (onOpenChange: (open: boolean) => void) => ReactNode;
}

/** A button that opens a dialog, and that has the focus again when the dialog is closed. */
export function Opener({ label, children }: OpenerProps) {
  const [open, setOpen] = useState(false);
  return (
    <Root>
      <Button onClick={() => setOpen(true)}>{label}</Button>
      {open && children(setOpen)}
    </Root>
  );
}
