import { formatAmount, initialVe, maxStake, minStake, type Tokenomics } from '@stakepool-kit/sdk/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedText } from './fixed-text';
import { STAKING_TOPICS, topicOf } from './topics';
import { readScore } from './use-start-example';

const format = { separators: { decimal: '.', group: ',' } };

describe('fixedText', () => {
  it('writes the chain’s constants as people know them', () => {
    expect(fixedText(23_980_767_295_822_417_101n, 4, format)).toBe('1.3');
    expect(fixedText(8_296_886_389_974_309_947n, 4, format)).toBe('0.4498');
    expect(fixedText(922_337_203_685_477_580_800n, 4, format)).toBe('50');
    expect(fixedText(553_402_322_211_286_548_480_000n, 2, format)).toBe('30,000');
    expect(fixedText(0n, 4, format)).toBe('0');
  });

  it('is off by half of its last digit at most', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 1n << 100n }), (bits) => {
        const text = fixedText(bits, 6, format);
        const [whole = '', part = ''] = text.replace(/,/g, '').split('.');
        const millionths = BigInt(whole + part.padEnd(6, '0'));
        const exact = bits * 1_000_000n;
        const off = (millionths << 64n) - exact;
        expect((off < 0n ? -off : off) <= 1n << 63n).toBe(true);
      }),
    );
  });
});

describe('readScore', () => {
  it.each([
    ['1000', 1000],
    ['1,024', 1024],
    ['1\u202f024', 1024],
    ['', null],
    ['-5', null],
    ['1e9', null],
    ['99999999999', null],
    ['4294967296', null],
  ])('reads %j', (text, score) => {
    expect(readScore(text)).toBe(score);
  });

  it('never fails, whatever is typed', () => {
    fc.assert(fc.property(fc.string(), (text) => void expect(readScore(text) ?? 0).toBeGreaterThanOrEqual(0)));
  });
});

it('the formulas shown are those of the chain', () => {
  // Rhala: k = 100, re = 1.3, rig_k = 0.3, V max = 30,000.
  const one = 1n << 64n;
  const tokenomics = {
    k: 100n * one,
    re: 23_980_767_295_822_417_101n,
    rigK: 5_534_023_222_112_865_485n,
    rigB: 0n,
    vMax: 30_000n * one,
  } as Tokenomics;
  expect(formatAmount(minStake(tokenomics, 1024), { decimals: 12 })).toBe('3,200');
  expect(fixedText(initialVe(tokenomics, 3200n * 10n ** 12n, 1024, 1), 2, format)).toBe('4,559.36');
  const most = maxStake(tokenomics, 1024, 4) as bigint;
  expect(fixedText(initialVe(tokenomics, most, 1024, 4), 2, format)).toBe('30,000');
});

it('topics are found by their names only', () => {
  expect(STAKING_TOPICS.map(topicOf)).toEqual(STAKING_TOPICS);
  for (const name of ['', 'Stake', 'toString', null, undefined]) expect(topicOf(name)).toBeNull();
});
