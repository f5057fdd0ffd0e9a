import { Dialog } from '@base-ui/react/dialog';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useTexts } from '../i18n/texts';
import { usePortal } from '../provider/Root';
import { Button } from './Button';

/** What every dialog lets its host hold. */
export interface DialogOpenProps {
  /** Without it the dialog is open until it is closed. */
  readonly open?: boolean | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
}

interface DialogFrameProps extends DialogOpenProps {
  readonly title: ReactNode;
  /** What the dialog is about: a pool, a worker. */
  readonly subject?: ReactNode;
  /** For what holds a table. */
  readonly wide?: boolean;
  /** A function is given what closes the dialog without asking. */
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}

const FIRST_FIELD = '.spk-dialog-body :is(input:not([type="radio"], [type="checkbox"]), textarea):not(:disabled)';
type TypedIn = HTMLInputElement | HTMLTextAreaElement;
const isTypedIn = (target: EventTarget): target is TypedIn =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio');
const holdsText = (field: TypedIn): boolean => field.isConnected && field.value.trim() !== '';

/** Of dialogs on each other, only the upper one answers to Esc and to a press beside it. */
function isUppermost(popup: HTMLElement | null): boolean {
  const root = popup?.getRootNode();
  if (popup === null || !(root instanceof Document || root instanceof ShadowRoot)) return false;
  return [...root.querySelectorAll('.spk-dialog')].at(-1) === popup;
}

/**
 * A modal dialog; a full-height sheet on a phone. The focus starts in the first field, stays inside and returns to the opener.
 * Esc and a press beside it ask first when something was typed.
 *
 * CSS: `.spk-scrim`, `.spk-dialog`, `.spk-dialog-head`, `.spk-dialog-title`, `.spk-dialog-subject`, `.spk-dialog-body`,
 * `.spk-dialog-foot`, `.spk-dialog-discard`. Data: `data-wide`, Base UI's `data-open`, `data-closed`.
 */
export function DialogFrame({ title, subject, open, onOpenChange, wide = false, children }: DialogFrameProps) {
  const { t } = useTexts();
  const portal = usePortal();
  const popup = useRef<HTMLDivElement>(null);
  const typedIn = useRef(new Set<TypedIn>());
  const [ownOpen, setOwnOpen] = useState(true);
  const [asking, setAsking] = useState(false);

  const change = (next: boolean) => {
    setAsking(false);
    typedIn.current.clear();
    setOwnOpen(next);
    onOpenChange?.(next);
  };
  const close = () => change(false);
  const remember = ({ target }: FormEvent) => {
    if (isTypedIn(target)) typedIn.current.add(target);
  };
  const onChange = (next: boolean, { reason, cancel }: Dialog.Root.ChangeEventDetails) => {
    const byAccident = reason === 'escape-key' || reason === 'outside-press';
    if (next || !byAccident) return change(next);
    if (!isUppermost(popup.current)) return cancel();
    if (![...typedIn.current].some(holdsText)) return close();
    cancel();
    setAsking(!asking);
  };

  return (
    <Dialog.Root open={open ?? ownOpen} onOpenChange={onChange}>
      <Dialog.Portal container={portal}>
        <Dialog.Backdrop className="spk-scrim" forceRender />
        <Dialog.Popup
          ref={popup}
          className="spk-dialog"
          data-wide={wide || undefined}
          onInput={remember}
          // A finger would only get the keyboard in its way.
          initialFocus={(by) => (by === 'touch' ? true : (popup.current?.querySelector<HTMLElement>(FIRST_FIELD) ?? true))}
        >
          <header className="spk-dialog-head">
            <div className="spk-grow">
              <Dialog.Title className="spk-dialog-title">{title}</Dialog.Title>
              {subject && <div className="spk-dialog-subject">{subject}</div>}
            </div>
            <Dialog.Close render={<Button kind="quiet" icon="close" aria-label={t('common.close')} />} />
          </header>
          {typeof children === 'function' ? children(close) : children}
          {asking && <Discard onKeep={() => setAsking(false)} onDiscard={close} />}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Discard({ onKeep, onDiscard }: { readonly onKeep: () => void; readonly onDiscard: () => void }) {
  const { t } = useTexts();
  return (
    <div className="spk-dialog-discard" role="alert">
      <span className="spk-grow">{t('common.discard.question')}</span>
      <Button onClick={onKeep} autoFocus>
        {t('common.discard.keep')}
      </Button>
      <Button onClick={onDiscard}>{t('common.discard.discard')}</Button>
    </div>
  );
}
