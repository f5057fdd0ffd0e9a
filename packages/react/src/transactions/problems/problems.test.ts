import { dispatchCodes } from '@stakepool-kit/sdk/errors';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormat } from '../../i18n/format';
import { createTexts } from '../../i18n/texts';
import en from '../../locales/en';
import { problems } from '../../locales/en/problems';
import fr from '../../locales/fr';
import type { LocalePack } from '../../locales/types';
import zh from '../../locales/zh';
import { describeReason } from './describe';
import { FLEET, PROBLEMS, THROWN, WARNINGS } from './samples.test-data';
import { problemValues } from './values';

const LOCALES = { en, fr, zh } satisfies Record<string, LocalePack>;
const SAMPLES: Readonly<Record<string, object>> = { ...PROBLEMS, ...WARNINGS, ...FLEET };
const OWN = ['unexpected', 'dispatch.unknown'];
const CODES = [...new Set([...Object.keys(SAMPLES), ...dispatchCodes, ...THROWN, ...OWN])];

const textsOf = (locale: keyof typeof LOCALES) => createTexts(LOCALES[locale], null);
const formatOf = (locale: keyof typeof LOCALES) => createFormat(locale, 12, 'PHA');
const codeOf = (key: string) => key.replace(/^problem\./, '').replace(/\.(what|fix|refused)$/, '');

describe('problem messages', () => {
  it('there is one for every code of the SDK, and none for any other', () => {
    const worded = new Set(Object.keys(problems).map(codeOf));
    expect(CODES.filter((code) => !worded.has(code))).toEqual([]);
    expect([...worded].filter((code) => !CODES.includes(code))).toEqual([]);
    expect(CODES.length).toBeGreaterThan(220);
  });

  it('have words without values for every refusal in a block that preflight measures', () => {
    const both = dispatchCodes.filter((code) => Object.keys(SAMPLES[code] ?? {}).length > 0);
    expect(both.filter((code) => !Object.hasOwn(en.messages, `problem.${code}.refused`))).toEqual([]);
    expect(both.length).toBeGreaterThan(30);
  });

  for (const locale of ['en', 'fr', 'zh'] as const) {
    it(`are whole sentences without a place left open, with values and without (${locale})`, () => {
      const [texts, format] = [textsOf(locale), formatOf(locale)];
      for (const code of CODES) {
        for (const params of [SAMPLES[code] ?? {}, ...((dispatchCodes as string[]).includes(code) ? [{ path: [] }] : [])]) {
          const { what, fix } = describeReason(texts, format, { code, params });
          expect(what, code).toMatch(/[.。：；;]$/);
          if (fix !== '') expect(fix, code).toMatch(/[.。]$/);
          expect(`${what}${fix}`, code).not.toMatch(/[{}]|undefined|\[object/);
        }
      }
    });
  }

  it('say the same values in each language', () => {
    const insufficient = { code: 'phalaMining.InsufficientStake', params: PROBLEMS['phalaMining.InsufficientStake'] };
    for (const locale of ['en', 'fr', 'zh'] as const) {
      const { what } = describeReason(textsOf(locale), formatOf(locale), insufficient);
      for (const value of ['1 PHA', '3 PHA', '2 PHA', '0x8f8f…8f8f']) expect(what.replace(/\s/g, ' ')).toContain(value);
      expect(what).toMatch(/1[\s,]?002/);
    }
  });

  it('fall back to the words of the SDK for a code of a later version', () => {
    const texts = textsOf('fr');
    expect(describeReason(texts, formatOf('fr'), { code: 'later.code', message: 'Later.', fix: 'Wait.' })).toEqual({
      what: 'Later.',
      fix: 'Wait.',
    });
  });
});

describe('problemValues', () => {
  const format = formatOf('en');

  it('writes ids plainly, amounts with the unit, periods and moments as such', () => {
    expect(
      problemValues(format, { pid: 1234n, free: 5_989_286_000_000_000n, missing: 1_550_001_000_000_000n, secondsLeft: 90_000 }),
    ).toMatchObject({
      pid: '1234',
      free: '5,989.28\u00a0PHA',
      freeBare: '5,989.28',
      missing: '1,550.01\u00a0PHA',
      secondsLeft: '1 d 1 h',
    });
  });

  it('fits any values into any message', () => {
    const planck = fc.bigInt({ min: 0n, max: (1n << 128n) - 1n });
    const texts = textsOf('en');
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(SAMPLES)), planck, fc.string(), (code, amount, text) => {
        const given = Object.entries(SAMPLES[code] ?? {});
        const params = Object.fromEntries(
          given.map(([name, value]) => [
            name,
            typeof value === 'bigint' ? amount : name === 'text' || name === 'call' ? text.replace(/[{}]/g, '') : value,
          ]),
        );
        const { what, fix } = describeReason(texts, format, { code, params });
        expect(`${what}${fix}`).not.toMatch(/[{}]|undefined|NaN/);
      }),
      { numRuns: 300, examples: [['fleet.key.tooLong', 0n, 'toString']] },
    );
  });

  it('hides characters that reorder a text', () => {
    expect(problemValues(format, { text: 'a\u202eb' }).text).toBe('ab');
  });
});
