import type { Hex, StateView } from '../engine/types.js';
import { CodecTable } from '../scale/codec.js';
import { twox128 } from '../scale/hash.js';
import { concat, fromHex, toHex } from '../scale/hex.js';
import type { Fields, TypeDefinition, TypeDefinitions } from '../scale/interface.js';
import { typeDefinitions, types } from './runtime-types.js';

/**
 * The runtime after `upgrade`: MinerInfo has one more field (an old decoder leaves four bytes over), and in PoolInfo
 * total_stake and releasing_stake have changed places (an old decoder sees no fault and reads the one for the other). The pallets here go on working with
 * the old values; clients are shown the new ones.
 */
const ADDED = { restarts: 'u32' };

export const upgradedDefinitions: TypeDefinitions = {
  ...typeDefinitions,
  MinerInfo: withFields('MinerInfo', (fields) => ({ ...fields, ...ADDED })),
  PoolInfo: withFields('PoolInfo', (fields) => {
    const swapped: Readonly<Record<string, string>> = { total_stake: 'releasing_stake', releasing_stake: 'total_stake' };
    return Object.fromEntries(
      Object.keys(fields).map((name) => {
        const now = swapped[name] ?? name;
        return [now, fields[now] as string];
      }),
    );
  }),
};

function withFields(name: string, change: (fields: Readonly<Record<string, string>>) => Fields): TypeDefinition {
  const definition = typeDefinitions[name];
  if (!definition || !('fields' in definition) || Array.isArray(definition.fields)) throw new Error(`${name} has no named fields`);
  return { ...definition, fields: change(definition.fields as Readonly<Record<string, string>>) };
}

const upgradedTypes = new CodecTable(upgradedDefinitions);

/** By the first 32 bytes of the key. */
const changed = new Map(
  (
    [
      ['PhalaMining', 'Miners', 'MinerInfo'],
      ['PhalaStakePool', 'StakePools', 'PoolInfo'],
    ] as const
  ).map(([pallet, item, type]) => [
    toHex(concat(twox128(pallet), twox128(item))),
    { before: types.of<object>(type), after: upgradedTypes.of<object>(type) },
  ]),
);
const PREFIX = 66;

/** A stored value in the form of the upgraded runtime. */
export function migrated<T extends Hex | null>(key: Hex, value: T): T {
  const codecs = changed.get(key.slice(0, PREFIX) as Hex);
  if (!codecs || value === null) return value;
  return toHex(codecs.after.enc({ restarts: 1, ...codecs.before.dec(fromHex(value as Hex)) })) as T;
}

export const migratedView = (view: StateView): StateView => ({
  get: (key) => migrated(key, view.get(key)),
  keys: (prefix, startAfter, count) => view.keys(prefix, startAfter, count),
});

/** Every key whose value the migration rewrites. */
export const migratedKeys = (view: StateView): Hex[] =>
  [...changed.keys()].flatMap((prefix) => view.keys(prefix, null, Number.MAX_SAFE_INTEGER));
