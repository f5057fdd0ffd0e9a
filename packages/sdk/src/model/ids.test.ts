import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from './error.js';
import { accountId, blockHash, minerId, poolId, workerKey } from './ids.js';

const KEY = `0x${'aB'.repeat(32)}`;

describe('32-byte ids', () => {
  it('accepts 0x and 64 hexadecimal digits, trimmed, as lower case', () => {
    for (const id of [workerKey, accountId, minerId, blockHash]) expect(id(`  ${KEY}\n`)).toBe(KEY.toLowerCase());
  });

  it.each(['', '0x', KEY.slice(2), KEY.slice(0, -1), `${KEY}0`, `prefix ${KEY}`, `${KEY.slice(0, -1)}g`, `0X${KEY.slice(2)}`])(
    'refuses %s and says how long it is',
    (text) => {
      expect(() => workerKey(text)).toThrow(InputError);
      expect(() => workerKey(text)).toThrow(`It has ${text.length} characters`);
    },
  );

  it('quotes hostile text on one line and short', () => {
    const error = (() => {
      try {
        return workerKey(`<b>\n${'x'.repeat(10_000)}`);
      } catch (caught) {
        return caught;
      }
    })();
    expect(error).toMatchObject({ code: 'input.workerKey', docsPath: 'errors/input.workerKey' });
    expect((error as InputError).message.length).toBeLessThan(250);
    expect((error as InputError).message).not.toContain('\n');
  });

  it('keeps every key it accepts', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^0x[0-9a-f]{64}$/), (key) => {
        expect(workerKey(key)).toBe(key);
      }),
    );
  });
});

describe('poolId', () => {
  it('accepts whole numbers up to 2^64 − 1 in any form', () => {
    expect([poolId(42), poolId('42'), poolId(42n), poolId(' 0 ')]).toEqual([42n, 42n, 42n, 0n]);
    expect(poolId('18446744073709551615')).toBe(18_446_744_073_709_551_615n);
  });

  it.each([-1, 1.5, Number.NaN, 2 ** 53, '', '1e3', '0x1', '-1', '18446744073709551616', -1n])('refuses %s', (input) => {
    expect(() => poolId(input)).toThrow(InputError);
  });
});
