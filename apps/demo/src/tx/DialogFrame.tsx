import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode, RefObject } from 'react';
import { Icon } from '../ui/Icon';

interface Props {
  readonly title: string;
  readonly subject?: ReactNode;
  readonly onClose: () => void;
  readonly focus?: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

/** A modal dialog; a full-height sheet on a phone. */
export function DialogFrame({ title, subject, onClose, focus, children }: Props) {
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim" />
        <Dialog.Popup className="dialog" {...(focus && { initialFocus: focus })}>
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
