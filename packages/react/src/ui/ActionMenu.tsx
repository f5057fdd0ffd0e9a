import { Menu } from '@base-ui/react/menu';
import type { ReactElement } from 'react';
import { usePortal } from '../provider/Root';
import { Button } from './Button';
import { Icon, type IconName } from './Icon';

export interface Action {
  readonly id: string;
  readonly label: string;
  readonly run: () => void;
  /** Why it cannot be done now; the item is disabled and says so. */
  readonly reason?: string | null | undefined;
  /** Begins a new group. */
  readonly apart?: boolean;
  readonly danger?: boolean;
  readonly icon?: IconName;
}

interface ActionMenuProps {
  /** What the menu is of, for its button: `Actions of Pool 7`. */
  readonly label: string;
  readonly actions: readonly Action[];
  /** In place of the three dots: a `Button`. */
  readonly trigger?: ReactElement;
  readonly open?: boolean | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
}

/** Every action on one thing. CSS: `.spk-menu`, `.spk-menu-item`, `.spk-menu-reason`, `.spk-menu-separator`. Data: `data-action`, `data-danger`. */
export function ActionMenu({ label, actions, trigger, open, onOpenChange }: ActionMenuProps) {
  const portal = usePortal();
  return (
    <Menu.Root {...(open !== undefined && { open })} onOpenChange={(next) => onOpenChange?.(next)}>
      <Menu.Trigger render={trigger ?? <Button kind="quiet" icon="more" aria-label={label} />} data-spk-menu="" />
      <Menu.Portal container={portal}>
        <Menu.Positioner sideOffset={4} align="end" className="spk-positioner">
          <Menu.Popup className="spk-menu" aria-label={label}>
            {actions.map(({ id, label: words, run, reason, apart, danger, icon }) => (
              <div key={id} role="presentation" className="spk-menu-entry">
                {apart && <Menu.Separator className="spk-menu-separator" />}
                <Menu.Item
                  className="spk-menu-item"
                  data-action={id}
                  data-danger={danger || undefined}
                  disabled={reason !== undefined && reason !== null}
                  onClick={run}
                >
                  <span className="spk-menu-label">
                    {icon && <Icon name={icon} />}
                    {words}
                  </span>
                  {reason && <span className="spk-menu-reason">{reason}</span>}
                </Menu.Item>
              </div>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
