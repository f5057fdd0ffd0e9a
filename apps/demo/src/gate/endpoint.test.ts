import { describe, expect, it } from 'vitest';
import { approvalKey, chooseEndpoint, DEFAULT_ENDPOINT } from './endpoint';

describe('chooseEndpoint', () => {
  it('takes the default when nothing else is named', () => {
    expect(chooseEndpoint('', null)).toEqual({ endpoint: DEFAULT_ENDPOINT, source: 'default' });
    expect(chooseEndpoint('?endpoint=', null)).toEqual({ endpoint: DEFAULT_ENDPOINT, source: 'default' });
  });

  it('prefers the link over the settings, and marks it as foreign', () => {
    expect(chooseEndpoint('?endpoint=wss%3A%2F%2Fa.example', 'wss://b.example')).toEqual({ endpoint: 'wss://a.example', source: 'link' });
  });

  it('does not distrust what the user chose or what is built in', () => {
    expect(chooseEndpoint('?endpoint=wss://b.example', 'wss://b.example').source).toBe('settings');
    expect(chooseEndpoint(`?endpoint=${DEFAULT_ENDPOINT}`, 'wss://b.example')).toEqual({ endpoint: DEFAULT_ENDPOINT, source: 'default' });
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
