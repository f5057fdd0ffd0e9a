import type { Chain, Hex } from '../../src/engine/types.js';
import { palletInterface, types } from '../../src/pallets/runtime-types.js';
import { decodeExact } from '../../src/scale/codec.js';
import { twox128 } from '../../src/scale/hash.js';
import { concat, fromHex, toHex } from '../../src/scale/hex.js';
import { readFixture } from './fixture.js';
import { type Json, toJson } from './names.js';
import { play, type Step, type StepFacts } from './replay.js';

/** `[pallet.item, rest of the key, value]` */
export type OwnFact = readonly [string, Hex, Json];
/** A step with what it changed in Proxy and Multisig. */
export type RecordedStep = Step & { readonly own: readonly OwnFact[] };

const ITEMS = [
  ['Proxy', 'Proxies'],
  ['Proxy', 'Announcements'],
  ['Multisig', 'Multisigs'],
  ['Multisig', 'Calls'],
] as const;
const PREFIXES = ITEMS.map(([pallet, item]) => ({ pallet, item, prefix: toHex(concat(twox128(pallet), twox128(item))) }));

/** Null for keys of other pallets. */
export function ownFact(key: Hex, raw: Hex | null): OwnFact | null {
  const found = PREFIXES.find(({ prefix }) => key.startsWith(prefix));
  if (!found) return null;
  const item = palletInterface(found.pallet).storage?.[found.item];
  if (!item) return null;
  const decoded = raw === null ? null : toJson(decodeExact(types.of<unknown>(item.value), fromHex(raw)));
  return [`${found.pallet}.${found.item}`, `0x${key.slice(66)}`, decoded];
}

export const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

function ownState(chain: Chain): Map<Hex, Hex | null> {
  const state = chain.stateAt(chain.head().hash);
  return new Map(PREFIXES.flatMap(({ prefix }) => state.keys(prefix, null, Number.MAX_SAFE_INTEGER)).map((key) => [key, state.get(key)]));
}

export function playRecorded(chain: Chain, step: RecordedStep): { got: StepFacts; own: OwnFact[] } {
  const before = ownState(chain);
  const got = play(chain, step.do);
  const after = ownState(chain);
  const keys = [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));
  const own = keys.map((key) => ownFact(key, after.get(key) ?? null)).filter((fact): fact is OwnFact => fact !== null);
  return { got, own: own.sort(byText) };
}

/** One step a line, recorded on the real runtime 1180; its other inherents aside: extrinsics there come one or two indexes later. */
export const readRecorded = (name: string): RecordedStep[] => readFixture<RecordedStep>(name);
