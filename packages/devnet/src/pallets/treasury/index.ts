import type { Context } from '../../engine/context.js';
import type { Pallet } from '../../engine/pallet.js';
import type { Hex } from '../../engine/types.js';
import { deposit, EXISTENTIAL_DEPOSIT, freeBalance } from '../balances/account.js';

/** Account of pallet id `py/trsry`. */
export const TREASURY: Hex = '0x6d6f646c70792f74727372790000000000000000000000000000000000000000';
const SPEND_PERIOD = 7200;

/** Tokens that fees, slashes and settlements give to the treasury. */
export function depositToTreasury(ctx: Context, amount: bigint): void {
  if (amount === 0n) return;
  deposit(ctx, TREASURY, amount);
  ctx.deposit('Treasury', 'Deposit', { value: amount });
}

export const treasury: Pallet = {
  name: 'Treasury',
  calls: {},
  onInitialize(ctx, number) {
    if (number % SPEND_PERIOD !== 0) return;
    const free = freeBalance(ctx, TREASURY);
    const pot = free > EXISTENTIAL_DEPOSIT ? free - EXISTENTIAL_DEPOSIT : 0n;
    ctx.deposit('Treasury', 'Spending', { budget_remaining: pot });
    ctx.deposit('Treasury', 'Burnt', { burnt_funds: 0n });
    ctx.deposit('Treasury', 'Rollover', { rollover_balance: pot });
  },
};
