import { createContext, Fragment, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { FirstPack, MessageKey, Messages } from '../locales/types';
import { type Locale, useSettings } from '../provider/context';
import { useRequired } from '../provider/required';
import { type Extent, type LoadedPack, loadedPack, loadPack } from './load-pack';

export type TextValue = string | number | bigint | boolean | Date | null;
export type RichValue = TextValue | ReactNode | ((parts: readonly ReactNode[]) => ReactNode);

export interface Texts {
  readonly locale: Locale;
  /** False while only the messages of a console's first screen are there; see `useWholeTexts`. */
  readonly whole: boolean;
  /** Loads the others now instead of a little later. */
  hurry(): void;
  /** A message in the current language. */
  t(key: MessageKey, values?: Readonly<Record<string, TextValue>>): string;
  /** The same with elements as values: `rich('pool.owner', { name: <Address … /> })`. */
  rich(key: MessageKey, values: Readonly<Record<string, RichValue>>): ReactNode;
  /** Whether there is a message of this name, for names put together from codes. */
  has(key: string): key is MessageKey;
}

const nothing = (): void => {};

/** Texts of one language. A message that cannot be formatted shows its own source rather than breaking the screen. */
export function createTexts(
  { locale, messages, compile }: FirstPack,
  overrides: Partial<Messages> | null,
  whole = true,
  hurry = nothing,
): Texts {
  const known = new Map<MessageKey, ReturnType<typeof compile>>();
  const write = (key: MessageKey, values: object | undefined): unknown => {
    const compiled = known.get(key) ?? compile(overrides?.[key] ?? messages[key] ?? key, locale);
    known.set(key, compiled);
    return compiled(values);
  };
  return {
    locale,
    whole,
    hurry,
    has: (key): key is MessageKey => Object.hasOwn(messages, key),
    t: (key, values) => {
      try {
        return String(write(key, values));
      } catch {
        return messages[key] ?? key;
      }
    },
    rich: (key, values) => {
      const parts = write(key, values);
      if (!Array.isArray(parts)) return parts as ReactNode;
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other identity
      return parts.map((part: ReactNode, i) => <Fragment key={i}>{part}</Fragment>);
    },
  };
}

export const TextsContext = createContext<Texts | null>(null);

/** Texts in the provider's language, inside any component of the kit. */
export const useTexts = (): Texts => useRequired(TextsContext, 'useTexts');

/** Whether all messages are there. Who asks because it is to be shown (`wanted`) has them loaded at once. */
export function useWholeTexts(wanted = true): boolean {
  const { whole, hurry } = useTexts();
  useEffect(() => {
    if (wanted && !whole) hurry();
  }, [wanted, whole, hurry]);
  return whole;
}

/** A time to wait that somebody may cut short. */
function createHurry() {
  let now = nothing;
  const asked = new Promise<void>((resolve) => {
    now = resolve;
  });
  return { now, when: (ms: number) => Promise.race([asked, new Promise<void>((resolve) => setTimeout(resolve, ms))]) };
}

/** What the first screen does without is loaded so long after it, ms. */
const LATER = 1500;

/**
 * Texts as soon as they are there; `null` while the language loads, but for another language the one before stays until then. With
 * `first` there are at first those of a console's first screen.
 */
export function useLoadedTexts(extent: Extent): Texts | null {
  const { locale, messages, overrides } = useSettings();
  const [arrived, setArrived] = useState<LoadedPack | null>(null);
  const given = messages?.locale === locale ? messages : null;
  const known = given === null ? loadedPack(locale) : null;
  const present = known !== null && (known.extent === 'all' || extent === 'first') ? known : arrived;
  const wantsAll = useRef(extent === 'all');
  const [hurried] = useState(createHurry);
  if (present?.extent === 'all') wantsAll.current = true;
  const missing = given === null && (present?.locale !== locale || present.extent !== 'all');
  useEffect(() => {
    if (!missing) return;
    let over = false;
    const load = async (wanted: Locale) => {
      if (!wantsAll.current) {
        await loadPack(wanted, 'first').then((pack) => over || setArrived(pack));
        await hurried.when(LATER);
      }
      await loadPack(wanted, 'all').then((pack) => over || setArrived(pack));
    };
    load(locale).catch(() => load('en').catch(() => undefined));
    return () => {
      over = true;
    };
  }, [missing, locale, hurried]);
  const whole = given !== null || present?.extent === 'all';
  const pack = given ?? present;
  return useMemo(() => (pack === null ? null : createTexts(pack, overrides, whole, hurried.now)), [pack, overrides, whole, hurried]);
}
