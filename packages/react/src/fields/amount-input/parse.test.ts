import { formatAmount, type Separators } from '@stakepool-kit/sdk/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormat } from '../../i18n/format';
import { amountText, understandAmount } from './parse';

const DECIMALS = 12;
const LOCALES = ['en', 'fr', 'zh'] as const;
const separatorsOf = (locale: (typeof LOCALES)[number]): Separators => createFormat(locale, DECIMALS, 'PHA').separators;
const PLAIN = { decimal: '.', group: '' };
const PHA = 10n ** 12n;

const planck = fc.oneof(
  fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }),
  fc.bigInt({ min: 0n, max: 2_000_000n }).map((milli) => milli * 10n ** 9n),
  fc.bigInt({ min: 0n, max: 10_000n }).map((whole) => whole * PHA),
);
const locale = fc.constantFrom(...LOCALES);

describe('understandAmount', () => {
  it('reads what any of the locales or the plain form writes, or says that it is ambiguous; it never reads another amount', () => {
    const writers = fc.constantFrom(PLAIN, { decimal: '.', group: ',' }, ...LOCALES.map(separatorsOf));
    fc.assert(
      fc.property(planck, writers, locale, (value, written, reader) => {
        const text = formatAmount(value, { decimals: DECIMALS, separators: written });
        const found = understandAmount(text, DECIMALS, separatorsOf(reader));
        if (found.value === null) {
          expect(found.trouble?.code).toBe('input.amount.ambiguous');
          expect(Object.values(found.trouble?.params ?? {})).toContain(value);
        } else expect(found.value).toBe(value);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads back what a button puts into the field, in every locale', () => {
    fc.assert(
      fc.property(planck, locale, (value, reader) => {
        const separators = separatorsOf(reader);
        expect(understandAmount(amountText(value, DECIMALS, separators), DECIMALS, separators).value).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws and never returns both a value and a trouble, whatever was typed', () => {
    const keys = fc.string({ unit: fc.constantFrom(...'0123456789.,-+ ’\u202f。，１５eExX'), maxLength: 14 });
    fc.assert(
      fc.property(fc.oneof(keys, fc.string({ unit: 'binary' })), locale, (text, reader) => {
        const { value, trouble } = understandAmount(text, DECIMALS, separatorsOf(reader));
        expect(value === null || trouble === null).toBe(true);
        if (value !== null) expect(value >= 0n).toBe(true);
      }),
    );
  });

  it.each([
    ['1,500', 1500n * PHA, (15n * PHA) / 10n],
    ['12,345', 12_345n * PHA, (12_345n * PHA) / 1000n],
  ])('refuses %s in every locale and says both amounts', (text, grouped, decimal) => {
    for (const reader of LOCALES) {
      const { value, trouble } = understandAmount(text, DECIMALS, separatorsOf(reader));
      expect(value).toBeNull();
      expect(trouble).toMatchObject({ code: 'input.amount.ambiguous', params: { grouped, decimal } });
    }
  });

  it.each([
    ['1500', '1500'],
    ['1.5', '1.5'],
    ['1,5', '1.5'],
    ['1,50', '1.5'],
    ['0,500', '0.5'],
    ['1,234.5', '1234.5'],
    ['1.234,5', '1234.5'],
    ['1\u202f234,567', '1234.567'],
    ['1 234,567', '1234.567'],
    ['1’234.5', '1234.5'],
    ['1,500,000', '1500000'],
    ['１５００．２５', '1500.25'],
    ['1500。25', '1500.25'],
  ])('reads %s as %s where it cannot mean anything else', (text, plain) => {
    const expected = understandAmount(plain, DECIMALS, PLAIN).value;
    expect(expected).not.toBeNull();
    const reader = text.includes('\u202f') || text.startsWith('1 ') ? (['fr'] as const) : LOCALES;
    for (const name of reader) expect(understandAmount(text, DECIMALS, separatorsOf(name)).value).toBe(expected);
  });

  it.each([
    ['-1', 'input.amount.negative'],
    ['1.0000000000001', 'input.amount.tooManyDecimals'],
    ['9'.repeat(40), 'input.amount.tooLarge'],
    ['1e9', 'input.amount.notANumber'],
    ['abc', 'input.amount.notANumber'],
    ['0x10', 'input.amount.notANumber'],
    ['1.2.3', 'input.amount.notANumber'],
    ['0,500,000', 'input.amount.notANumber'],
  ])('refuses %s with %s', (text, code) => {
    expect(understandAmount(text, DECIMALS, separatorsOf('en')).trouble?.code).toBe(code);
  });

  it('takes an empty field for nothing, not for an error', () => {
    expect(understandAmount('  ', DECIMALS, separatorsOf('fr'))).toEqual({ value: null, trouble: null });
  });
});
