import type { Hex, StateView } from './types.js';

export function encodeStorageJson(_values: Record<string, Record<string, unknown>>, _state: StateView): [Hex, Hex | null][] {
  throw new Error('pending');
}
