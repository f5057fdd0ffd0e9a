import type { LocalePack } from '../locales/types';
import type { Locale } from '../provider/context';

const LOADERS: Readonly<Record<Locale, () => Promise<{ readonly default: LocalePack }>>> = {
  en: () => import('../locales/en'),
  fr: () => import('../locales/fr'),
  zh: () => import('../locales/zh'),
};

const loaded = new Map<Locale, LocalePack>();
const loading = new Map<Locale, Promise<LocalePack>>();

/** A language that has been loaded already. */
export const loadedPack = (locale: Locale): LocalePack | null => loaded.get(locale) ?? null;

/** Loads a language once; a failed load may be tried again. */
export function loadPack(locale: Locale): Promise<LocalePack> {
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
