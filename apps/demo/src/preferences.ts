import { DEFAULT_UNITS, type Density, type Locale, type Units } from '@stakepool-kit/react';
import { useCallback, useState } from 'react';

const PREFIX = 'spk.';
const LOCALES: readonly Locale[] = ['en', 'fr', 'zh'];
export type Theme = 'system' | 'light' | 'dark';
const THEMES: readonly Theme[] = ['system', 'light', 'dark'];
const DENSITIES: readonly Density[] = ['compact', 'default', 'relaxed'];
const DECIMALS: readonly Units['decimals'][] = [2, 4, 6];

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

/** A value that is kept as text; what cannot be read counts as the fallback. */
function useKept<T>(name: string, read: (text: string | null) => T, write: (value: T) => string): readonly [T, (value: T) => void] {
  const [value, setValue] = useState(() => read(recall(name)));
  const keep = useCallback(
    (next: T) => {
      remember(name, write(next));
      setValue(next);
    },
    [name, write],
  );
  return [value, keep];
}

const oneOf =
  <T extends string>(options: readonly T[], fallback: () => T) =>
  (text: string | null): T =>
    options.find((option) => option === text) ?? fallback();

/** The language the user chose, else the browser's where we have it, else English. */
const readLocale = oneOf(LOCALES, () => LOCALES.find((locale) => navigator.language.startsWith(locale)) ?? 'en');
const readTheme = oneOf(THEMES, () => 'system');
const readDensity = oneOf(DENSITIES, () => 'default');

/** Such as `4 utc`. */
function readUnits(text: string | null): Units {
  const [decimals, time] = (text ?? '').split(' ');
  return {
    decimals: DECIMALS.find((count) => String(count) === decimals) ?? DEFAULT_UNITS.decimals,
    time: time === 'utc' ? 'utc' : 'local',
  };
}

const asText = (value: string): string => value;
const writeUnits = ({ decimals, time }: Units): string => `${decimals} ${time}`;

export const useLocale = () => useKept<Locale>('locale', readLocale, asText);
export const useTheme = () => useKept<Theme>('theme', readTheme, asText);
export const useDensity = () => useKept<Density>('density', readDensity, asText);
export const useUnits = () => useKept<Units>('units', readUnits, writeUnits);
