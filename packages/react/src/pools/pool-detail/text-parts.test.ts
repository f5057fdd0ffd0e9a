import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textParts } from './text-parts';

describe('textParts', () => {
  it('marks web addresses and leaves the full stop out', () => {
    expect(textParts('See https://pool.example/a?b=1, then ask.')).toEqual([
      { text: 'See ', href: null },
      { text: 'https://pool.example/a?b=1', href: 'https://pool.example/a?b=1' },
      { text: ', then ask.', href: null },
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '<img src=x onerror=alert(1)>',
    'ftp://a.example',
    'https://bank.example@evil.example/',
  ])('makes no link of %s', (text) => {
    expect(textParts(text)).toEqual([{ text, href: null }]);
  });

  it('shows where an address in other letters leads', () => {
    expect(textParts('https://pаypal.example/')).toEqual([
      { text: 'https://xn--pypal-4ve.example/', href: 'https://xn--pypal-4ve.example/' },
    ]);
  });

  it('never links anything but http and https, and loses nothing of plain text', () => {
    const words = fc.array(
      fc.constantFrom('https://a.example/x', 'http://[', 'javascript:x', ' ', 'word', '.', 'data:,', 'HTTPS://B.example'),
    );
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join('');
        const parts = textParts(text);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        for (const { href } of parts) if (href !== null) expect(['http:', 'https:']).toContain(new URL(href).protocol);
      }),
    );
  });
});
