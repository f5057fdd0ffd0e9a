import { type Context, StorageMap, StorageValue } from '../../engine/context.js';
import { DispatchError, ensure } from '../../engine/errors.js';
import type { Hex } from '../../engine/types.js';
import { Account, type AccountData, addConsumer, canRemoveProvider, removeConsumer, storeAccountData } from '../system/account.js';

export const EXISTENTIAL_DEPOSIT = 10_000_000_000n;

export type LockReasons = 'Fee' | 'Misc' | 'All';
interface BalanceLock {
  id: Hex;
  amount: bigint;
  reasons: LockReasons;
}

export const Locks = new StorageMap<Hex, BalanceLock[]>('Balances', 'Locks');
export const TotalIssuance = new StorageValue<bigint>('Balances', 'TotalIssuance');

const total = (data: AccountData): bigint => data.free + data.reserved;
const frozen = (data: AccountData, reasons: LockReasons): bigint =>
  reasons === 'Misc'
    ? data.misc_frozen
    : reasons === 'Fee'
      ? data.fee_frozen
      : data.misc_frozen > data.fee_frozen
        ? data.misc_frozen
        : data.fee_frozen;

export const balanceOf = (ctx: Context, who: Hex): AccountData => Account.get(ctx, who).data;
export const freeBalance = (ctx: Context, who: Hex): bigint => balanceOf(ctx, who).free;

const addIssuance = (ctx: Context, difference: bigint): void => {
  if (difference !== 0n) TotalIssuance.put(ctx, TotalIssuance.get(ctx) + difference);
};

/**
 * Changes an account's balances. What is left below the existential deposit is dust: the account ends and the dust leaves
 * the issuance, at once or, in a nested change, when the outer one runs what it collected in `later`.
 */
function mutate<T>(ctx: Context, who: Hex, change: (data: AccountData, isNew: boolean) => T, later?: (() => void)[]): T {
  const data = { ...balanceOf(ctx, who) };
  const isNew = total(data) === 0n;
  const result = change(data, isNew);
  const ends = total(data) < EXISTENTIAL_DEPOSIT;
  const dust = ends ? total(data) : 0n;
  storeAccountData(ctx, who, ends ? { free: 0n, reserved: 0n, misc_frozen: 0n, fee_frozen: 0n } : data);
  if (isNew) ctx.deposit('Balances', 'Endowed', { account: who, free_balance: data.free });
  if (dust > 0n) {
    const lose = (): void => {
      ctx.deposit('Balances', 'DustLost', { account: who, amount: dust });
      addIssuance(ctx, -dust);
    };
    if (later) later.push(lose);
    else lose();
  }
  return result;
}

function ensureCanWithdraw(data: AccountData, reasons: LockReasons): void {
  ensure(data.free >= frozen(data, reasons), 'Balances', 'LiquidityRestrictions');
}

function takeFree(data: AccountData, amount: bigint): void {
  ensure(data.free >= amount, 'Balances', 'InsufficientBalance');
  data.free -= amount;
}

/** Moves free balance. `keepAlive`: fails rather than ending the sender's account. */
export function transfer(ctx: Context, from: Hex, to: Hex, amount: bigint, keepAlive: boolean): void {
  if (amount === 0n || from === to) return;
  const later: (() => void)[] = [];
  mutate(ctx, to, (target) => {
    mutate(
      ctx,
      from,
      (source) => {
        takeFree(source, amount);
        target.free += amount;
        if (target.free >= 1n << 128n) throw new DispatchError('Arithmetic', 'Overflow');
        ensure(total(target) >= EXISTENTIAL_DEPOSIT, 'Balances', 'ExistentialDeposit');
        ensureCanWithdraw(source, 'Misc');
        const mayDie = !keepAlive && canRemoveProvider(ctx, from);
        ensure(mayDie || total(source) >= EXISTENTIAL_DEPOSIT, 'Balances', 'KeepAlive');
      },
      later,
    );
  });
  for (const lose of later) lose();
  ctx.deposit('Balances', 'Transfer', { from, to, amount });
}

/** Takes free balance out of an account; the caller answers for what becomes of it. */
export function withdraw(ctx: Context, who: Hex, amount: bigint, reasons: LockReasons, keepAlive: boolean): void {
  if (amount === 0n) return;
  mutate(ctx, who, (data) => {
    const before = total(data);
    takeFree(data, amount);
    const wouldDie = total(data) < EXISTENTIAL_DEPOSIT && before >= EXISTENTIAL_DEPOSIT;
    ensure(!keepAlive || !wouldDie, 'Balances', 'KeepAlive');
    ensureCanWithdraw(data, reasons);
    ctx.deposit('Balances', 'Withdraw', { who, amount });
  });
}

/** Puts tokens taken elsewhere into an account. Too little to open one: they are lost and leave the issuance. */
export function deposit(ctx: Context, who: Hex, amount: bigint): void {
  if (amount === 0n) return;
  if (total(balanceOf(ctx, who)) === 0n && amount < EXISTENTIAL_DEPOSIT) {
    addIssuance(ctx, -amount);
    return;
  }
  mutate(ctx, who, (data) => {
    data.free += amount;
    ctx.deposit('Balances', 'Deposit', { who, amount });
  });
}

/** Takes up to `amount`, free first, locks or not; returns what was taken, for the caller to place. */
export function slash(ctx: Context, who: Hex, amount: bigint): bigint {
  if (amount === 0n || total(balanceOf(ctx, who)) === 0n) return 0n;
  const attempt = (most: bigint): bigint =>
    mutate(ctx, who, (data) => {
      const fromFree = data.free < most ? data.free : most;
      data.free -= fromFree;
      const fromReserved = data.reserved < most - fromFree ? data.reserved : most - fromFree;
      data.reserved -= fromReserved;
      return fromFree + fromReserved;
    });
  const whole = ctx.attempt(() => attempt(amount));
  let taken: bigint;
  if (whole.ok) taken = whole.value;
  else {
    const balance = total(balanceOf(ctx, who));
    const spare = balance > EXISTENTIAL_DEPOSIT ? balance - EXISTENTIAL_DEPOSIT : 0n;
    taken = attempt(amount < spare ? amount : spare);
  }
  ctx.deposit('Balances', 'Slashed', { who, amount: taken });
  return taken;
}

function storeLocks(ctx: Context, who: Hex, locks: BalanceLock[]): void {
  const most = (reasons: LockReasons): bigint =>
    locks
      .filter((lock) => lock.reasons === 'All' || lock.reasons === reasons)
      .reduce((max, lock) => (lock.amount > max ? lock.amount : max), 0n);
  mutate(ctx, who, (data) => {
    data.misc_frozen = most('Misc');
    data.fee_frozen = most('Fee');
  });
  const existed = Locks.has(ctx, who);
  if (locks.length === 0) {
    Locks.remove(ctx, who);
    if (existed) removeConsumer(ctx, who);
    return;
  }
  Locks.put(ctx, who, locks);
  if (!existed) ctx.attempt(() => addConsumer(ctx, who, false));
}

export function setLock(ctx: Context, who: Hex, id: Hex, amount: bigint): void {
  const locks = Locks.get(ctx, who);
  const lock: BalanceLock = { id, amount, reasons: 'All' };
  const at = locks.findIndex((existing) => existing.id === id);
  storeLocks(ctx, who, at < 0 ? [...locks, lock] : locks.with(at, lock));
}

export function removeLock(ctx: Context, who: Hex, id: Hex): void {
  storeLocks(
    ctx,
    who,
    Locks.get(ctx, who).filter((lock) => lock.id !== id),
  );
}

export function reserve(ctx: Context, who: Hex, amount: bigint): void {
  if (amount === 0n) return;
  mutate(ctx, who, (data) => {
    takeFree(data, amount);
    data.reserved += amount;
    ensureCanWithdraw(data, 'Misc');
  });
  ctx.deposit('Balances', 'Reserved', { who, amount });
}

/** Frees up to `amount` of what is reserved. */
export function unreserve(ctx: Context, who: Hex, amount: bigint): void {
  if (amount === 0n || total(balanceOf(ctx, who)) === 0n) return;
  const actual = mutate(ctx, who, (data) => {
    const most = data.reserved < amount ? data.reserved : amount;
    data.reserved -= most;
    data.free += most;
    return most;
  });
  ctx.deposit('Balances', 'Unreserved', { who, amount: actual });
}

/** Sets both balances outright (root only); the issuance follows. */
export function setBalance(ctx: Context, who: Hex, free: bigint, reserved: bigint): void {
  const wipeOut = free + reserved < EXISTENTIAL_DEPOSIT;
  const next = wipeOut ? { free: 0n, reserved: 0n } : { free, reserved };
  const difference = mutate(ctx, who, (data) => {
    const before = total(data);
    Object.assign(data, next);
    return total(data) - before;
  });
  addIssuance(ctx, difference);
  ctx.deposit('Balances', 'BalanceSet', { who, ...next });
}

/** What an account may send away in whole. */
export function reducibleBalance(ctx: Context, who: Hex, keepAlive: boolean): bigint {
  const data = balanceOf(ctx, who);
  const liquid = data.free - frozen(data, 'All');
  if (!keepAlive && canRemoveProvider(ctx, who)) return liquid > 0n ? liquid : 0n;
  const rest = total(data) - liquid;
  const mustRemain = rest < EXISTENTIAL_DEPOSIT ? EXISTENTIAL_DEPOSIT - rest : 0n;
  return liquid > mustRemain ? liquid - mustRemain : 0n;
}
