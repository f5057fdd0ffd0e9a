import { IntlMessageFormat } from 'intl-messageformat';
import { createContext, Fragment, type ReactNode, useEffect, useMemo, useState } from 'react';
import type { MessageKey, Messages } from '../locales/types';
import { type Locale, useSettings } from '../provider/context';
import { useRequired } from '../provider/required';
import { loadedMessages, loadMessages } from './load-messages';

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
export function createTexts(locale: Locale, messages: Messages, overrides: Partial<Messages> | null): Texts {
  const formats = new Map<MessageKey, IntlMessageFormat>();
  const formatOf = (key: MessageKey): IntlMessageFormat => {
    const known = formats.get(key);
    if (known) return known;
    const format = new IntlMessageFormat(overrides?.[key] ?? messages[key], locale);
    formats.set(key, format);
    return format;
  };
  return {
    locale,
    has: (key): key is MessageKey => Object.hasOwn(messages, key),
    t: (key, values) => {
      try {
        return String(formatOf(key).format<string>(values as Record<string, string>));
      } catch {
        return messages[key] ?? key;
      }
    },
    rich: (key, values) => {
      const parts = formatOf(key).format<ReactNode>(values as Record<string, ReactNode>);
      if (!Array.isArray(parts)) return parts;
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
  const [arrived, setArrived] = useState<{ readonly locale: Locale; readonly messages: Messages } | null>(null);
  const present = messages ?? loadedMessages(locale) ?? (arrived?.locale === locale ? arrived.messages : null);
  const missing = present === null;
  useEffect(() => {
    if (!missing) return;
    let over = false;
    const arrive = (found: Messages) => {
      if (!over) setArrived({ locale, messages: found });
    };
    loadMessages(locale).then(arrive, () => loadMessages('en').then(arrive));
    return () => {
      over = true;
    };
  }, [missing, locale]);
  return useMemo(() => (present === null ? null : createTexts(locale, present, overrides)), [locale, present, overrides]);
}
