import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactAmount, shortAddress, shortKey, showAmount, showCommission, showCountdown, showPeriod, splitAmount } from './format';

const PHA = 10n ** 12n;

describe('amounts', () => {
  it('have two decimals, and four significant digits below one', () => {
    expect(showAmount(0n, 12)).toBe('0');
    expect(showAmount(12_408_339_166_204_418n, 12)).toBe('12,408.33');
    expect(showAmount(3_165_438_000_000_000n, 12, 'up')).toBe('3,165.44');
    expect(showAmount(PHA / 2n, 12)).toBe('0.50');
    expect(showAmount(1_160_000_000n, 12)).toBe('0.00116');
    expect(showAmount(123_456_789n, 12)).toBe('0.0001234');
    expect(showAmount(123_456_789n, 12, 'up')).toBe('0.0001235');
    expect(showAmount(1n, 12)).toBe('<0.000001');
    expect(showAmount(1_000_000n, 12)).toBe('0.000001');
    expect(showAmount(1n, 12, 'up')).toBe('0.000000000001');
  });

  it('never show more than there is, nor less than is needed', () => {
    fc.assert(
      fc.property(fc.bigInt(10n ** 6n, 10n ** 30n), (planck) => {
        const read = (text: string) => {
          const [whole, rest] = splitAmount(text.replaceAll(',', ''));
          return BigInt(whole + rest.slice(1).padEnd(12, '0'));
        };
        expect(read(showAmount(planck, 12, 'down'))).toBeLessThanOrEqual(planck);
        expect(read(showAmount(planck, 12, 'up'))).toBeGreaterThanOrEqual(planck);
        expect(read(exactAmount(planck, 12))).toBe(planck);
      }),
    );
  });

  it('split at the point', () => {
    expect(splitAmount('1,200.50')).toEqual(['1,200', '.50']);
    expect(splitAmount('0')).toEqual(['0', '']);
  });
});

describe('other figures', () => {
  it('shows commissions with the decimals they have', () => {
    expect(showCommission(0)).toBe('0%');
    expect(showCommission(125_000)).toBe('12.5%');
    expect(showCommission(1)).toBe('0.0001%');
    expect(showCommission(1_000_000)).toBe('100%');
  });

  it('counts down in three units, minutes and seconds', () => {
    expect(showCountdown(5 * 86_400 + 18 * 3600 + 40 * 60)).toBe('5 d 18 h 40 m');
    expect(showCountdown(3600 + 180)).toBe('1 h 03 m');
    expect(showCountdown(41 * 60 + 59)).toBe('41 min');
    expect(showCountdown(59)).toBe('59 s');
    expect(showCountdown(-5)).toBe('0 s');
  });

  it('shows periods in two units', () => {
    expect(showPeriod(7 * 86_400)).toBe('7 d');
    expect(showPeriod(5400)).toBe('1 h 30 m');
    expect(showPeriod(0)).toBe('0 s');
  });

  it('shortens keys and addresses', () => {
    expect(shortKey(`0x8f2d${'0'.repeat(56)}5c07`)).toBe('0x8f2d…5c07');
    expect(shortAddress('45XNvAbcdefgq7Vd')).toBe('45XN…q7Vd');
  });
});
