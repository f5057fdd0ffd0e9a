import type { Locale, ThemeName } from '@stakepool-kit/react';
import { useCallback, useState } from 'react';

const PREFIX = 'spk.';
const LOCALES: readonly Locale[] = ['en', 'fr', 'zh'];
export type Theme = 'system' | 'light' | 'dark';
const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** Values kept between visits. A browser that forbids storage only forgets them. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, value);
  } catch {
    // Nothing to do: the value lasts as long as the page.
  }
}

/** A list of texts; anything else that stands there counts as none. */
export function recallList(name: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(recall(name) ?? '[]');
    return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
  } catch {
    return [];
  }
}

function useKept<T extends string>(name: string, options: readonly T[], fallback: T): readonly [T, (value: T) => void] {
  const [value, setValue] = useState(() => options.find((option) => option === recall(name)) ?? fallback);
  const keep = useCallback(
    (next: T) => {
      remember(name, next);
      setValue(next);
    },
    [name],
  );
  return [value, keep];
}

/** The language the user chose, else the browser's where we have it, else English. */
export const useLocale = () => useKept('locale', LOCALES, LOCALES.find((locale) => navigator.language.startsWith(locale)) ?? 'en');

export const useTheme = (): readonly [Theme & ThemeName, (theme: Theme) => void] => useKept('theme', THEMES, 'system');
