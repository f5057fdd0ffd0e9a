import { useEffect, useRef, useState } from 'react';
import { useSettings } from '../../provider/context';
import { progressOfAny } from '../progress';
import { type AnySubmission, useSubmissions, useToasts } from '../submissions';

const SUCCESS_STAYS = 8000;
const LOOK = 250;

export interface ToasterOptions {
  /** Most toasts at once; the others are counted. Default 3. */
  readonly most?: number;
}

export interface ToasterState {
  /** Submissions whose dialog is closed, newest first. */
  readonly toasts: readonly AnySubmission[];
  /** How many more there are. */
  readonly rest: number;
  /** Shows all of them. */
  showAll(): void;
  dismiss(id: number): void;
  /** The one whose details are open. */
  readonly opened: AnySubmission | null;
  open(id: number): void;
  close(): void;
  /** For the element around the toasts: while a pointer or the focus is on it, none leaves. */
  readonly holdProps: {
    onPointerEnter(): void;
    onPointerLeave(): void;
    onFocus(): void;
    onBlur(): void;
  };
}

/** Counts how long each success has been shown, and lets it go after its time. */
function useLeaving(toasts: readonly AnySubmission[], held: { readonly current: boolean }): void {
  const { clock } = useSettings();
  const submissions = useSubmissions();
  const done = toasts.filter((item) => progressOfAny(item).tone === 'success').map(({ id }) => id);
  const key = done.join();
  const shown = useRef(new Map<number, number>());
  useEffect(() => {
    if (key === '') return;
    let last = clock.now();
    return clock.every(LOOK, () => {
      const passed = held.current ? 0 : clock.now() - last;
      last = clock.now();
      for (const id of key.split(',').map(Number)) {
        const time = (shown.current.get(id) ?? 0) + passed;
        shown.current.set(id, time);
        if (time >= SUCCESS_STAYS) submissions.dismiss(id);
      }
    });
  }, [key, clock, submissions, held]);
}

/** Submissions that go on while no dialog shows them. A success leaves after 8 s, a failure and what is under way stay. */
export function useToaster({ most = 3 }: ToasterOptions): ToasterState {
  const submissions = useSubmissions();
  const all = useToasts();
  const [isWhole, setWhole] = useState(false);
  const [openId, setOpenId] = useState<number | null>(null);
  const held = useRef(false);
  useLeaving(all, held);
  useEffect(() => (openId === null ? undefined : submissions.inDialog(openId)), [openId, submissions]);
  useEffect(() => {
    if (all.length <= most) setWhole(false);
  }, [all.length, most]);
  const hold = (yes: boolean) => () => {
    held.current = yes;
  };
  const toasts = isWhole ? all : all.slice(0, most);
  return {
    toasts,
    rest: all.length - toasts.length,
    showAll: () => setWhole(true),
    dismiss: (id) => {
      held.current = false;
      submissions.dismiss(id);
    },
    opened: openId === null ? null : submissions.find(openId),
    open: (id) => {
      held.current = false;
      setOpenId(id);
    },
    close: () => setOpenId(null),
    holdProps: { onPointerEnter: hold(true), onPointerLeave: hold(false), onFocus: hold(true), onBlur: hold(false) },
  };
}
