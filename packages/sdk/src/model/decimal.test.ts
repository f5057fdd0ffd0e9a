import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAmount, parseAmount } from './decimal.js';
import { InputError } from './error.js';
import { MAX_U128 } from './fixed.js';

const PLAIN = { decimal: '.', group: ',' };
const FRENCH = { decimal: ',', group: '\u202f' };
const GERMAN = { decimal: ',', group: '.' };
const separators = fc.constantFrom(PLAIN, FRENCH, GERMAN);
const planck = fc.bigInt({ min: 0n, max: MAX_U128 });

function codeOf(text: string, decimals = 12): string {
  try {
    return `accepted as ${parseAmount(text, decimals)}`;
  } catch (error) {
    return error instanceof InputError ? error.code : String(error);
  }
}

describe('parseAmount', () => {
  it.each([
    ['0', 0n],
    ['1', 1_000_000_000_000n],
    [' 1,500.25 ', 1_500_250_000_000_000n],
    ['.5', 500_000_000_000n],
    ['5.', 5_000_000_000_000n],
    ['+2', 2_000_000_000_000n],
    ['1.0000000000000', 1_000_000_000_000n],
    ['12,408.339 166 204 418', 12_408_339_166_204_418n],
    ["1'234'567", 1_234_567_000_000_000_000n],
    ['12,34,567', 1_234_567_000_000_000_000n],
    ['0.000000000001', 1n],
    ['340282366920938463463374607.431768211455', MAX_U128],
  ])('reads %s exactly', (text, expected) => {
    expect(parseAmount(text, 12)).toBe(expected);
  });

  it.each([
    ['', 'input.amount.empty'],
    ['   ', 'input.amount.empty'],
    ['-1', 'input.amount.negative'],
    ['−0.5', 'input.amount.negative'],
    ['0.0000000000001', 'input.amount.tooManyDecimals'],
    ['340282366920938463463374607.431768211456', 'input.amount.tooLarge'],
    ['9'.repeat(5000), 'input.amount.tooLarge'],
    ['abc', 'input.amount.notANumber'],
    ['1e5', 'input.amount.notANumber'],
    ['0x10', 'input.amount.notANumber'],
    ['1.2.3', 'input.amount.notANumber'],
    ['1,5', 'input.amount.notANumber'],
    ['1,0000', 'input.amount.notANumber'],
    ['.', 'input.amount.notANumber'],
    ['NaN', 'input.amount.notANumber'],
    ['Infinity', 'input.amount.notANumber'],
    ['٣', 'input.amount.notANumber'],
  ])('refuses %s', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('respects the decimals of the network', () => {
    expect(parseAmount('7', 0)).toBe(7n);
    expect(codeOf('7.1', 0)).toBe('input.amount.tooManyDecimals');
  });

  it('reads back what formatAmount wrote, in any locale and for any decimals', () => {
    fc.assert(
      fc.property(planck, fc.integer({ min: 0, max: 24 }), separators, (value, decimals, locale) => {
        expect(parseAmount(formatAmount(value, { decimals, separators: locale }), decimals, locale)).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives a coded error or an amount within u128 for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+ ]?[\d., ]{0,60}$/)), (text) => {
        const result = codeOf(text);
        expect(result).toMatch(/^(accepted as \d+|input\.amount\.\w+)$/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('formatAmount', () => {
  const decimals = 12;

  it('is exact without a fraction', () => {
    expect(formatAmount(12_408_339_166_204_418n, { decimals })).toBe('12,408.339166204418');
    expect(formatAmount(3_000_000_000_000_000n, { decimals })).toBe('3,000');
    expect(formatAmount(MAX_U128, { decimals })).toBe('340,282,366,920,938,463,463,374,607.431768211455');
  });

  it('rounds what you have down and what you need up', () => {
    expect(formatAmount(5_989_289_999_999_999n, { decimals, fraction: 2 })).toBe('5,989.28');
    expect(formatAmount(3_165_430_000_000_001n, { decimals, fraction: 2, rounding: 'up' })).toBe('3,165.44');
    expect(formatAmount(999_999_999_999n, { decimals, fraction: 0, rounding: 'up' })).toBe('1');
    expect(formatAmount(1n, { decimals, fraction: 2 })).toBe('0.00');
  });

  it('keeps the direction below zero', () => {
    expect(formatAmount(-1_500_000_000_000n, { decimals, fraction: 0 })).toBe('-2');
    expect(formatAmount(-1_500_000_000_000n, { decimals, fraction: 0, rounding: 'up' })).toBe('-1');
    expect(formatAmount(-1n, { decimals, fraction: 2, rounding: 'up' })).toBe('0.00');
  });

  it('pads a fraction longer than the decimals', () => {
    expect(formatAmount(5n, { decimals: 1, fraction: 3 })).toBe('0.500');
    expect(formatAmount(5n, { decimals: 0, fraction: 2 })).toBe('5.00');
  });

  it('encloses the exact value between its two roundings', () => {
    fc.assert(
      fc.property(planck, fc.integer({ min: 0, max: 11 }), (value, fraction) => {
        const down = parseAmount(formatAmount(value, { decimals, fraction }), 12);
        const unit = 10n ** BigInt(decimals - fraction);
        expect(down <= value && value - down < unit).toBe(true);
        const up = formatAmount(value, { decimals, fraction, rounding: 'up' });
        expect(up).toBe(formatAmount(value % unit === 0n ? down : down + unit, { decimals, fraction }));
      }),
    );
  });
});
