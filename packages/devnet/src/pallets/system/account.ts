import { type Context, StorageMap, StorageValue } from '../../engine/context.js';
import { DispatchError } from '../../engine/errors.js';
import type { Hex } from '../../engine/types.js';

export interface AccountData {
  free: bigint;
  reserved: bigint;
  misc_frozen: bigint;
  fee_frozen: bigint;
}

export interface AccountInfo {
  nonce: number;
  consumers: number;
  providers: number;
  sufficients: number;
  data: AccountData;
}

export const Account = new StorageMap<Hex, AccountInfo>('System', 'Account');
export const BlockNumber = new StorageValue<number>('System', 'Number');
export const BlockHash = new StorageMap<number, Hex>('System', 'BlockHash');

const MAX_CONSUMERS = 16;

const isEmpty = (data: AccountData): boolean =>
  data.free === 0n && data.reserved === 0n && data.misc_frozen === 0n && data.fee_frozen === 0n;

export function incrementNonce(ctx: Context, who: Hex): void {
  const account = Account.get(ctx, who);
  account.nonce++;
  Account.put(ctx, who, account);
}

function addProvider(ctx: Context, who: Hex): void {
  const account = Account.get(ctx, who);
  const isNew = account.providers === 0 && account.sufficients === 0;
  account.providers++;
  Account.put(ctx, who, account);
  if (isNew) ctx.deposit('System', 'NewAccount', { account: who });
}

function removeProvider(ctx: Context, who: Hex): void {
  const account = Account.get(ctx, who);
  if (account.providers <= 1 && account.sufficients === 0) {
    if (account.consumers > 0) throw new DispatchError('ConsumerRemaining');
    Account.remove(ctx, who);
    ctx.deposit('System', 'KilledAccount', { account: who });
    return;
  }
  account.providers--;
  Account.put(ctx, who, account);
}

/** An account that others refer to (a lock, a reserve) cannot be removed until they let go. */
export function addConsumer(ctx: Context, who: Hex, limited = true): void {
  const account = Account.get(ctx, who);
  if (account.providers === 0) throw new DispatchError('NoProviders');
  if (limited && account.consumers >= MAX_CONSUMERS) throw new DispatchError('TooManyConsumers');
  account.consumers++;
  Account.put(ctx, who, account);
}

export function removeConsumer(ctx: Context, who: Hex): void {
  const account = Account.get(ctx, who);
  if (account.consumers === 0) return;
  account.consumers--;
  Account.put(ctx, who, account);
}

export function canRemoveProvider(ctx: Context, who: Hex): boolean {
  const { consumers, providers } = Account.get(ctx, who);
  return consumers === 0 || providers > 1;
}

/** Stores `data`; the account comes into being or ends as its data does. */
export function storeAccountData(ctx: Context, who: Hex, data: AccountData): void {
  const before = Account.get(ctx, who);
  const wasProviding = !isEmpty(before.data);
  const isProviding = !isEmpty(data);
  if (!wasProviding && isProviding) addProvider(ctx, who);
  else if (wasProviding && !isProviding) removeProvider(ctx, who);
  else if (!wasProviding && !isProviding) return;
  const account = Account.find(ctx, who);
  if (account) Account.put(ctx, who, { ...account, data });
}
