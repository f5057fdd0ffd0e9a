import { createContext, Fragment, type ReactNode, useEffect, useMemo, useState } from 'react';
import type { LocalePack, MessageKey, Messages } from '../locales/types';
import { type Locale, useSettings } from '../provider/context';
import { useRequired } from '../provider/required';
import { loadedPack, loadPack } from './load-pack';

export type TextValue = string | number | bigint | boolean | Date | null;
export type RichValue = TextValue | ReactNode | ((parts: readonly ReactNode[]) => ReactNode);

export interface Texts {
  readonly locale: Locale;
  /** A message in the current language. */
  t(key: MessageKey, values?: Readonly<Record<string, TextValue>>): string;
  /** The same with elements as values: `rich('pool.owner', { name: <Address … /> })`. */
  rich(key: MessageKey, values: Readonly<Record<string, RichValue>>): ReactNode;
  /** Whether there is a message of this name, for names put together from codes. */
  has(key: string): key is MessageKey;
}

/** Texts of one language. A message that cannot be formatted shows its own source rather than breaking the screen. */
export function createTexts({ locale, messages, compile }: LocalePack, overrides: Partial<Messages> | null): Texts {
  const known = new Map<MessageKey, ReturnType<typeof compile>>();
  const write = (key: MessageKey, values: object | undefined): unknown => {
    const compiled = known.get(key) ?? compile(overrides?.[key] ?? messages[key], locale);
    known.set(key, compiled);
    return compiled(values);
  };
  return {
    locale,
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

/** Texts as soon as they are there; `null` while the language loads. */
export function useLoadedTexts(): Texts | null {
  const { locale, messages, overrides } = useSettings();
  const [arrived, setArrived] = useState<LocalePack | null>(null);
  const present = messages?.locale === locale ? messages : (loadedPack(locale) ?? (arrived?.locale === locale ? arrived : null));
  const missing = present === null;
  useEffect(() => {
    if (!missing) return;
    let over = false;
    const arrive = (pack: LocalePack) => {
      if (!over) setArrived({ ...pack, locale });
    };
    loadPack(locale).then(arrive, () => loadPack('en').then(arrive));
    return () => {
      over = true;
    };
  }, [missing, locale]);
  return useMemo(() => (present === null ? null : createTexts(present, overrides)), [present, overrides]);
}
