import { ensureRoot, ensureSigned } from '../../engine/context.js';
import { DispatchError } from '../../engine/errors.js';
import type { Pallet } from '../../engine/pallet.js';
import type { Hex } from '../../engine/types.js';
import type { Tagged } from '../../scale/interface.js';
import { reducibleBalance, setBalance, transfer, unreserve } from './account.js';

export type MultiAddress = Tagged<string, Hex>;

/** Only plain account ids can be looked up on this chain. */
export function lookup(address: MultiAddress): Hex {
  if (address.tag !== 'Id') throw new DispatchError('CannotLookup');
  return address.value;
}

export const balances: Pallet = {
  name: 'Balances',
  weights: {
    transfer: 166_860_000n,
    set_balance: 150_488_000n,
    force_transfer: 292_190_000n,
    transfer_keep_alive: 157_760_000n,
    transfer_all: 162_789_000n,
    force_unreserve: 145_056_000n,
  },
  calls: {
    transfer(ctx, origin, { dest, value }: { dest: MultiAddress; value: bigint }) {
      const from = ensureSigned(origin);
      transfer(ctx, from, lookup(dest), value, false);
    },
    set_balance(ctx, origin, { who, new_free, new_reserved }: { who: MultiAddress; new_free: bigint; new_reserved: bigint }) {
      ensureRoot(origin);
      setBalance(ctx, lookup(who), new_free, new_reserved);
    },
    force_transfer(ctx, origin, { source, dest, value }: { source: MultiAddress; dest: MultiAddress; value: bigint }) {
      ensureRoot(origin);
      transfer(ctx, lookup(source), lookup(dest), value, false);
    },
    transfer_keep_alive(ctx, origin, { dest, value }: { dest: MultiAddress; value: bigint }) {
      const from = ensureSigned(origin);
      transfer(ctx, from, lookup(dest), value, true);
    },
    transfer_all(ctx, origin, { dest, keep_alive }: { dest: MultiAddress; keep_alive: boolean }) {
      const from = ensureSigned(origin);
      transfer(ctx, from, lookup(dest), reducibleBalance(ctx, from, keep_alive), keep_alive);
    },
    force_unreserve(ctx, origin, { who, amount }: { who: MultiAddress; amount: bigint }) {
      ensureRoot(origin);
      unreserve(ctx, lookup(who), amount);
    },
  },
};
