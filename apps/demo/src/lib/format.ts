import { formatAmount, type PartsPerMillion, type Planck } from '@stakepool-kit/sdk/rules';

export type Rounding = 'down' | 'up';

/** Amounts with more zeros than this are told as smaller than the smallest shown. */
const SMALLEST_DECIMALS = 6;

/** An amount as tables show it: two decimals, four significant digits below one unit, a plain 0. What you need rounds up. */
export function showAmount(planck: Planck, decimals: number, rounding: Rounding = 'down'): string {
  if (planck === 0n) return '0';
  const smallest = 10n ** BigInt(Math.max(0, decimals - SMALLEST_DECIMALS));
  if (rounding === 'down' && planck > 0n && planck < smallest) return `<${formatAmount(smallest, { decimals })}`;
  const magnitude = (planck < 0n ? -planck : planck).toString().length;
  if (magnitude > decimals) return formatAmount(planck, { decimals, fraction: Math.min(2, decimals), rounding });
  const text = formatAmount(planck, { decimals, fraction: Math.min(decimals, decimals - magnitude + 4), rounding });
  return text.replace(/(\.\d{2,}?)0+$/, '$1');
}

export const exactAmount = (planck: Planck, decimals: number): string => formatAmount(planck, { decimals });

/** The whole part and, with its separator, the rest. */
export function splitAmount(text: string): readonly [whole: string, rest: string] {
  const point = text.indexOf('.');
  return point < 0 ? [text, ''] : [text.slice(0, point), text.slice(point)];
}

/** `12.5%`: as many decimals as it has. */
export const showCommission = (parts: PartsPerMillion): string => `${formatAmount(BigInt(parts), { decimals: 4 })}%`;

const padded = (value: number): string => String(value).padStart(2, '0');

/** Three units above an hour, minutes in the last hour, seconds in the last minute. */
export function showCountdown(seconds: number): string {
  const left = Math.max(0, Math.floor(seconds));
  const days = Math.floor(left / 86_400);
  const hours = Math.floor((left % 86_400) / 3600);
  const minutes = Math.floor((left % 3600) / 60);
  if (days > 0) return `${days} d ${hours} h ${padded(minutes)} m`;
  if (hours > 0) return `${hours} h ${padded(minutes)} m`;
  return minutes > 0 ? `${minutes} min` : `${left} s`;
}

/** Two units at most: `7 d`, `1 h 30 m`. */
export function showPeriod(seconds: number): string {
  const units = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor((seconds % 86_400) / 3600), 'h'],
    [Math.floor((seconds % 3600) / 60), 'm'],
    [Math.floor(seconds % 60), 's'],
  ] as const;
  const shown = units.filter(([value]) => value > 0).slice(0, 2);
  return shown.map(([value, unit]) => `${value} ${unit}`).join(' ') || '0 s';
}

const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });

/** `26 Nov, 09:12` in local time. */
export const showDate = (unixSeconds: number): string => DATE.format(unixSeconds * 1000);
export const showClock = (unixMilliseconds: number): string => CLOCK.format(unixMilliseconds);

export const showInteger = (value: number | bigint): string => formatAmount(BigInt(value), { decimals: 0 });

/** `0x8f2d…5c07`. */
export const shortKey = (key: string): string => (key.length > 12 ? `${key.slice(0, 6)}…${key.slice(-4)}` : key);
/** `45XN…q7Vd`. */
export const shortAddress = (address: string): string => (address.length > 10 ? `${address.slice(0, 4)}…${address.slice(-4)}` : address);

export const plural = (count: number, noun: string): string => `${showInteger(count)} ${noun}${count === 1 ? '' : 's'}`;
