import en from '../src/locales/en';
import { systemClock } from '../src/provider/clock';
import { DEFAULT_UNITS, type KitSettings } from '../src/provider/context';
import { safeStorage } from '../src/provider/storage';

/** English, light, nothing kept: what a component under test runs with. */
export const testSettings = (changed: Partial<KitSettings> = {}): KitSettings => ({
  locale: 'en',
  messages: en,
  overrides: null,
  theme: 'light',
  density: 'default',
  units: DEFAULT_UNITS,
  clock: systemClock,
  storage: safeStorage(null),
  identityOf: null,
  poolUrl: null,
  inviteUrl: null,
  learnUrl: null,
  ...changed,
});
