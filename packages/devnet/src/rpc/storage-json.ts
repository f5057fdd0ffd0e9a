import { keyParts, StorageMap, StorageValue } from '../engine/context.js';
import type { Hex, StateView } from '../engine/types.js';
import { palletInterfaces, types } from '../pallets/runtime-types.js';
import { decodeExact } from '../scale/codec.js';
import { parseExpression } from '../scale/expression.js';
import { fromHex, isHex, toHex } from '../scale/hex.js';
import type { PalletInterface, StorageItem } from '../scale/interface.js';
import { fromJson, isObject, refuse, sameName, show } from './json-value.js';

type Entry = [Hex, Hex | null];

const REMOVE = '$removePrefix';

/**
 * Raw storage for `{ Pallet: { Item: value } }`. A plain item takes a value, a map a list of `[[key, …], value]`. `null` deletes,
 * `0x…` is raw SCALE, anything else is a JSON value (see `fromJson`). `{ Item: { $removePrefix: true } }` and
 * `{ Pallet: { $removePrefix: ['Item'] } }` delete a whole map. Throws RpcError −32602, and then nothing has been written.
 */
export function encodeStorageJson(values: Record<string, Record<string, unknown>>, state: StateView): Entry[] {
  return Object.entries(values).flatMap(([name, items]) => {
    const pallet = palletInterfaces.find((known) => sameName(known.name, name));
    if (!pallet?.storage) throw refuse(name, `there is no pallet of this name with storage; there are ${withStorage()}`);
    if (!isObject(items)) throw refuse(name, `expected { Item: value }, got ${show(items)}`);
    return Object.entries(items).flatMap(([item, value]) => {
      if (item === REMOVE) return removeMany(pallet, value, state);
      const found = findItem(pallet, item);
      if (isObject(value) && value[REMOVE] === true) return remove(pallet, found.name, state);
      return found.item.key === undefined ? plain(pallet, found, value) : map(pallet, found, value);
    });
  });
}

const withStorage = (): string =>
  palletInterfaces
    .filter(({ storage }) => storage)
    .map(({ name }) => name)
    .join(', ');

interface Found {
  readonly name: string;
  readonly item: StorageItem;
}

function findItem(pallet: PalletInterface, name: string): Found {
  const found = Object.entries(pallet.storage ?? {}).find(([known]) => sameName(known, name));
  if (!found)
    throw refuse(`${pallet.name}.${name}`, `there is no such storage item; there are ${Object.keys(pallet.storage ?? {}).join(', ')}`);
  return { name: found[0], item: found[1] };
}

function removeMany(pallet: PalletInterface, names: unknown, state: StateView): Entry[] {
  if (!Array.isArray(names)) throw refuse(`${pallet.name}.${REMOVE}`, `expected a list of storage items, got ${show(names)}`);
  return names.flatMap((name: unknown) => remove(pallet, findItem(pallet, String(name)).name, state));
}

function remove(pallet: PalletInterface, item: string, state: StateView): Entry[] {
  return state.keys(new StorageValue<unknown>(pallet.name, item).key, null, Number.MAX_SAFE_INTEGER).map((key) => [key, null]);
}

function plain(pallet: PalletInterface, { name, item }: Found, value: unknown): Entry[] {
  return [[new StorageValue<unknown>(pallet.name, name).key, encode(item.value, value, `${pallet.name}.${name}`)]];
}

function map(pallet: PalletInterface, { name, item }: Found, value: unknown): Entry[] {
  const where = `${pallet.name}.${name}`;
  if (!Array.isArray(value)) throw refuse(where, `it is a map: expected [[[key, …], value], …], got ${show(value)}`);
  const storage = new StorageMap<unknown, unknown>(pallet.name, name);
  return value.map((entry: unknown, at): Entry => {
    if (!Array.isArray(entry) || entry.length !== 2) throw refuse(`${where}[${at}]`, `expected [[key, …], value], got ${show(entry)}`);
    const key = keyOf(item, entry[0], `${where}[${at}] key`);
    return [storage.keyOf(key), encode(item.value, entry[1], `${where}[${at}]`)];
  });
}

/** The key or keys of a map, one JSON value for each hasher; the parts of a tuple key may also stand without their own list. */
function keyOf({ key = '()', hashers = [] }: StorageItem, given: unknown, where: string): unknown {
  const parts = keyParts(key, hashers);
  const keys: readonly unknown[] = Array.isArray(given) ? given : [given];
  const only = parts.length === 1 ? parts[0] : undefined;
  if (only) {
    const parsed = parseExpression(only.type);
    const isTuple = parsed.kind === 'tuple' && keys.length === parsed.elements.length && keys.length !== 1;
    if (!isTuple && keys.length !== 1) throw refuse(where, `expected one key, got ${show(given)}`);
    return fromJson(only.type, isTuple ? keys : keys[0], where);
  }
  if (keys.length !== parts.length) throw refuse(where, `expected ${parts.length} keys, got ${show(given)}`);
  return parts.map(({ type }, at) => fromJson(type, keys[at], `${where}[${at}]`));
}

function encode(type: string, value: unknown, where: string): Hex | null {
  if (value === null) return null;
  if (value === undefined) throw refuse(where, 'there is no value; give null to delete');
  const codec = types.of<unknown>(type);
  const raw = isHex(value) ? (value.toLowerCase() as Hex) : toHex(codec.enc(fromJson(type, value, where)));
  try {
    decodeExact(codec, fromHex(raw));
  } catch {
    throw refuse(where, `${show(value)} is not the SCALE encoding of ${type}`);
  }
  return raw;
}
