import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_UNITS, type Locale, type Units } from '../provider/context';
import { createFormat, type Format, shortAddress, shortKey } from './format';

const PHA = 10n ** 12n;
const formatOf = (locale: Locale): Format => createFormat(locale, 12, 'PHA');
const [en, fr, zh] = [formatOf('en'), formatOf('fr'), formatOf('zh')];

/** The exact value of a text of the format, in planck. */
function planckOf(text: string, { separators }: Format): bigint {
  const [whole = '', fraction = ''] = text.replace('<', '').replaceAll(separators.group, '').split(separators.decimal);
  return BigInt(whole + fraction.padEnd(12, '0'));
}

describe('amounts', () => {
  it.each([
    [12_408_339_166_204_418n, '12,408.33', '12\u202f408,33', '12,408.33'],
    [0n, '0', '0', '0'],
    [700_000_000n * PHA, '700,000,000.00', '700\u202f000\u202f000,00', '700,000,000.00'],
    [123_456_789_000n, '0.1234', '0,1234', '0.1234'],
    [1_160_012_345n, '0.00116', '0,00116', '0.00116'],
  ])('writes %s as each locale does', (planck, inEnglish, inFrench, inChinese) => {
    expect([en.amount(planck), fr.amount(planck), zh.amount(planck)]).toEqual([inEnglish, inFrench, inChinese]);
  });

  it('shows nobody more than they have, nor less than they need', () => {
    const planck = fc.bigInt({ min: 1n, max: 2n ** 100n });
    fc.assert(
      fc.property(planck, fc.constantFrom(en, fr, zh), (value, format) => {
        const held = format.amount(value);
        if (!held.startsWith('<')) expect(planckOf(held, format)).toBeLessThanOrEqual(value);
        expect(planckOf(format.amount(value, { rounding: 'up' }), format)).toBeGreaterThanOrEqual(value);
        expect(planckOf(format.amount(value, { exact: true }), format)).toBe(value);
      }),
    );
  });

  it('keeps the unit on the line', () => {
    expect(en.amount(PHA, { unit: true })).toBe('1.00\u00a0PHA');
  });
});

describe('chosen units', () => {
  const decimals = fc.constantFrom<Units['decimals']>(2, 4, 6);
  const locales = fc.constantFrom<Locale>('en', 'fr', 'zh');
  const withUnits = (locale: Locale, units: Partial<Units>) => createFormat(locale, 12, 'PHA', { ...DEFAULT_UNITS, ...units });

  it.each([
    [2, '12,408.33', '12,408.34'],
    [4, '12,408.3391', '12,408.3392'],
    [6, '12,408.339166', '12,408.339167'],
  ] as const)('%s decimals round what is held down and what is needed up', (count, held, needed) => {
    const format = withUnits('en', { decimals: count });
    expect([format.amount(12_408_339_166_204_418n), format.amount(12_408_339_166_204_418n, { rounding: 'up' })]).toEqual([held, needed]);
  });

  it('differ by less than one of the last decimal from the exact amount, to the side of caution', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: PHA, max: 2n ** 100n }), decimals, locales, (value, count, locale) => {
        const format = withUnits(locale, { decimals: count });
        const step = 10n ** BigInt(12 - count);
        const held = planckOf(format.amount(value), format);
        const needed = planckOf(format.amount(value, { rounding: 'up' }), format);
        expect(held <= value && value < held + step && value <= needed && needed < value + step).toBe(true);
      }),
    );
  });

  it('leave amounts below one unit their four significant digits', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: PHA - 1n }), decimals, locales, (value, count, locale) => {
        expect(withUnits(locale, { decimals: count }).amount(value)).toBe(withUnits(locale, {}).amount(value));
      }),
    );
  });

  it('write moments in UTC and say so', () => {
    const format = withUnits('en', { time: 'utc' });
    expect([format.date(1_700_000_000), format.clock(1_700_000_000_000), format.day(1_700_000_000)]).toEqual([
      '14 Nov, 22:13\u00a0UTC',
      '22:13:20\u00a0UTC',
      '14 Nov',
    ]);
    expect(withUnits('fr', { time: 'utc' }).date(1_700_000_000)).toMatch(/22:13\u00a0UTC$/);
    expect(withUnits('en', { time: 'local' }).date(1_700_000_000)).not.toContain('UTC');
  });
});

describe('durations', () => {
  it.each([
    [5 * 86_400 + 18 * 3600 + 40 * 60, '5 d 18 h 40 m', '5 d 18 h'],
    [3600 + 5 * 60 + 3, '1 h 05 m', '1 h 5 m'],
    [41 * 60 + 59, '41 min', '41 m 59 s'],
    [59, '59 s', '59 s'],
    [0, '0 s', '0 s'],
    [-5, '0 s', '0 s'],
    [7 * 86_400, '7 d 0 h 00 m', '7 d'],
  ])('%s seconds', (seconds, countdown, period) => {
    expect([en.countdown(seconds), en.period(seconds)]).toEqual([countdown, period]);
  });

  it('never grow while time passes', () => {
    const order = ['d', 'h', 'm', 'min', 's'];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 7 }), (seconds) => {
        const unit = (text: string) => order.indexOf(text.split(' ')[1] ?? '');
        expect(unit(en.countdown(seconds - 1))).toBeGreaterThanOrEqual(unit(en.countdown(seconds)));
      }),
    );
  });
});

describe('percents and dates', () => {
  it('writes as many decimals as a commission has', () => {
    expect([0, 125_000, 1, 1_000_000].map(en.percent)).toEqual(['0%', '12.5%', '0.0001%', '100%']);
    expect(fr.percent(125_000)).toBe('12,5\u202f%');
  });

  it('says that a date is in UTC', () => {
    expect(en.utc(1_700_000_000)).toBe('14 Nov 2023, 22:13:20 UTC');
  });
});

describe('short forms', () => {
  it('keep what tells keys apart, and short texts whole', () => {
    expect(shortKey(`0x8f2d${'0'.repeat(56)}5c07`)).toBe('0x8f2d…5c07');
    expect(shortAddress('45XNabcdefghijklmnopq7Vd')).toBe('45XN…q7Vd');
    expect(shortKey('0x1234')).toBe('0x1234');
  });
});
