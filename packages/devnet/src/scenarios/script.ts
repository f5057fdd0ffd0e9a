import type { Context } from '../engine/context.js';
import type { Hex } from '../engine/types.js';
import { type PayloadName, payloadTypes, TOPICS } from '../pallets/phala-mq/messages.js';
import { dispatchMessage } from '../pallets/phala-mq/queue.js';
import { toHex } from '../scale/hex.js';

/** Something an account does, as a script tells it: it has to succeed, or the script is wrong. */
export function act(ctx: Context, account: Hex, pallet: string, call: string, args?: unknown): void {
  const result = ctx.attempt(() =>
    ctx.dispatch(ctx, { tag: pallet, value: { tag: call, value: args } }, { kind: 'signed', account, filters: [] }),
  );
  if (!result.ok) throw new Error(`scenario: ${pallet}.${call} was refused with ${result.error.message}`);
}

/** A message of a worker or the gatekeeper that needs no signature here. */
export function report(ctx: Context, sender: { worker: Hex } | 'gatekeeper', name: PayloadName, payload: unknown): void {
  dispatchMessage(ctx, {
    sender: sender === 'gatekeeper' ? { tag: 'Gatekeeper', value: undefined } : { tag: 'Worker', value: sender.worker },
    destination: toHex(new TextEncoder().encode(TOPICS[name])),
    payload: toHex(payloadTypes.of(name).enc(payload)),
  });
}

/** A small seeded generator (mulberry32): the same script makes the same network. */
export function createRandom(seed: number): {
  integer(below: number): number;
  pick<T>(items: readonly T[]): T;
  bytes(count: number): Uint8Array;
} {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
  const integer = (below: number): number => next() % below;
  return {
    integer,
    pick: (items) => items[integer(items.length)] as (typeof items)[number],
    bytes: (count) => Uint8Array.from({ length: count }, () => next() & 255),
  };
}
