import type { Logger } from '../log.js';
import type { ConnectOptions } from './types.js';

export type Settings = Required<Omit<ConnectOptions, 'logger'>> & { readonly logger: Logger | undefined };

const DEFAULTS: Settings = {
  connectTimeout: 10_000,
  connectAttempts: 2,
  reconnectAttempts: 10,
  requestTimeout: 60_000,
  checkInterval: 15_000,
  silenceTimeout: 30_000,
  stalledAfter: 72_000,
  compareInterval: 60_000,
  behindBy: 5,
  switchPause: 120_000,
  random: Math.random,
  logger: undefined,
};

/** What was left out, or given as `undefined`, is the default. */
export function settingsOf(options: ConnectOptions): Settings {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return { ...DEFAULTS, ...Object.fromEntries(given) };
}
