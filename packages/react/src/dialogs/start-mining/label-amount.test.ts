import { describe, expect, it } from 'vitest';
import { createFormat } from '../../i18n/format';
import { labelAmount } from './label-amount';

const format = createFormat('en', 12, 'PHA');
const PHA = 10n ** 12n;
const shown = (planck: bigint): string => labelAmount(format, planck).replace('\u00a0', ' ');

describe('labelAmount', () => {
  it('is exact where that is short, else rounded', () => {
    expect(shown(2000n * PHA)).toBe('2,000 PHA');
    expect(shown((25n * PHA) / 2n)).toBe('12.5 PHA');
    expect(shown(1_736_375_535_407_569n)).toBe('1,736.37 PHA');
  });
});
