import { parseWorkerKeys } from '@stakepool-kit/sdk/advice';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysOfText } from './keys-of-text';

const key = (n: number): string => `0x${n.toString(16).padStart(64, '0')}`;
const keysOf = (text: string): readonly string[] =>
  parseWorkerKeys(keysOfText(text)).rows.flatMap((row) => ('key' in row ? [row.key] : []));

describe('keysOfText', () => {
  it('takes the key column of a table, with byte order mark, CRLF and semicolons', () => {
    const csv = `\ufeffpid;worker;state\r\n0;${key(1)};Ready\r\n0;"${key(2)}";Mining\r\n`;
    const { rows } = parseWorkerKeys(keysOfText(csv));
    expect(rows.map((row) => row.verdict)).toEqual(['key', 'key']);
    expect(keysOf(csv)).toEqual([key(1), key(2)]);
  });

  it('keeps several keys on a line', () => {
    expect(keysOf(`${key(1)}, ${key(2)};${key(3)}\n${key(4)} ${key(5)}`)).toEqual([1, 2, 3, 4, 5].map(key));
  });

  it('lets what is no key be reported', () => {
    const { rows } = parseWorkerKeys(keysOfText(`worker,state\n0x1234,Ready\n${key(1)},Ready\nnonsense`));
    expect(rows.map((row) => (row.verdict === 'invalid' ? row.problem.code : row.verdict))).toEqual([
      'fleet.key.tooShort',
      'key',
      'fleet.key.notHex',
    ]);
  });

  it('finds every key of any table', () => {
    const cell = fc.constantFrom('Ready', '12', '', '"a b"', 'x');
    const line = fc.tuple(fc.array(cell, { maxLength: 3 }), fc.nat(1000), fc.array(cell, { maxLength: 3 }));
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 20 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        (lines, between, end) => {
          const text = lines.map(([before, n, after]) => [...before, key(n), ...after].join(between)).join(end);
          expect(keysOf(text)).toEqual(lines.map(([, n]) => key(n)));
        },
      ),
    );
  });
});
