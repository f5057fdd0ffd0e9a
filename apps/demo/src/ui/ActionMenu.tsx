import { Menu } from '@base-ui/react/menu';
import { Icon } from './Icon';

export interface Action {
  readonly label: string;
  readonly run: () => void;
  /** Why it cannot be done now; the item is disabled and says so. */
  readonly reason?: string | undefined;
  /** Begins a new group. */
  readonly apart?: boolean;
}

/** Every action on one thing. */
export function ActionMenu({ label, actions }: { readonly label: string; readonly actions: readonly Action[] }) {
  return (
    <Menu.Root>
      <Menu.Trigger className="button button-quiet icon-button" aria-label={label}>
        <Icon name="more" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end" className="menu-positioner">
          <Menu.Popup className="menu">
            {actions.map((action) => (
              <div key={action.label} role="presentation">
                {action.apart && <Menu.Separator className="menu-separator" />}
                <Menu.Item className="menu-item" disabled={action.reason !== undefined} onClick={action.run}>
                  <span>{action.label}</span>
                  {action.reason !== undefined && <span className="menu-reason">{action.reason}</span>}
                </Menu.Item>
              </div>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
