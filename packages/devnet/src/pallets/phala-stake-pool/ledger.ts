import type { Context } from '../../engine/context.js';
import type { Hex } from '../../engine/types.js';
import { removeLock, setLock, slash } from '../balances/account.js';
import { isDust, saturate128 } from '../fixed-point.js';
import { depositToTreasury } from '../treasury/index.js';
import { settleLoss } from './shares.js';
import { NAME, type PoolInfo, StakeLedger, type UserStakeInfo } from './state.js';

/** `phala/sp` */
const LOCK_ID: Hex = '0x7068616c612f7370';

function setLedger(ctx: Context, who: Hex, amount: bigint): void {
  StakeLedger.put(ctx, who, amount);
  if (amount === 0n) removeLock(ctx, who, LOCK_ID);
  else setLock(ctx, who, LOCK_ID, amount);
}

export const lockedOverall = (ctx: Context, who: Hex): bigint => StakeLedger.find(ctx, who) ?? 0n;

export function accrueLedger(ctx: Context, who: Hex, amount: bigint): void {
  setLedger(ctx, who, saturate128(lockedOverall(ctx, who) + amount));
}

/** Unlocks; `dust` is unlocked too and goes to the treasury. */
export function reduceLedger(ctx: Context, who: Hex, amount: bigint, dust: bigint): void {
  setLedger(ctx, who, saturate128(lockedOverall(ctx, who) - amount - dust));
  if (dust === 0n) return;
  const taken = slash(ctx, who, dust);
  depositToTreasury(ctx, taken);
  ctx.deposit(NAME, 'DustRemoved', { user: who, amount: taken });
}

/** Makes the staker bear its part of the pool's losses so far. */
export function settleSlash(ctx: Context, pool: PoolInfo, user: UserStakeInfo): void {
  const loss = settleLoss(pool, user);
  if (isDust(loss)) return;
  const taken = slash(ctx, user.user, loss);
  depositToTreasury(ctx, taken);
  reduceLedger(ctx, user.user, taken, 0n);
  ctx.deposit(NAME, 'SlashSettled', { pid: pool.pid, user: user.user, amount: taken });
}
