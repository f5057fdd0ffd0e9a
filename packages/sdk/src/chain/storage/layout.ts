import type { RuntimeMetadata } from '../metadata/runtime-metadata.js';
import type { HasherName, StorageEntry } from '../metadata/v14.js';
import { DEEPEST_TYPE, partsOf, renumbered, type TypeDef, type TypeId, type TypeRegistry } from '../scale/types.js';
import { shapeError } from './errors.js';
import { ITEMS, type ItemName } from './items.js';

export interface ItemLayout {
  /** Empty for an item that is no map. */
  readonly hashers: readonly HasherName[];
  readonly value: TypeId;
  /** Bytes of an absent value; `null` for an optional item. */
  readonly fallback: `0x${string}` | null;
}

/** How the SDK's storage items lie in one runtime's storage: plain data, the same for runtimes that agree on it. */
export interface StorageLayout {
  readonly types: TypeRegistry;
  readonly items: Readonly<Partial<Record<ItemName, ItemLayout>>>;
}

/** What reads need; events are for transactions, and far larger. */
export const READ_ITEMS = (Object.keys(ITEMS) as ItemName[]).filter((name) => name !== 'events');

/**
 * The part of a runtime's types that the items are made of, numbered in the order they are met: equal for two runtimes
 * exactly when their values are encoded alike.
 * @throws ChainError `chain.shape` when the runtime lacks an item that all have
 */
export function layoutOf(metadata: RuntimeMetadata, names: readonly ItemName[] = READ_ITEMS): StorageLayout {
  const known = metadata.data.types;
  const ids = new Map<TypeId, TypeId>();
  const types: TypeDef[] = [];
  const add = (old: TypeId, depth = 0): TypeId => {
    const found = ids.get(old);
    if (found !== undefined) return found;
    const id = ids.size;
    ids.set(old, id);
    const type = known[old];
    if (type === undefined) throw new RangeError(`the metadata has no type ${old}`);
    if (depth > DEEPEST_TYPE) throw new RangeError(`types are nested more than ${DEEPEST_TYPE} deep`);
    for (const part of partsOf(type)) add(part, depth + 1);
    types[id] = renumbered(type, (part) => ids.get(part) as TypeId);
    return id;
  };
  const items: Partial<Record<ItemName, ItemLayout>> = {};
  for (const name of names) {
    const { pallet, name: item, optional } = ITEMS[name];
    const entry = metadata.storage(pallet, item);
    if (entry) items[name] = itemOf(entry, add);
    else if (!optional) throw shapeError(`${pallet}.${item}`, 'is absent');
  }
  return { types, items };
}

const itemOf = (entry: StorageEntry, add: (type: TypeId) => TypeId): ItemLayout => ({
  hashers: entry.hashers,
  value: add(entry.value),
  fallback: entry.optional ? null : entry.fallback,
});

/** Equal for two layouts exactly when they are the same. */
export const fingerprint = (layout: StorageLayout): string => JSON.stringify(layout);
