import { lazy, type RefObject, Suspense, useEffect, useRef, useState } from 'react';

const ExactPopup = lazy(() => import('./ExactPopup'));

/** What has an exact form: amounts, and countdowns with their date. */
const VALUE = '.spk-amount[data-planck], .spk-countdown[data-until]';
const INTERACTIVE = 'button, a, [role="button"], [role="menuitem"], [role="option"], label, summary';
const OPEN_AFTER_MS = 250;
/** Long enough for a pointer to get from the value to its popup. */
const CLOSE_AFTER_MS = 200;

/** The value an event is about. A focused cell is about the value in it, if it has one only. */
function valueAt(event: Event): HTMLElement | null {
  const target = event.composedPath()[0];
  if (!(target instanceof Element)) return null;
  const around = target.closest<HTMLElement>(VALUE);
  if (around !== null || event.type !== 'focusin') return around;
  const within = target.matches('td, th, [role="gridcell"]') ? target.querySelectorAll<HTMLElement>(VALUE) : [];
  return within.length === 1 ? (within[0] ?? null) : null;
}

/** A tap on a value that belongs to a button or a link is for that. */
const isPartOfControl = (value: HTMLElement): boolean => value.parentElement?.closest(INTERACTIVE) != null;

/**
 * Opens the exact form of whichever value is pointed at, focused or tapped: one popup and a few listeners for all values of a root,
 * however many there are.
 */
export function ExactValues({ root }: { readonly root: RefObject<HTMLElement | null> }) {
  const [value, setValue] = useState<HTMLElement | null>(null);
  /** The focus returns to it when its popup is closed, which is no wish to see it again. */
  const dismissed = useRef<HTMLElement | null>(null);

  useEffect(() => {
    const area = root.current;
    if (area === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shown: HTMLElement | null = null;
    const show = (next: HTMLElement | null, delay: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        shown = next;
        setValue(next);
      }, delay);
    };
    const inPopup = ({ target }: Event) => target instanceof Element && target.closest('.spk-exact-popup') !== null;
    const over = (event: PointerEvent) => {
      if (event.pointerType === 'touch') return;
      const found = valueAt(event);
      if (found !== null) show(found, shown === null ? OPEN_AFTER_MS : 0);
      else if (inPopup(event)) clearTimeout(timer);
      else if (shown !== null && shown !== document.activeElement) show(null, CLOSE_AFTER_MS);
      else if (shown === null) clearTimeout(timer);
    };
    const leave = () => show(null, CLOSE_AFTER_MS);
    const focus = (event: FocusEvent) => {
      const found = valueAt(event);
      if (found !== null && found === dismissed.current) dismissed.current = null;
      else if (found?.matches(':focus-visible, :focus-visible *')) show(found, 0);
      else if (shown !== null && !inPopup(event)) show(null, 0);
    };
    const click = (event: MouseEvent) => {
      const found = valueAt(event);
      if (found !== null && !isPartOfControl(found)) show(found, 0);
    };
    const press = (event: KeyboardEvent) => {
      if (event.target !== shown || (event.key !== 'Enter' && event.key !== ' ')) return;
      event.preventDefault();
      area.querySelector<HTMLElement>('.spk-exact-popup button')?.focus();
    };
    area.addEventListener('keydown', press);
    area.addEventListener('pointerover', over);
    area.addEventListener('pointerleave', leave);
    area.addEventListener('focusin', focus);
    area.addEventListener('click', click);
    return () => {
      clearTimeout(timer);
      area.removeEventListener('keydown', press);
      area.removeEventListener('pointerover', over);
      area.removeEventListener('pointerleave', leave);
      area.removeEventListener('focusin', focus);
      area.removeEventListener('click', click);
    };
  }, [root]);

  if (value === null) return null;
  const close = () => {
    dismissed.current = value;
    if (root.current?.querySelector('.spk-exact-popup:focus-within')) value.focus();
    setValue(null);
  };
  return (
    <Suspense fallback={null}>
      <ExactPopup value={value} onClose={close} />
    </Suspense>
  );
}
