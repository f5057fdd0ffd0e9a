import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkParts } from './links';

describe('linkParts', () => {
  it('marks web addresses and leaves the full stop out', () => {
    expect(linkParts('See https://pool.example/a?b=1, then ask.')).toEqual([
      { text: 'See ', href: null },
      { text: 'https://pool.example/a?b=1', href: 'https://pool.example/a?b=1' },
      { text: ', then ask.', href: null },
    ]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '<img src=x onerror=alert(1)>', 'ftp://a.example'])('makes no link of %s', (text) => {
    expect(linkParts(text)).toEqual([{ text, href: null }]);
  });

  it('drops characters that hide or turn text', () => {
    expect(linkParts('a\u202eb\u200bc')).toEqual([{ text: 'abc', href: null }]);
  });

  it('never links anything but http and https, and loses no visible text', () => {
    const words = fc.array(
      fc.constantFrom('https://a.example/x', 'http://[', 'javascript:x', ' ', 'word', '.', 'data:,', 'HTTPS://B.example'),
    );
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join('');
        const parts = linkParts(text);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        for (const { href } of parts) if (href !== null) expect(['http:', 'https:']).toContain(new URL(href).protocol);
      }),
    );
  });
});
