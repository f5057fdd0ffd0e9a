import type { FirstPack } from '../locales/types';
import type { Locale } from '../provider/context';

/** `first`: what a console says before anything was opened. `all`: every message. */
export type Extent = 'first' | 'all';

export interface LoadedPack extends FirstPack {
  readonly extent: Extent;
}

type Load = () => Promise<{ readonly default: FirstPack }>;

const LOADERS: Readonly<Record<Locale, Readonly<Record<Extent, Load>>>> = {
  en: { first: () => import('../locales/en/first'), all: () => import('../locales/en') },
  fr: { first: () => import('../locales/fr/first'), all: () => import('../locales/fr') },
  zh: { first: () => import('../locales/zh/first'), all: () => import('../locales/zh') },
};

const loaded = new Map<string, LoadedPack>();
const loading = new Map<string, Promise<LoadedPack>>();
const nameOf = (locale: Locale, extent: Extent): string => `${locale} ${extent}`;

/** A language that has been loaded already, as far as it was. */
export const loadedPack = (locale: Locale): LoadedPack | null =>
  loaded.get(nameOf(locale, 'all')) ?? loaded.get(nameOf(locale, 'first')) ?? null;

/** Loads a language once; a failed load may be tried again. */
export function loadPack(locale: Locale, extent: Extent): Promise<LoadedPack> {
  const name = nameOf(locale, extent);
  const known = loading.get(name);
  if (known) return known;
  const promise = LOADERS[locale][extent]().then(
    (module) => {
      const pack = { ...module.default, extent };
      loaded.set(name, pack);
      return pack;
    },
    (error: unknown) => {
      loading.delete(name);
      throw error;
    },
  );
  loading.set(name, promise);
  return promise;
}
