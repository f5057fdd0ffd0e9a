import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';
import { usePortal } from '../provider/Root';

interface TooltipProps {
  readonly text: ReactNode;
  /** One element that can bear a ref: what the tooltip is of. */
  readonly children: ReactElement;
}

/** A remark on hover and focus. What only a tooltip says is said elsewhere too, for fingers. CSS: `.spk-tooltip`. */
export function Tooltip({ text, children }: TooltipProps) {
  const portal = usePortal();
  return (
    <Base.Root>
      <Base.Trigger render={children} delay={300} />
      <Base.Portal container={portal}>
        <Base.Positioner sideOffset={6} className="spk-positioner">
          <Base.Popup className="spk-tooltip">{text}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
