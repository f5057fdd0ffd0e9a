import { palletInterface } from '../pallets/runtime-types.js';
import { fromHex, toHex } from '../scale/hex.js';
import type { Tagged } from '../scale/interface.js';
import type { Context, Origin, PostInfo, RuntimeCall } from './context.js';
import { DispatchError, moduleError } from './errors.js';
import type { DispatchClass, Pallet } from './pallet.js';
import type { Hex } from './types.js';

const registry = new Map<string, Pallet>();

export function registerPallets(pallets: readonly Pallet[]): void {
  for (const pallet of pallets) registry.set(pallet.name, pallet);
}

function palletOf(name: string): Pallet {
  const found = registry.get(name);
  if (!found) throw new Error(`pallet ${name} is not part of the runtime`);
  return found;
}

/** What a call is declared to weigh. */
export function callWeight(call: RuntimeCall): bigint {
  const weight = palletOf(call.tag).weights?.[call.value.tag] ?? 0n;
  return typeof weight === 'function' ? weight(call.value.value) : weight;
}

export function callClass(call: RuntimeCall): DispatchClass {
  const found = palletOf(call.tag).classes?.[call.value.tag] ?? 'Normal';
  return typeof found === 'function' ? found(call.value.value) : found;
}

/** What a call that was run weighed: what it tells, at most what it declared. */
export function usedWeight(call: RuntimeCall, result: { ok: true; value: PostInfo } | { ok: false; error: DispatchError }): bigint {
  const declared = callWeight(call);
  const actual = (result.ok ? result.value : result.error).weight ?? declared;
  return actual < declared ? actual : declared;
}

/** Runs a call in a storage layer of its own. Throws DispatchError, and Trap where the runtime would panic. */
export function dispatch(ctx: Context, call: RuntimeCall, origin: Origin): PostInfo {
  const handler = palletOf(call.tag).calls[call.value.tag];
  if (!handler) throw new Error(`${call.tag}.${call.value.tag} has no handler`);
  if (origin.kind === 'signed' && !origin.filters.every((allows) => allows(call))) throw moduleError('System', 'CallFiltered');
  return ctx.transactional(() => handler(ctx, origin, call.value.value) ?? {});
}

/** The error as the runtime encodes it. */
export function encodeDispatchError(error: DispatchError): Tagged {
  if (error.kind !== 'Module') return { tag: error.kind, value: error.detail };
  const { pallet, error: name } = error.detail as { pallet: string; error: string };
  const { index, errors } = palletInterface(pallet);
  const at = errors?.variants.indexOf(name) ?? -1;
  if (at < 0) throw new Error(`pallet ${pallet} has no error ${name}`);
  return { tag: 'Module', value: { index, error: toHex(Uint8Array.of(at, 0, 0, 0)) } };
}

export function decodeDispatchError({ tag, value }: Tagged): DispatchError {
  if (tag !== 'Module') return new DispatchError(tag as DispatchError['kind'], value as string | undefined);
  const { index, error } = value as { index: number; error: Hex };
  for (const pallet of registry.keys()) {
    const found = palletInterface(pallet);
    if (found.index === index) return moduleError(pallet, found.errors?.variants[fromHex(error)[0] as number] ?? 'Unknown');
  }
  return new DispatchError('Other');
}

/** `Result<(), DispatchError>` of an attempt. */
export function encodeDispatchResult(result: { ok: true } | { ok: false; error: DispatchError }): Tagged {
  return result.ok ? { tag: 'Ok', value: undefined } : { tag: 'Err', value: encodeDispatchError(result.error) };
}
