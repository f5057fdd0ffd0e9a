import type { Messages } from '../locales/types';
import type { Locale } from '../provider/context';

const LOADERS: Readonly<Record<Locale, () => Promise<{ readonly default: Messages }>>> = {
  en: () => import('../locales/en'),
  fr: () => import('../locales/fr'),
  zh: () => import('../locales/zh'),
};

const loaded = new Map<Locale, Messages>();
const loading = new Map<Locale, Promise<Messages>>();

/** Messages that have been loaded already. */
export const loadedMessages = (locale: Locale): Messages | null => loaded.get(locale) ?? null;

/** Loads a language once; a failed load may be tried again. */
export function loadMessages(locale: Locale): Promise<Messages> {
  const known = loading.get(locale);
  if (known) return known;
  const promise = LOADERS[locale]().then(
    (module) => {
      loaded.set(locale, module.default);
      return module.default;
    },
    (error: unknown) => {
      loading.delete(locale);
      throw error;
    },
  );
  loading.set(locale, promise);
  return promise;
}
