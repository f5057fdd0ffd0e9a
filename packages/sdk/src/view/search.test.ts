import { describe, expect, it } from 'vitest';
import { accountId } from '../model/ids.js';
import { encodeAddress } from '../model/ss58.js';
import { SEARCHED_CHARACTERS, SEARCHED_TEXTS, searchTest } from './search.js';

const ID = `0x${'ab12'.repeat(16)}`;
const finds = (search: string, ...texts: string[]): boolean => searchTest(search)?.(texts) ?? true;

describe('a search', () => {
  it.each([
    ['part of a text', 'pool', 'My Pool', true],
    ['in any case', 'POOL', 'my pool', true],
    ['without outer spaces', '  pool\n', 'my pool', true],
    ['inner spaces count', 'my  pool', 'my pool', false],
    ['an id by its beginning', '0xAB12ab', ID, true],
    ['an id without 0x', 'ab12ab', ID, true],
    ['an id by its middle', '12ab12', ID, true],
    ['an id whose text has no 0x', '0xab12', ID.slice(2), true],
    ['0x stands at the beginning', '0x12ab', ID, false],
    ['0x stands at the beginning, also of a text without it', '0x12ab', ID.slice(2), false],
    ['the x of 0x is no part of an id', 'x', ID, false],
    ['0x alone finds ids', '0x', ID, true],
    ['0x alone finds ids only', '0x', 'my pool', false],
    ['an id within a text', '0xab', 'operator of 0xab12', true],
  ])('%s', (_, search, text, expected) => {
    expect(finds(search, text)).toBe(expected);
  });

  it('looks at each text', () => {
    expect(finds('two', 'one', 'two')).toBe(true);
    expect(finds('two', 'one', 'three')).toBe(false);
    expect(finds('two')).toBe(false);
  });

  it.each([0, 30, 42, 200])('finds an account by its ss58 address of network %i', (prefix) => {
    expect(finds(encodeAddress(accountId(ID), prefix), ID)).toBe(true);
    expect(finds(encodeAddress(accountId(`0x${'00'.repeat(32)}`), prefix), ID)).toBe(false);
  });

  it.each(['', '   '])('of nothing is none: %j', (search) => {
    expect(searchTest(search)).toBeNull();
  });

  it('looks at the beginning of a long text only', () => {
    const long = `${'a'.repeat(SEARCHED_CHARACTERS - 1)}bc`;
    expect(finds('ab', long)).toBe(true);
    expect(finds('bc', long)).toBe(false);
    expect(finds('a'.repeat(SEARCHED_CHARACTERS + 1), 'a'.repeat(SEARCHED_CHARACTERS * 2))).toBe(false);
  });

  it('looks at the first texts of a row only', () => {
    const many = Array.from({ length: SEARCHED_TEXTS + 1 }, (_, i) => `<${i}>`);
    expect(finds(`<${SEARCHED_TEXTS - 1}>`, ...many)).toBe(true);
    expect(finds(`<${SEARCHED_TEXTS}>`, ...many)).toBe(false);
  });
});
