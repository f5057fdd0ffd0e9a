import { Dialog } from '@base-ui/react/dialog';
import { type ReactNode, useRef } from 'react';
import { Icon } from '../ui/Icon';

interface Props {
  readonly title: string;
  readonly subject?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const FIRST_FIELD = '.dialog-body :is(input:not([type="radio"]), textarea)';

/** A modal dialog; a full-height sheet on a phone. */
export function DialogFrame({ title, subject, onClose, children }: Props) {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim" />
        <Dialog.Popup
          ref={popup}
          className="dialog"
          // A finger would only get the keyboard in its way.
          initialFocus={(by) => (by === 'touch' ? true : (popup.current?.querySelector<HTMLElement>(FIRST_FIELD) ?? true))}
        >
          <header className="dialog-head">
            <div className="grow">
              <Dialog.Title className="dialog-title">{title}</Dialog.Title>
              {subject && <div className="dialog-subject">{subject}</div>}
            </div>
            <Dialog.Close className="button button-quiet icon-button" aria-label="Close">
              <Icon name="close" />
            </Dialog.Close>
          </header>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
