import type { Hex, SimulatorSettings } from '@stakepool-kit/devnet';

/** To be raised when a state of before does not fit the dev chain any more. */
export const STATE_VERSION = 1;

/** A chain as it is kept between visits. */
export interface SavedChain {
  readonly version: typeof STATE_VERSION;
  /** Unix milliseconds of its first block: the same history is built again for it. */
  readonly genesisTime: number;
  readonly state: { readonly number: number; readonly top: Record<Hex, Hex> };
  readonly simulator: SimulatorSettings;
}

/** Where the chain is kept. */
export interface ChainStore {
  load(): Promise<unknown>;
  save(chain: SavedChain): Promise<void>;
  clear(): Promise<void>;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isSettings = (value: unknown): value is SimulatorSettings =>
  isObject(value) && typeof value.payoutRate === 'number' && typeof value.paused === 'boolean' && Array.isArray(value.offline);

/** `null` for nothing, for another version, and for anything that is no such state. */
export function readSaved(value: unknown): SavedChain | null {
  if (!isObject(value) || value.version !== STATE_VERSION || typeof value.genesisTime !== 'number') return null;
  const { genesisTime, state, simulator } = value;
  if (!isObject(state) || typeof state.number !== 'number' || !isObject(state.top) || !isSettings(simulator)) return null;
  return { version: STATE_VERSION, genesisTime, state: { number: state.number, top: state.top as Record<Hex, Hex> }, simulator };
}
