import { cloneElement, lazy, type ReactElement, type ReactNode, Suspense, useState } from 'react';
import { useWholeTexts } from '../i18n/texts';

export interface PopoverProps {
  /** The button that opens it; one element that can bear a ref. */
  readonly trigger: ReactElement<TriggerProps>;
  readonly title?: ReactNode;
  /** Its name where it shows no title. */
  readonly label?: string;
  readonly align?: 'start' | 'center' | 'end';
  readonly open?: boolean | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
  readonly children: ReactNode;
}

interface TriggerProps {
  readonly onClick?: () => void;
  readonly onFocus?: () => void;
  readonly onPointerEnter?: () => void;
  readonly 'aria-haspopup'?: 'dialog';
  readonly 'aria-expanded'?: boolean;
}

const load = () => import('./OpenedPopover');
const nothing = () => undefined;
const preload = () => void load().catch(nothing);
const Opened = lazy(load);

/**
 * A small panel beside its button. What shows it is loaded when the button is pointed at, and takes the button over with the first
 * click. CSS: `.spk-popover`, `.spk-popover-title`.
 */
export function Popover({ open: given, onOpenChange, ...rest }: PopoverProps) {
  const [own, setOwn] = useState(false);
  const [used, setUsed] = useState(false);
  const open = given ?? own;
  const whole = useWholeTexts(open);
  const change = (next: boolean) => {
    setUsed(true);
    setOwn(next);
    onOpenChange?.(next);
  };
  const trigger = cloneElement(rest.trigger, {
    'aria-haspopup': 'dialog',
    'aria-expanded': open,
    // After the click has passed: to the popover, which knows another button, it would be one elsewhere, and close it.
    onClick: () => void load().then(() => setTimeout(() => change(true)), nothing),
    onFocus: preload,
    onPointerEnter: preload,
  });
  if (!used && !open) return trigger;
  return (
    <Suspense fallback={trigger}>
      <Opened {...rest} open={open && whole} onOpenChange={change} />
    </Suspense>
  );
}
