import { compact } from 'scale-ts';
import { palletInterface, types } from '../pallets/runtime-types.js';
import { decodeExact, type ScaleCodec } from '../scale/codec.js';
import { parseExpression } from '../scale/expression.js';
import { type HasherName, hashers, twox128 } from '../scale/hash.js';
import { concat, fromHex, toHex } from '../scale/hex.js';
import type { Tagged } from '../scale/interface.js';
import { badOrigin, DispatchError } from './errors.js';
import type { Overlay } from './storage.js';
import type { Hex } from './types.js';

export type RuntimeCall = Tagged<string, Tagged<string, unknown>>;
export type CallFilter = (call: RuntimeCall) => boolean;

export type Origin = { kind: 'root' } | { kind: 'none' } | { kind: 'signed'; account: Hex; filters: readonly CallFilter[] };

export type Phase =
  | { tag: 'ApplyExtrinsic'; value: number }
  | { tag: 'Finalization'; value: undefined }
  | { tag: 'Initialization'; value: undefined };

/** What a call used and whether it is paid for, where that differs from what was declared. */
export interface PostInfo {
  readonly weight?: bigint;
  readonly paysFee?: boolean;
}

/** The values of the runtime that differ between networks. */
export interface RuntimeConstants {
  readonly specName: string;
  readonly specVersion: number;
  readonly transactionVersion: number;
  /** Shows its clients the types of `pallets/upgraded.ts`. */
  readonly upgraded?: boolean;
  /** Seconds. */
  readonly gracePeriod: bigint;
  readonly miningEnabledByDefault: boolean;
  readonly verifyPRuntime: boolean;
  readonly verifyRelaychainGenesisBlockHash: boolean;
}

interface EventEntry {
  readonly phase: Phase;
  readonly event: Tagged;
  readonly topics: readonly Hex[];
}

/** One block (or dry run) being executed: its storage, its events, and how calls reach other calls. */
export class Context {
  readonly events: EventEntry[] = [];
  phase: Phase = { tag: 'Initialization', value: undefined };

  constructor(
    readonly storage: Overlay,
    readonly constants: RuntimeConstants,
    /** Dispatches in a storage layer of its own, checking the origin's filters. */
    readonly dispatch: (ctx: Context, call: RuntimeCall, origin: Origin) => PostInfo,
  ) {}

  deposit(pallet: string, name: string, value?: unknown): void {
    this.events.push({ phase: this.phase, event: { tag: pallet, value: { tag: name, value } }, topics: [] });
  }

  /** Runs `work`; whatever it throws takes back its writes and events. */
  transactional<T>(work: () => T): T {
    const eventCount = this.events.length;
    this.storage.begin();
    try {
      const result = work();
      this.storage.commit();
      return result;
    } catch (error) {
      this.storage.rollback();
      this.events.length = eventCount;
      throw error;
    }
  }

  /** Runs a call in its own layer; gives the dispatch error instead of throwing it. Traps go through. */
  attempt<T>(work: () => T): { ok: true; value: T } | { ok: false; error: DispatchError } {
    try {
      return { ok: true, value: this.transactional(work) };
    } catch (error) {
      if (error instanceof DispatchError) return { ok: false, error };
      throw error;
    }
  }
}

export function ensureSigned(origin: Origin): Hex {
  if (origin.kind !== 'signed') throw badOrigin();
  return origin.account;
}

export function ensureRoot(origin: Origin): void {
  if (origin.kind !== 'root') throw badOrigin();
}

const prefixOf = (pallet: string, item: string): Hex => toHex(concat(twox128(pallet), twox128(item)));

function storageItem(pallet: string, item: string) {
  const found = palletInterface(pallet).storage?.[item];
  if (!found) throw new Error(`pallet ${pallet} has no storage item ${item}`);
  return found;
}

/** The keys of a map, each with its hasher. */
export function keyParts(key: string, names: readonly HasherName[]): { type: string; hasher: HasherName }[] {
  const parsed = parseExpression(key);
  const all = names.length > 1 && parsed.kind === 'tuple' ? parsed.elements : [key];
  return all.map((type, at) => ({ type, hasher: names[at] as HasherName }));
}

/** A storage item without a key. Reads give its fallback, or null where it has none. */
export class StorageValue<T> {
  readonly key: Hex;
  readonly #codec: ScaleCodec<T>;
  readonly #fallback: Hex | null;

  constructor(pallet: string, item: string) {
    const found = storageItem(pallet, item);
    this.key = prefixOf(pallet, item);
    this.#codec = types.of<T>(found.value);
    this.#fallback = (found.fallback ?? null) as Hex | null;
  }

  /** Null where nothing is stored. */
  find(ctx: Context): T | null {
    const raw = ctx.storage.get(this.key);
    return raw === null ? null : decodeExact(this.#codec, fromHex(raw));
  }

  /** The stored value or the item's fallback. */
  get(ctx: Context): T {
    const found = this.find(ctx);
    if (found !== null) return found;
    if (this.#fallback === null) throw new Error(`${this.key} has no value and no fallback`);
    return decodeExact(this.#codec, fromHex(this.#fallback));
  }

  encode(value: T): Hex {
    return toHex(this.#codec.enc(value));
  }

  put(ctx: Context, value: T): void {
    ctx.storage.set(this.key, this.encode(value));
  }

  remove(ctx: Context): void {
    ctx.storage.set(this.key, null);
  }
}

/** A storage item that is a list; appending does not read what is there. */
export class StorageList<T> extends StorageValue<readonly T[]> {
  readonly #item: ScaleCodec<T>;

  constructor(pallet: string, item: string) {
    super(pallet, item);
    const [, inner] = /^Vec<(.+)>$/.exec(storageItem(pallet, item).value) ?? [];
    if (!inner) throw new Error(`${pallet}.${item} is not a list`);
    this.#item = types.of<T>(inner);
  }

  append(ctx: Context, value: T): void {
    const raw = ctx.storage.get(this.key) ?? '0x00';
    const count = Number(compact.dec(raw.slice(0, 12)));
    const body = raw.slice(2 + 2 * compact.enc(count).length);
    ctx.storage.set(this.key, `${toHex(compact.enc(count + 1))}${body}${toHex(this.#item.enc(value)).slice(2)}`);
  }
}

/** A storage map. A tuple is one key where the map has one hasher, several keys where it has more. */
export class StorageMap<K, V> {
  readonly prefix: Hex;
  readonly #parts: readonly { readonly codec: ScaleCodec; readonly hash: (bytes: Uint8Array) => Uint8Array }[];
  readonly #value: ScaleCodec<V>;
  readonly #fallback: Hex | null;

  constructor(pallet: string, item: string) {
    const found = storageItem(pallet, item);
    if (!found.key || !found.hashers) throw new Error(`${pallet}.${item} is not a map`);
    this.prefix = prefixOf(pallet, item);
    this.#parts = keyParts(found.key, found.hashers).map(({ type, hasher }) => ({ codec: types.of(type), hash: hashers[hasher] }));
    this.#value = types.of<V>(found.value);
    this.#fallback = (found.fallback ?? null) as Hex | null;
  }

  keyOf(key: K): Hex {
    const keys = this.#parts.length === 1 ? [key] : (key as readonly unknown[]);
    return toHex(concat(fromHex(this.prefix), ...this.#parts.map(({ codec, hash }, at) => hash(codec.enc(keys[at])))));
  }

  encode(value: V): Hex {
    return toHex(this.#value.enc(value));
  }

  has(ctx: Context, key: K): boolean {
    return ctx.storage.get(this.keyOf(key)) !== null;
  }

  /** Null where nothing is stored. */
  find(ctx: Context, key: K): V | null {
    const raw = ctx.storage.get(this.keyOf(key));
    return raw === null ? null : decodeExact(this.#value, fromHex(raw));
  }

  /** The stored value or the map's fallback. */
  get(ctx: Context, key: K): V {
    const found = this.find(ctx, key);
    if (found !== null) return found;
    if (this.#fallback === null) throw new Error(`${this.prefix} has no fallback`);
    return decodeExact(this.#value, fromHex(this.#fallback));
  }

  put(ctx: Context, key: K, value: V): void {
    ctx.storage.set(this.keyOf(key), this.encode(value));
  }

  remove(ctx: Context, key: K): void {
    ctx.storage.set(this.keyOf(key), null);
  }
}
