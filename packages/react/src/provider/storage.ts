/** Texts kept between visits, such as the chosen account. `localStorage` fits. */
export interface KitStorage {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

const PREFIX = 'spk.';

/** A storage under the kit's own prefix. One that forbids access only forgets; `null` keeps nothing beyond this page. */
export function safeStorage(storage: KitStorage | null): KitStorage {
  const memory = new Map<string, string>();
  const attempt = <T>(use: (storage: KitStorage) => T, otherwise: T): T => {
    if (storage === null) return otherwise;
    try {
      return use(storage);
    } catch {
      return otherwise;
    }
  };
  return {
    getItem: (name) => attempt((kept) => kept.getItem(PREFIX + name), null) ?? memory.get(name) ?? null,
    setItem: (name, value) => {
      memory.set(name, value);
      attempt((kept) => kept.setItem(PREFIX + name, value), undefined);
    },
    removeItem: (name) => {
      memory.delete(name);
      attempt((kept) => kept.removeItem(PREFIX + name), undefined);
    },
  };
}

/** The browser's own storage, where it may be used. */
export function browserStorage(): KitStorage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
