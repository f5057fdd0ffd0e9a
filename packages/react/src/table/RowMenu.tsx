import { Menu } from '@base-ui/react/menu';
import { Fragment } from 'react';
import { usePortal } from '../provider/Root';
import type { RowAction } from './types';

interface RowMenuProps {
  readonly label: string;
  readonly actions: readonly RowAction[];
  readonly anchor: Element;
  readonly onClose: () => void;
  /** What gets the focus back. */
  readonly returnTo: () => HTMLElement | null;
}

/** One menu for all rows of a table: thousands of rows need no menu each. */
export function RowMenu({ label, actions, anchor, onClose, returnTo }: RowMenuProps) {
  const portal = usePortal();
  return (
    <Menu.Root open onOpenChange={(open) => !open && onClose()}>
      <Menu.Portal container={portal}>
        <Menu.Positioner anchor={anchor} sideOffset={4} align="end" className="spk-positioner">
          <Menu.Popup className="spk-menu" aria-label={label} finalFocus={() => returnTo() ?? true}>
            {actions.map(({ id, label: words, run, reason, apart = false, danger }) => (
              <Fragment key={id}>
                {apart && <Menu.Separator className="spk-menu-separator" />}
                <Menu.Item
                  className="spk-menu-item"
                  data-action={id}
                  data-danger={danger || undefined}
                  disabled={Boolean(reason)}
                  onClick={run}
                >
                  <span className="spk-menu-label">{words}</span>
                  {reason && <span className="spk-menu-reason">{reason}</span>}
                </Menu.Item>
              </Fragment>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
