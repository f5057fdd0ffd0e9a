import type { WorkerKey } from '@stakepool-kit/sdk/rules';
import fc from 'fast-check';
import papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { neutral } from './neutral';
import { decodeFile, MAX_FILE_BYTES, readKeyFile, readWorkerKeys } from './read';
import { writeCsv, writeJson } from './write';

const key = fc
  .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 64, maxLength: 64 })
  .map((digits) => `0x${digits.join('')}` as WorkerKey);
const COLUMNS = [
  { id: 'name', csv: ({ name }: { name: string; planck: bigint }) => name },
  { id: 'hidden' },
  { id: 'planck', csvHead: 'stake_planck', csv: ({ planck }: { name: string; planck: bigint }) => planck },
];
const rowsGiven = fc.array(
  fc.record({
    name: fc.oneof(fc.string(), fc.constantFrom('=1+1', '+1', '-1', '@x', '\t=1', '\r', '=a\nb', ' =1', '＝1')),
    planck: fc.bigInt({ min: 0n, max: 1n << 128n }),
  }),
);

describe('an export', () => {
  it('gives every text and number back, and nothing a spreadsheet would run', async () => {
    await fc.assert(
      fc.asyncProperty(rowsGiven, async (rows) => {
        const { data } = papa.parse<string[]>(await writeCsv(COLUMNS, rows), { skipEmptyLines: true });
        expect(data[0]).toEqual(['name', 'stake_planck']);
        expect(data.slice(1)).toEqual(rows.map(({ name, planck }) => [neutral(name), String(planck)]));
        for (const [name = ''] of data.slice(1)) expect(name.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/);
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\n=1', '=a\nb', ' =1', '\u200b=1', '＝1'])('marks %j', (text) => {
    expect(neutral(text)).toBe(`'${text}`);
  });

  it.each(['', 'x=1', '0x12', 'a-b', '12'])('leaves %j', (text) => {
    expect(neutral(text)).toBe(text);
  });

  it('as JSON has whole numbers as texts', () => {
    const rows = [{ name: '=1', planck: 123_456_789_012_345_678n }];
    expect(JSON.parse(writeJson(COLUMNS, rows))).toEqual([{ name: '=1', stake_planck: '123456789012345678' }]);
  });
});

interface Style {
  readonly delimiter: string;
  readonly newline: string;
  readonly quotes: boolean;
  readonly header: boolean;
  readonly bom: boolean;
  readonly first: boolean;
  readonly upper: boolean;
}

const style: fc.Arbitrary<Style> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  quotes: fc.boolean(),
  header: fc.boolean(),
  bom: fc.boolean(),
  first: fc.boolean(),
  upper: fc.boolean(),
});

function fileOf(keys: readonly string[], { delimiter, newline, quotes, header, bom, first, upper }: Style): string {
  const rows = keys.map((each, i) => {
    const cell = upper ? `0x${each.slice(2).toUpperCase()}` : each;
    return first ? [cell, `${i}`, 'rack 1'] : [`${i}`, 'rack 1', cell];
  });
  const heads = first ? ['public key', 'number', 'place'] : ['number', 'place', 'public key'];
  const text = papa.unparse(header ? [heads, ...rows] : rows, { delimiter, newline, quotes });
  return (bom ? '\ufeff' : '') + text;
}

describe('an import', () => {
  it('finds each key once, however the file was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(key, { minLength: 1, maxLength: 20 }), style, async (keys, how) => {
        const twice = [...keys, ...keys.slice(0, 3)];
        const { verdict, keys: found, duplicates, invalid } = await readWorkerKeys(fileOf(twice, how));
        const distinct = [...new Set(keys)];
        expect({ verdict, found, duplicates, invalid }).toEqual({
          verdict: 'ok',
          found: distinct,
          duplicates: twice.length - distinct.length,
          invalid: [],
        });
      }),
    );
  });

  it('reads back what was exported', async () => {
    const columns = [
      { id: 'worker', csv: (row: { worker: string }) => row.worker },
      { id: 'stake', csv: () => 123_456_789_012_345_678_901n },
    ];
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(key, { minLength: 1, maxLength: 20 }), async (keys) => {
        const text = await writeCsv(
          columns,
          keys.map((worker) => ({ worker })),
        );
        expect((await readWorkerKeys(text)).keys).toEqual(keys);
      }),
    );
  });

  it('tells which cells are no keys', async () => {
    const good = `0x${'ab'.repeat(32)}`;
    const { keys, invalid } = await readWorkerKeys(`key;note\r\n${good};a\r\n0x1234;b\r\n`);
    expect(keys).toEqual([good]);
    expect(invalid.map(({ problem }) => problem.code)).toEqual(['fleet.key.tooShort']);
  });

  it.each([
    ['nothing', ''],
    ['separators only', ' ;\r\n,'],
  ])('of %s is empty', async (_, text) => {
    expect((await readWorkerKeys(text)).verdict).toBe('empty');
  });

  it('never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 300, unit: 'binary' }), async (text) => {
        expect(['ok', 'empty', 'tooLarge']).toContain((await readWorkerKeys(text)).verdict);
      }),
    );
  });

  it('takes nothing of a file that is too large', async () => {
    const row = `0x${'ab'.repeat(32)}\n`;
    expect((await readWorkerKeys(row.repeat(10_002))).verdict).toBe('tooLarge');
    expect((await readKeyFile(new Blob([new Uint8Array(MAX_FILE_BYTES + 1)]))).verdict).toBe('tooLarge');
    expect((await readWorkerKeys(`${'x'.repeat(2_000_000)}`)).verdict).toBe('tooLarge');
  });

  it.each(['utf-16le', 'utf-8'] as const)('decodes %s by its first bytes', (encoding) => {
    const text = '0xab;1';
    const utf16 = new Uint8Array([0xff, 0xfe, ...[...text].flatMap((each) => [each.charCodeAt(0), 0])]);
    expect(decodeFile(encoding === 'utf-8' ? new TextEncoder().encode(`\ufeff${text}`) : utf16)).toBe(text);
  });
});
