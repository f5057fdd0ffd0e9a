import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';
import { usePortal } from '../provider/Root';

interface PopoverProps {
  /** The button that opens it; one element that can bear a ref. */
  readonly trigger: ReactElement;
  readonly title?: ReactNode;
  /** Its name where it shows no title. */
  readonly label?: string;
  readonly align?: 'start' | 'center' | 'end';
  readonly open?: boolean | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
  readonly children: ReactNode;
}

/** A small panel beside its button. CSS: `.spk-popover`, `.spk-popover-title`. */
export function Popover({ trigger, title, label, align = 'start', open, onOpenChange, children }: PopoverProps) {
  const portal = usePortal();
  return (
    <Base.Root {...(open !== undefined && { open })} onOpenChange={(next) => onOpenChange?.(next)}>
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
