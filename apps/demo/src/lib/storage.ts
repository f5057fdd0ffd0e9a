/** Values kept between visits. A browser that forbids storage only forgets them. */
const PREFIX = 'spk.';

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
