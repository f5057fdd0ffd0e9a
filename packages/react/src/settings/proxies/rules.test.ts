import type { AccountId } from '@stakepool-kit/sdk/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../wallet/accounts';
import { depositFor } from './read-proxies';
import { proxyProblems, readDelay } from './rules';
import { waysAmong } from './use-act-for';

const id = (digit: string) => `0x${digit.repeat(64)}` as AccountId;
const relation = (digit: string, type = 'Any', delay = 0) => ({ delegate: id(digit), type, delay });
const own = (digit: string): Account => ({
  source: 'dev',
  id: id(digit),
  address: digit,
  name: digit,
  signing: { account: digit, signer: {} },
});

describe('readDelay', () => {
  it('reads whole numbers of 32 bits and nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (blocks) => {
        expect(readDelay(` ${blocks} `)).toBe(blocks);
      }),
    );
    expect(['', '-1', '1.5', '1e3', '4294967296', 'ten', '99999999999'].map(readDelay)).toEqual(Array(7).fill(null));
  });
});

describe('proxyProblems', () => {
  const codes = (added: ReturnType<typeof relation>, relations: readonly ReturnType<typeof relation>[] = [], most = 2) =>
    proxyProblems({ account: id('a'), relation: added, relations, most }).map(({ code }) => code);

  it('says what the chain would say first', () => {
    expect(codes(relation('b'))).toEqual([]);
    expect(codes(relation('a'), [relation('b'), relation('c')])).toEqual(['proxy.NoSelfProxy']);
    expect(codes(relation('b'), [relation('b'), relation('c')])).toEqual(['proxy.Duplicate']);
    expect(codes(relation('d'), [relation('b'), relation('c')])).toEqual(['proxy.TooMany']);
  });

  it('tells proxies of one account apart by type and delay', () => {
    expect(codes(relation('b', 'Governance'), [relation('b')])).toEqual([]);
    expect(codes(relation('b', 'Any', 5), [relation('b')])).toEqual([]);
  });
});

describe('depositFor', () => {
  it('is nothing without a proxy, else the base and so much for each', () => {
    const rules = { types: [], depositBase: 550n, depositFactor: 330n, most: 32 };
    expect([0, 1, 2].map((count) => depositFor(rules, count))).toEqual([0n, 880n, 1210n]);
  });
});

describe('waysAmong', () => {
  it('finds the user’s accounts among the proxies, each with all it may do', () => {
    const relations = [relation('b', 'Any', 10), relation('b', 'Governance'), relation('c', 'Any', 10), relation('e')];
    const ways = waysAmong([own('a'), own('b'), own('c')], relations);
    expect(ways.map(({ signer, relations: mine, announced }) => [signer.name, mine.length, announced])).toEqual([
      ['b', 2, false],
      ['c', 1, true],
    ]);
  });
});
