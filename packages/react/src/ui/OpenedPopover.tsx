import { Popover as Base } from '@base-ui/react/popover';
import { usePortal } from '../provider/Root';
import type { PopoverProps } from './Popover';

/** A popover that has been asked for. A chunk of its own. */
export default function OpenedPopover({ trigger, title, label, align = 'start', open, onOpenChange, children }: PopoverProps) {
  const portal = usePortal();
  return (
    <Base.Root open={open ?? false} onOpenChange={(next) => onOpenChange?.(next)}>
      <Base.Trigger render={trigger} />
      <Base.Portal container={portal}>
        <Base.Positioner sideOffset={6} align={align} collisionPadding={8} className="spk-positioner">
          <Base.Popup className="spk-popover" aria-label={title === undefined ? label : undefined}>
            {title !== undefined && <Base.Title className="spk-popover-title">{title}</Base.Title>}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
