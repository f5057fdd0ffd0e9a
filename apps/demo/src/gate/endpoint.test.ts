import { describe, expect, it } from 'vitest';
import { approvalKey, chooseConnection, DEFAULT_ENDPOINT, inBrowser, searchFor, withRecent } from './endpoint';

const at = (url: string) => ({ kind: 'endpoint', url });

describe('chooseConnection', () => {
  it('takes the default when nothing else is named', () => {
    expect(chooseConnection('', null)).toEqual({ connection: at(DEFAULT_ENDPOINT), source: 'default' });
    expect(chooseConnection('?endpoint=', null)).toEqual({ connection: at(DEFAULT_ENDPOINT), source: 'default' });
    expect(chooseConnection('?chain=elsewhere', null)).toEqual({ connection: at(DEFAULT_ENDPOINT), source: 'default' });
  });

  it('prefers the link over the settings, and marks it as foreign', () => {
    const linked = { connection: at('wss://a.example'), source: 'link' };
    expect(chooseConnection('?endpoint=wss%3A%2F%2Fa.example', 'wss://b.example')).toEqual(linked);
    expect(chooseConnection('?endpoint=wss%3A%2F%2Fa.example', 'in-browser')).toEqual(linked);
  });

  it('does not distrust what the user chose or what is built in', () => {
    expect(chooseConnection('?endpoint=wss://b.example', 'wss://b.example').source).toBe('settings');
    expect(chooseConnection(`?endpoint=${DEFAULT_ENDPOINT}`, 'wss://b.example')).toEqual({
      connection: at(DEFAULT_ENDPOINT),
      source: 'default',
    });
    expect(chooseConnection('?chain=in-browser', null)).toEqual({ connection: inBrowser, source: 'settings' });
  });

  it('takes the chain in the page from the address first, then from the settings', () => {
    expect(chooseConnection('?chain=in-browser&endpoint=wss://a.example', 'wss://b.example').connection).toEqual(inBrowser);
    expect(chooseConnection('', 'in-browser').connection).toEqual(inBrowser);
  });
});

describe('searchFor', () => {
  it('leads a reload to the same choice, and leaves the rest of the query', () => {
    expect(searchFor(inBrowser, '?endpoint=wss://a.example&x=1')).toBe('?x=1&chain=in-browser');
    expect(searchFor({ kind: 'endpoint', url: 'wss://a.example' }, '?chain=in-browser&endpoint=wss://b.example')).toBe('');
  });
});

describe('withRecent', () => {
  it('has the newest first, each once, a few, and the default never', () => {
    expect(withRecent(['wss://a', 'wss://b'], 'wss://b')).toEqual(['wss://b', 'wss://a']);
    expect(withRecent(['wss://a'], DEFAULT_ENDPOINT)).toEqual(['wss://a']);
    const many = Array.from({ length: 9 }, (_, i) => `wss://${i}`).reduce<readonly string[]>(withRecent, []);
    expect(many).toEqual(['wss://8', 'wss://7', 'wss://6', 'wss://5', 'wss://4', 'wss://3']);
  });
});

describe('approvalKey', () => {
  it('is of a server and a chain, whatever the path', () => {
    expect(approvalKey('wss://a.example/one?x', '0x1')).toBe('wss://a.example|0x1');
    expect(approvalKey('wss://a.example:444/', '0x1')).not.toBe(approvalKey('wss://a.example/', '0x1'));
    expect(approvalKey('wss://a.example', '0x1')).not.toBe(approvalKey('wss://a.example', '0x2'));
    expect(approvalKey('not an address', '0x1')).toBe('not an address|0x1');
  });
});
