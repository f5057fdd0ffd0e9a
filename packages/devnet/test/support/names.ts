import type { Hex } from '../../src/engine/types.js';
import { DEV_NAMES, devKey, type KeyPair } from '../../src/keys.js';
import { SUBSIDY_POOL } from '../../src/pallets/phala-mining/state.js';
import { minerAccount } from '../../src/pallets/phala-stake-pool/state.js';
import { TREASURY } from '../../src/pallets/treasury/index.js';

const POOLS = 40;
const WORKERS = 12;
const keys = new Map<string, KeyPair>();

/** The key a fixture calls by its derivation path; the same object every time. */
export function keyOf(path: string): KeyPair {
  const known = keys.get(path) ?? devKey(path);
  keys.set(path, known);
  return known;
}

const workerPath = (n: number): string => `//oracle//worker//${n}`;
export const workerKey = (n: number): KeyPair => keyOf(workerPath(n));

/** Names that fixtures use for accounts and keys, so that people can read them. */
const nameByHex = new Map<string, string>();
for (const name of DEV_NAMES) nameByHex.set(keyOf(`//${name}`).publicKey, `//${name}`);
for (let i = 0; i < 6; i++) nameByHex.set(keyOf(`//Poor${i}`).publicKey, `//Poor${i}`);
for (const path of ['//oracle//gatekeeper', '//oracle//master']) nameByHex.set(keyOf(path).publicKey, path);
for (let n = 1; n <= WORKERS; n++) {
  const { publicKey } = workerKey(n);
  nameByHex.set(publicKey, workerPath(n));
  for (let pid = 0; pid < POOLS; pid++) nameByHex.set(minerAccount(BigInt(pid), publicKey), `miner(${pid},${n})`);
}
nameByHex.set(SUBSIDY_POOL, 'subsidy pool');
nameByHex.set(TREASURY, 'treasury');
const hexByName = new Map([...nameByHex].map(([hex, name]) => [name, hex as Hex]));

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A codec's value as JSON: bigint as `"12n"`, known keys by name, absent fields left out. */
export function toJson(value: unknown): Json {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'string') return nameByHex.get(value) ?? value;
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, v]) => v !== undefined)
        .map(([k, v]) => [k, toJson(v)]),
    );
  }
  throw new Error(`${typeof value} has no place in a fixture`);
}

/** The way back. */
export function fromJson(json: Json): unknown {
  if (typeof json === 'string') return /^\d+n$/.test(json) ? BigInt(json.slice(0, -1)) : (hexByName.get(json) ?? json);
  if (Array.isArray(json)) return json.map(fromJson);
  if (json !== null && typeof json === 'object') return Object.fromEntries(Object.entries(json).map(([k, v]) => [k, fromJson(v as Json)]));
  return json;
}
