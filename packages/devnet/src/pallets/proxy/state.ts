import { type Context, StorageMap } from '../../engine/context.js';
import { ensure, moduleError } from '../../engine/errors.js';
import type { Hex } from '../../engine/types.js';
import { reserve, unreserve } from '../balances/account.js';
import type { ProxyType } from './filter.js';

const NAME = 'Proxy';
const MAX_PROXIES = 32;
const MAX_PENDING = 32;

export interface ProxyDefinition {
  readonly delegate: Hex;
  readonly proxy_type: ProxyType;
  readonly delay: number;
}
interface Announcement {
  readonly real: Hex;
  readonly call_hash: Hex;
  readonly height: number;
}

export const Proxies = new StorageMap<Hex, readonly [readonly ProxyDefinition[], bigint]>(NAME, 'Proxies');
const Announcements = new StorageMap<Hex, readonly [readonly Announcement[], bigint]>(NAME, 'Announcements');

export const proxyDeposit = (count: number): bigint => (count === 0 ? 0n : 550_000_000_000n + 330_000_000_000n * BigInt(count));
const announcementDeposit = (count: number): bigint => (count === 0 ? 0n : 630_000_000_000n + 660_000_000_000n * BigInt(count));

/** Reserves more or gives some back. */
function adjustReserve(ctx: Context, who: Hex, before: bigint, after: bigint): void {
  if (after > before) reserve(ctx, who, after - before);
  else unreserve(ctx, who, before - after);
}

const ORDER: readonly ProxyType[] = ['Any', 'NonTransfer', 'CancelProxy', 'Governance', 'Collator', 'StakePoolManager'];

function compare(a: ProxyDefinition, b: ProxyDefinition): number {
  if (a.delegate !== b.delegate) return a.delegate < b.delegate ? -1 : 1;
  return ORDER.indexOf(a.proxy_type) - ORDER.indexOf(b.proxy_type) || a.delay - b.delay;
}

export function addProxy(ctx: Context, delegator: Hex, definition: ProxyDefinition): void {
  ensure(delegator !== definition.delegate, NAME, 'NoSelfProxy');
  const [proxies, deposit] = Proxies.get(ctx, delegator);
  ensure(!proxies.some((existing) => compare(existing, definition) === 0), NAME, 'Duplicate');
  ensure(proxies.length < MAX_PROXIES, NAME, 'TooMany');
  const next = [...proxies, definition].sort(compare);
  adjustReserve(ctx, delegator, deposit, proxyDeposit(next.length));
  Proxies.put(ctx, delegator, [next, proxyDeposit(next.length)]);
}

export function removeProxy(ctx: Context, delegator: Hex, definition: ProxyDefinition): void {
  const found = Proxies.find(ctx, delegator);
  ensure(found, NAME, 'NotFound');
  const [proxies, deposit] = found;
  const rest = proxies.filter((existing) => compare(existing, definition) !== 0);
  ensure(rest.length < proxies.length, NAME, 'NotFound');
  adjustReserve(ctx, delegator, deposit, proxyDeposit(rest.length));
  if (rest.length === 0) Proxies.remove(ctx, delegator);
  else Proxies.put(ctx, delegator, [rest, proxyDeposit(rest.length)]);
}

/** Takes all proxies of an account away; the deposit goes back to `payer`. */
export function removeProxies(ctx: Context, account: Hex, payer: Hex): void {
  const [, deposit] = Proxies.get(ctx, account);
  Proxies.remove(ctx, account);
  unreserve(ctx, payer, deposit);
}

/** The first right that fits. */
export function findProxy(ctx: Context, real: Hex, delegate: Hex, type: ProxyType | null): ProxyDefinition {
  const [proxies] = Proxies.get(ctx, real);
  const found = proxies.find((proxy) => proxy.delegate === delegate && (type === null || proxy.proxy_type === type));
  if (!found) throw moduleError(NAME, 'NotProxy');
  return found;
}

export function addAnnouncement(ctx: Context, delegate: Hex, announcement: Announcement): void {
  const [pending, deposit] = Announcements.get(ctx, delegate);
  ensure(pending.length < MAX_PENDING, NAME, 'TooMany');
  const next = [...pending, announcement];
  adjustReserve(ctx, delegate, deposit, announcementDeposit(next.length));
  Announcements.put(ctx, delegate, [next, announcementDeposit(next.length)]);
}

/** Drops the announcements that match; `error` when there are none. */
export function dropAnnouncements(
  ctx: Context,
  delegate: Hex,
  matches: (announcement: Announcement) => boolean,
  error: 'NotFound' | 'Unannounced',
): void {
  const found = Announcements.find(ctx, delegate);
  ensure(found, NAME, error);
  const [pending, deposit] = found;
  const rest = pending.filter((announcement) => !matches(announcement));
  ensure(rest.length < pending.length, NAME, error);
  adjustReserve(ctx, delegate, deposit, announcementDeposit(rest.length));
  if (rest.length === 0) Announcements.remove(ctx, delegate);
  else Announcements.put(ctx, delegate, [rest, announcementDeposit(rest.length)]);
}
