import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_KEY_TEXT, MAX_KEYS, parseWorkerKeys } from './keys.js';
import { key } from './test/fleet.js';

const digits = fc.stringMatching(/^[0-9a-f]{64}$/);
const separator = fc.stringMatching(/^[ \t\r\n,;"'“”[\]\u00a0\ufeff\u200b]{1,3}$/);
const mixCase = (text: string, mask: bigint): string =>
  [...text].map((char, i) => ((mask >> BigInt(i)) & 1n ? char.toUpperCase() : char)).join('');
/** A way to write a key: with or without 0x, in mixed case, with what comes after it. */
const style = fc.record({ prefix: fc.constantFrom('', '0x', '0X'), mask: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), after: separator });
const codesOf = (text: string) => parseWorkerKeys(text).rows.map((row) => (row.verdict === 'invalid' ? row.problem.code : row.verdict));

describe('parseWorkerKeys', () => {
  it('reads keys between any separators, in any case, with or without 0x', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(digits, style), { minLength: 1, maxLength: 20 }), separator, (written, before) => {
        const text = before + written.map(([hex, { prefix, mask, after }]) => prefix + mixCase(hex, mask) + after).join('');
        const { verdict, rows } = parseWorkerKeys(text);
        expect(verdict).toBe('ok');
        const keys = written.map(([hex]) => `0x${hex}`);
        expect(rows).toEqual(
          keys.map((found, row) => {
            const of = keys.indexOf(found);
            return of < row ? { row, verdict: 'duplicate', key: found, of } : { row, verdict: 'key', key: found };
          }),
        );
      }),
    );
  });

  it('tells duplicates by the first row of the key, whatever its writing', () => {
    const text = `${key(1)},${key(2)}\r\n${key(1).slice(2).toUpperCase()};"${key(1)}"`;
    expect(parseWorkerKeys(text).rows.map((row) => (row.verdict === 'duplicate' ? row.of : row.verdict))).toEqual(['key', 'key', 0, 0]);
  });

  it.each([
    ['0x12', 'fleet.key.tooShort'],
    ['0x', 'fleet.key.tooShort'],
    [key(1).slice(0, -1), 'fleet.key.tooShort'],
    [`${key(1)}0`, 'fleet.key.tooLong'],
    [key(1).replace('0', 'g'), 'fleet.key.notHex'],
    [`x${key(1).slice(2)}`, 'fleet.key.notHex'],
    [`pre${key(1)}`, 'fleet.key.notHex'],
    ['5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY', 'fleet.key.notHex'],
  ])('says why %s is no key', (piece, code) => {
    expect(codesOf(`${key(5)} ${piece} ${key(6)}`)).toEqual(['key', code, 'key']);
  });

  it('gives what was pasted back in one readable piece', () => {
    const [row] = parseWorkerKeys(`evil\u0000\u0007${'z'.repeat(500)}`).rows;
    expect(row).toMatchObject({ verdict: 'invalid', problem: { params: { text: `evil\ufffd\ufffd${'z'.repeat(64)}` } } });
  });

  it('has nothing to say about nothing', () => {
    for (const text of ['', ' \r\n\t,;"\'', '\ufeff', '[]']) expect(parseWorkerKeys(text)).toEqual({ verdict: 'empty', rows: [] });
  });

  it('takes so many characters and pieces and no more', () => {
    expect(parseWorkerKeys('a '.repeat(MAX_KEYS)).rows).toHaveLength(MAX_KEYS);
    expect(parseWorkerKeys('a '.repeat(MAX_KEYS + 1))).toEqual({ verdict: 'tooMany', rows: [] });
    expect(parseWorkerKeys(' '.repeat(MAX_KEY_TEXT)).verdict).toBe('empty');
    expect(parseWorkerKeys(' '.repeat(MAX_KEY_TEXT + 1)).verdict).toBe('tooMany');
  });

  it('never throws and never gives more rows than allowed, whatever the text', () => {
    const garbage = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 2000 }),
      fc.constantFrom('x'.repeat(MAX_KEY_TEXT), '\ud800 '.repeat(5)),
    );
    fc.assert(
      fc.property(garbage, (text) => {
        const { rows } = parseWorkerKeys(text);
        expect(rows.length).toBeLessThanOrEqual(MAX_KEYS);
        for (const row of rows) if (row.verdict !== 'invalid') expect(row.key).toMatch(/^0x[0-9a-f]{64}$/);
      }),
    );
  });
});
