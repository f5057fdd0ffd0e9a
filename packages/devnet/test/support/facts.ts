import type { Hex, StateView } from '../../src/engine/types.js';
import { palletInterfaces, types } from '../../src/pallets/runtime-types.js';
import { decodeExact } from '../../src/scale/codec.js';
import { twox128 } from '../../src/scale/hash.js';
import { concat, fromHex, toHex } from '../../src/scale/hex.js';
import type { StorageItem, Tagged } from '../../src/scale/interface.js';
import { type Json, toJson } from './names.js';

export interface EventRecord {
  readonly phase: Tagged<string, number | undefined>;
  readonly event: Tagged<string, Tagged>;
}
const records = types.of<EventRecord[]>('Vec<EventRecord>');
const events = types.of<EventRecord['event']>('RuntimeEvent');

const prefixOf = (pallet: string, item = ''): Hex => toHex(concat(twox128(pallet), item === '' ? new Uint8Array() : twox128(item)));
const EVENTS_KEY = prefixOf('System', 'Events');

/** What a chain decides: balances and everything of the Phala pallets. The fees tell how the fee multiplier goes. */
const WATCHED = [
  prefixOf('System', 'Account'),
  ...['Balances', 'Sudo', 'PhalaMq', 'PhalaRegistry', 'PhalaMining', 'PhalaStakePool'].map((pallet) => prefixOf(pallet)),
];
const HASH_LENGTH: Readonly<Record<string, number>> = { Twox64Concat: 8, Blake2128Concat: 16, Identity: 0 };
const MANY = 1_000_000;

const items = new Map<string, { name: string; item: StorageItem }>();
for (const { name, storage } of palletInterfaces) {
  for (const [item, definition] of Object.entries(storage ?? {}))
    items.set(prefixOf(name, item), { name: `${name}.${item}`, item: definition });
}

/** `[pallet.event, fields]` */
export type EventFact = readonly [string, Json];
/** `[pallet.item, key or null, value]`; a value of null: removed. */
export type ChangeFact = readonly [string, Json, Json];

export const eventFact = ({ tag, value }: EventRecord['event']): EventFact => [`${tag}.${value.tag}`, toJson(value.value ?? null)];
export const eventFactOf = (hex: Hex): EventFact => eventFact(decodeExact(events, fromHex(hex)));

export function recordsAt(state: StateView): EventRecord[] {
  const raw = state.get(EVENTS_KEY);
  return raw === null ? [] : decodeExact(records, fromHex(raw));
}

/** `Pallet.Error`, or the kind of an error that no pallet names. */
export function errorName({ tag, value }: Tagged): string {
  if (tag !== 'Module') return value === undefined ? tag : `${tag}.${String(value)}`;
  const { index, error } = value as { index: number; error: Hex };
  const pallet = palletInterfaces.find((candidate) => candidate.index === index);
  return `${pallet?.name}.${pallet?.errors?.variants[fromHex(error)[0] as number]}`;
}

/** The seed of a heartbeat challenge comes from the parent's hash and is no fact. */
function withoutChallenges(messages: readonly { destination: string; payload: string }[]) {
  return messages.filter(({ destination, payload }) => !(destination === SYSTEM_EVENT && payload.startsWith('0x01')));
}
const SYSTEM_EVENT = toHex(new TextEncoder().encode('phala/system/event'));

/** Null for keys that no item of the interface stands for (versions of pallets). */
export function changeFact(key: Hex, raw: Hex | null): ChangeFact | null {
  const found = items.get(key.slice(0, 66));
  if (!found) return null;
  const { name, item } = found;
  const hashed = fromHex(`0x${key.slice(66)}`);
  const at = item.key && types.of(item.key).dec(hashed.slice(HASH_LENGTH[item.hashers?.[0] ?? ''] ?? 0));
  let value = raw === null ? null : decodeExact(types.of(item.value), fromHex(raw));
  if (name === 'PhalaMq.OutboundMessages' && raw !== null) value = withoutChallenges(value as { destination: string; payload: string }[]);
  return [name, toJson(at ?? null), toJson(value)];
}

export type Snapshot = ReadonlyMap<Hex, Hex>;

export function snapshot(state: StateView): Snapshot {
  return new Map(WATCHED.flatMap((prefix) => state.keys(prefix, null, MANY)).map((key) => [key, state.get(key) as Hex]));
}

const byText = (a: ChangeFact, b: ChangeFact): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/** What changed, in an order of its own. */
export function changesBetween(before: Snapshot, after: Snapshot): ChangeFact[] {
  const changed: [Hex, Hex | null][] = [];
  for (const [key, raw] of after) if (before.get(key) !== raw) changed.push([key, raw]);
  for (const key of before.keys()) if (!after.has(key)) changed.push([key, null]);
  return changeFacts(changed);
}

export function changeFacts(changed: readonly (readonly [Hex, Hex | null])[]): ChangeFact[] {
  return changed
    .filter(([key]) => WATCHED.some((prefix) => key.startsWith(prefix)))
    .map(([key, raw]) => changeFact(key, raw))
    .filter((fact): fact is ChangeFact => fact !== null && !isEmptyQueue(fact))
    .sort(byText);
}

const isEmptyQueue = ([name, , value]: ChangeFact): boolean =>
  name === 'PhalaMq.OutboundMessages' && Array.isArray(value) && value.length === 0;
