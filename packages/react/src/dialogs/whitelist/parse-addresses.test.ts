import { type AccountId, accountId } from '@stakepool-kit/sdk/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddresses } from './parse-addresses';

const id = (n: number): AccountId => accountId(`0x${n.toString(16).padStart(64, '0')}`);
const options = { read: accountId, listed: [] as AccountId[], limit: 100 };
const verdicts = (text: string, more = {}) => parseAddresses(text, { ...options, ...more }).rows.map(({ verdict }) => verdict);

describe('parseAddresses', () => {
  it('reads one per line, or between whatever separators', () => {
    const text = `\ufeff${id(1)}\r\n"${id(2)}"; ${id(3)},${id(4)}\n\n`;
    expect(parseAddresses(text, options).accounts).toEqual([id(1), id(2), id(3), id(4)]);
  });

  it('says why one cannot be added', () => {
    const text = [id(1), id(1), id(2), id(3), 'nobody', id(4)].join('\n');
    expect(verdicts(text, { listed: [id(2)], limit: 3 })).toEqual(['account', 'duplicate', 'listed', 'account', 'invalid', 'full']);
    const [row] = parseAddresses('nobody', options).rows;
    expect(row).toMatchObject({ verdict: 'invalid', text: 'nobody', error: { code: 'input.accountId' } });
  });

  it('does not look at more than it could ever take', () => {
    expect(parseAddresses('x '.repeat(1001), options)).toEqual({ rows: [], accounts: [], tooMany: true });
    expect(verdicts('x '.repeat(1000))).toHaveLength(1000);
  });

  it('never adds one twice, one that is there, or more than fit', () => {
    const piece = fc.oneof(fc.nat(40).map(id), fc.string({ unit: 'binary', maxLength: 20 }));
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        fc.array(fc.nat(40).map(id), { maxLength: 10 }),
        fc.nat(30),
        (pieces, listed, limit) => {
          const { accounts, rows } = parseAddresses(pieces.join('\n'), { ...options, listed, limit });
          expect(new Set(accounts).size).toBe(accounts.length);
          expect(accounts.some((account) => listed.includes(account))).toBe(false);
          expect(accounts.length).toBeLessThanOrEqual(Math.max(0, limit - new Set(listed).size));
          expect(rows.filter(({ verdict }) => verdict === 'account')).toHaveLength(accounts.length);
        },
      ),
    );
  });

  it('lets errors of the reader through that are no answer', () => {
    const read = () => {
      throw new TypeError('broken');
    };
    expect(() => parseAddresses('x', { ...options, read })).toThrow(TypeError);
  });
});
