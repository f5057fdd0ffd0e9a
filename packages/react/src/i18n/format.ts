import { formatAmount, type PartsPerMillion, type Planck, type Separators } from '@stakepool-kit/sdk/rules';
import { useMemo } from 'react';
import { DEFAULT_UNITS, type Locale, type Units, useNetwork, useSettings } from '../provider/context';

export type Rounding = 'down' | 'up';

interface AmountStyle {
  /** What you have rounds down, what you need rounds up. Default `down`. */
  readonly rounding?: Rounding;
  /** All decimals, as fees have. */
  readonly exact?: boolean;
  /** With the chain's symbol after it. */
  readonly unit?: boolean;
}

/** Figures, durations and dates as a locale writes them, for one network. */
export interface Format {
  readonly locale: Locale;
  readonly separators: Separators;
  /** `1,002` */
  integer(value: number | bigint): string;
  /** Planck as `12,408.33`: the chosen decimals (two by default), four significant digits below one unit, a plain 0. */
  amount(planck: Planck, style?: AmountStyle): string;
  /** Parts per million as `12.5%`: as many decimals as it has. */
  percent(parts: PartsPerMillion | number): string;
  /** A ratio (1 = 100 %) with one decimal, as estimates have. */
  ratio(value: number): string;
  /** Seconds as `5 d 18 h 40 m`; minutes in the last hour, seconds in the last minute. */
  countdown(seconds: number): string;
  /** Seconds as two units at most: `7 d`, `1 h 30 m`. */
  period(seconds: number): string;
  /** Unix seconds as `26 Nov, 09:12`: local time, or `26 Nov, 08:12 UTC` where that is chosen. */
  date(unixSeconds: number): string;
  /** Unix seconds as `26 Nov`, the day in the chosen time. */
  day(unixSeconds: number): string;
  /** Unix seconds in full, in UTC. */
  utc(unixSeconds: number): string;
  /** Unix milliseconds as `14:32:05`: local time, or `13:32:05 UTC`. */
  clock(unixMilliseconds: number): string;
}

/** Amounts with more zeros than this are told as smaller than the smallest shown. */
const SMALLEST_DECIMALS = 6;

const NNBSP = '\u202f';
const SEPARATORS: Readonly<Record<Locale, Separators>> = {
  en: { decimal: '.', group: ',' },
  fr: { decimal: ',', group: NNBSP },
  zh: { decimal: '.', group: ',' },
};

interface DurationUnits {
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
  readonly onlyMinutes: string;
  readonly second: string;
  readonly gap: string;
}

const DURATIONS: Readonly<Record<Locale, DurationUnits>> = {
  en: { day: 'd', hour: 'h', minute: 'm', onlyMinutes: 'min', second: 's', gap: ' ' },
  fr: { day: 'j', hour: 'h', minute: 'min', onlyMinutes: 'min', second: 's', gap: '\u00a0' },
  zh: { day: '天', hour: '小时', minute: '分', onlyMinutes: '分钟', second: '秒', gap: ' ' },
};

const TAGS: Readonly<Record<Locale, string>> = { en: 'en-GB', fr: 'fr-FR', zh: 'zh-CN' };

const padded = (value: number): string => String(value).padStart(2, '0');

/** The parts of a duration, in whole units. */
function split(seconds: number) {
  const left = Math.max(0, Math.floor(seconds));
  return {
    left,
    days: Math.floor(left / 86_400),
    hours: Math.floor((left % 86_400) / 3600),
    minutes: Math.floor((left % 3600) / 60),
    seconds: left % 60,
  };
}

export function createFormat(locale: Locale, decimals: number, symbol: string, chosen: Units = DEFAULT_UNITS): Format {
  const separators = SEPARATORS[locale];
  const units = DURATIONS[locale];
  const tag = TAGS[locale];
  const zone = chosen.time === 'utc' ? ({ timeZone: 'UTC' } as const) : {};
  const said = chosen.time === 'utc' ? '\u00a0UTC' : '';
  const toMinutes = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const dates = new Intl.DateTimeFormat(tag, { ...toMinutes, ...zone });
  const days = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', ...zone });
  const utcDates = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'medium', hourCycle: 'h23', timeZone: 'UTC' });
  const clocks = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', ...zone });
  const ratios = new Intl.NumberFormat(tag, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const percentGap = locale === 'fr' ? NNBSP : '';
  const u = (value: number | string, unit: string) => `${value}${units.gap}${unit}`;

  const rounded = (planck: Planck, rounding: Rounding): string => {
    if (planck === 0n) return '0';
    const smallest = 10n ** BigInt(Math.max(0, decimals - SMALLEST_DECIMALS));
    if (rounding === 'down' && planck > 0n && planck < smallest) return `<${formatAmount(smallest, { decimals, separators })}`;
    const magnitude = (planck < 0n ? -planck : planck).toString().length;
    if (magnitude > decimals)
      return formatAmount(planck, { decimals, fraction: Math.min(chosen.decimals, decimals), rounding, separators });
    const text = formatAmount(planck, { decimals, fraction: Math.min(decimals, decimals - magnitude + 4), rounding, separators });
    return text.replace(/([.,]\d{2,}?)0+$/, '$1');
  };

  return {
    locale,
    separators,
    integer: (value) => formatAmount(BigInt(value), { decimals: 0, separators }),
    amount: (planck, { rounding = 'down', exact = false, unit = false } = {}) => {
      const text = exact ? formatAmount(planck, { decimals, separators }) : rounded(planck, rounding);
      return unit ? `${text}\u00a0${symbol}` : text;
    },
    percent: (parts) => `${formatAmount(BigInt(parts), { decimals: 4, separators })}${percentGap}%`,
    ratio: (value) => ratios.format(value).replace('\u00a0%', `${percentGap}%`),
    countdown: (seconds) => {
      const { left, days, hours, minutes } = split(seconds);
      if (days > 0) return [u(days, units.day), u(hours, units.hour), u(padded(minutes), units.minute)].join(' ');
      if (hours > 0) return [u(hours, units.hour), u(padded(minutes), units.minute)].join(' ');
      return minutes > 0 ? u(minutes, units.onlyMinutes) : u(left, units.second);
    },
    period: (seconds) => {
      const parts = split(seconds);
      const shown = [
        [parts.days, units.day],
        [parts.hours, units.hour],
        [parts.minutes, units.minute],
        [parts.seconds, units.second],
      ] as const;
      const set = shown.filter(([value]) => value > 0).slice(0, 2);
      return set.map(([value, unit]) => u(value, unit)).join(' ') || u(0, units.second);
    },
    date: (unixSeconds) => dates.format(unixSeconds * 1000) + said,
    day: (unixSeconds) => days.format(unixSeconds * 1000),
    utc: (unixSeconds) => `${utcDates.format(unixSeconds * 1000)} UTC`,
    clock: (unixMilliseconds) => clocks.format(unixMilliseconds) + said,
  };
}

const known = new Map<string, Format>();

/** Figures, durations and dates in the provider's language, for the connected network. */
export function useFormat(): Format {
  const { locale, units } = useSettings();
  const { decimals, symbol } = useNetwork().constants;
  return useMemo(() => {
    const key = `${locale}|${decimals}|${symbol}|${units.decimals}|${units.time}`;
    const format = known.get(key) ?? createFormat(locale, decimals, symbol, units);
    known.set(key, format);
    return format;
  }, [locale, decimals, symbol, units]);
}

/** `0x8f2d…5c07`. */
export const shortKey = (key: string): string => (key.length > 12 ? `${key.slice(0, 6)}…${key.slice(-4)}` : key);
/** `45XN…q7Vd`. */
export const shortAddress = (address: string): string => (address.length > 10 ? `${address.slice(0, 4)}…${address.slice(-4)}` : address);
