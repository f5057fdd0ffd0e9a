import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSafeHref, isSafeText } from '../../../test/support/hostile/text-targets.js';
import { InputError } from '../../model/error.js';
import { sanitizeText } from '../../model/sanitize.js';
import { formatDescription, readDescription } from './index.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const official = (fields: object): string => JSON.stringify({ ...fields, version: 1 });
const line = (text: string): string => sanitizeText(text, { maxLength: 100 });

describe('sanitizeText', () => {
  it.each([
    ['right-to-left override', 'txt.\u202egnp.exe', 'txt.gnp.exe'],
    ['isolates and marks', '\u2066a\u2069\u200e\u200f\u061cb', 'ab'],
    ['zero-width characters', 'pay\u200b\u200c\u200d\u2060\ufeffpal', 'paypal'],
    ['tag characters', 'a\u{e0041}\u{e007f}b', 'ab'],
    ['lone surrogates', 'a\ud800b\udc00', 'ab'],
    ['controls', 'a\u0000\u0007\u001b[31mb\u0085c', 'a[31mb c'],
    ['fillers and variation selectors', 'a\u115f\u3164\ufe0f\u{e0100}b', 'ab'],
    ['private characters', 'a\ue000\u{f0000}b', 'ab'],
    ['marks without end', `z${'\u0300'.repeat(500)}!`, 'z\u0300\u0300\u0300!'],
    ['blanks of all widths', ' a\u00a0\u2003\u3000\u2800\tb ', 'a b'],
    ['joined emoji', '👩\u200d👧', '👩👧'],
    ['lines', 'a\r\nb\u2028c', 'a b c'],
  ])('takes out %s', (_, text, expected) => {
    expect(line(text)).toBe(expected);
  });

  it.each(['Pool Zürich', 'Việt Nam', 'חבר', 'مرحبا', '矿池 №1', '🦀 crab', 'e\u0301te\u0301', '<b>bold</b> & "quoted"'])(
    'leaves %s as it is',
    (text) => {
      expect(line(text)).toBe(text);
    },
  );

  it('cuts long texts by characters and by lines, and says so', () => {
    expect(sanitizeText('🦀'.repeat(20), { maxLength: 5 })).toBe('🦀🦀🦀🦀…');
    expect(sanitizeText('a\nb\nc', { maxLength: 9, maxLines: 2 })).toBe('a\nb…');
    expect(sanitizeText('a\n\n\n\n\nb', { maxLength: 9, maxLines: 9 })).toBe('a\n\nb');
    expect(sanitizeText('abc', { maxLength: 0 })).toBe('');
  });

  it('gives of any text one that is safe, within its limits, and the same when given again', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\u202e', '\u0301', '\n', '\u200b', ' ', '\ud83d', '\u2800', '\u{e0020}'),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), fc.nat(40), fc.integer({ min: 1, max: 5 }), (units, maxLength, maxLines) => {
        const text = sanitizeText(units.join(''), { maxLength, maxLines });
        expect(isSafeText(text)).toBe(true);
        expect(Array.from(text).length).toBeLessThanOrEqual(maxLength);
        expect(text.split('\n').length).toBeLessThanOrEqual(maxLines);
        expect(sanitizeText(text, { maxLength, maxLines })).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('readDescription', () => {
  it('reads the record of the official console', () => {
    const fields = { telegram: '@pool', discord: 'pool#1', wechat: 'w', twitter: 'pool_x', email: 'a@b.example', forum: 'pool' };
    expect(readDescription(utf8(official({ ...fields, ann: 'New\nworkers' })))).toEqual({
      kind: 'official',
      announcement: 'New\nworkers',
      text: 'New\nworkers',
      contacts: [
        { kind: 'telegram', text: '@pool', href: 'https://t.me/pool' },
        { kind: 'discord', text: 'pool#1', href: null },
        { kind: 'wechat', text: 'w', href: null },
        { kind: 'twitter', text: 'pool_x', href: 'https://twitter.com/pool_x' },
        { kind: 'email', text: 'a@b.example', href: null },
        { kind: 'forum', text: 'pool', href: 'https://forum.phala.network/u/pool' },
      ],
    });
  });

  it.each([
    ['javascript:alert(1)', null],
    ['JaVaScRiPt:alert(1)//https://a.example', null],
    ['data:text/html,<script>alert(1)</script>', null],
    ['vbscript:x', null],
    ['//evil.example', null],
    ['https://user@bank.example/', null],
    ['https://bank.example:pw@evil.example/', null],
    ['https://', null],
    ['../../login', null],
    ['..', null],
    ['ftp://a.example/', null],
    [`https://a.example/${'x'.repeat(300)}`, null],
    ['https://a.example/"><script>', 'https://a.example/%22%3E%3Cscript%3E'],
    ['https://аррӏе.com/', 'https://xn--80ak6aa92e.com/'],
    ['HTTPS://A.example/é', 'https://a.example/%C3%A9'],
    ['http\u200bs://a.example/', 'https://a.example/'],
  ])('links %s to %s', (telegram, href) => {
    const [contact] = readDescription(official({ telegram })).contacts;
    expect(contact?.href).toBe(href);
    if (href !== null) expect(contact?.text).toBe(href);
  });

  it('takes script for the text it is', () => {
    const script = '<script>alert(document.cookie)</script><img src=x onerror=alert(1)>';
    expect(readDescription(script)).toEqual({ kind: 'text', announcement: null, contacts: [], text: script });
    expect(readDescription(official({ ann: script })).announcement).toBe(script);
    expect(readDescription(utf8(script.repeat(100))).text.length).toBe(4400);
  });

  it('ignores fields that are unknown, inherited or no text; of a field that is there twice the last one counts', () => {
    const text =
      '{"__proto__":{"telegram":"a"},"discord":{"x":1},"email":7,"basic":"b","evil":"e","forum":"one","forum":"two","version":1}';
    expect(readDescription(text).contacts).toEqual([{ kind: 'forum', text: 'two', href: 'https://forum.phala.network/u/two' }]);
    expect(({} as Record<string, unknown>).telegram).toBeUndefined();
  });

  it.each([
    ['', 'empty'],
    [' \n\u200b', 'empty'],
    [official({ telegram: '', ann: '\u200b' }), 'empty'],
    ['{"a":1}', 'text'],
    ['{"telegram":', 'text'],
    ['[]', 'text'],
    ['null', 'text'],
    ['a\u0000b', 'binary'],
  ])('calls %j %s', (text, kind) => {
    expect(readDescription(text).kind).toBe(kind);
    expect(readDescription(utf8(text)).kind).toBe(kind);
  });

  it('calls bytes that are no UTF-8 binary and shows what is text in them', () => {
    expect(readDescription(Uint8Array.of(0x68, 0x69, 0xff, 0xc0))).toMatchObject({ kind: 'binary', text: 'hi\ufffd\ufffd' });
  });

  it.each([
    ['nested', `{"ann":${'['.repeat(4000)}`],
    ['nested and closed', `{"ann":${'['.repeat(2000)}${']'.repeat(2000)},"version":1}`],
    ['far too long', `{"ann":"${'x'.repeat(5_000_000)}"}`],
    ['many keys', `{${'"a":1,'.repeat(700)}"ann":"x"}`],
  ])('is not blown up by JSON that is %s', (_, text) => {
    const start = performance.now();
    expect(readDescription(text).text.length).toBeLessThanOrEqual(4400);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('never fails, and never gives an unsafe text or link', () => {
    const field = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.constantFrom('javascript:1', 'https://a:b@c.example/'));
    const record = fc.dictionary(fc.constantFrom('telegram', 'discord', 'twitter', 'forum', 'email', 'ann'), field).map(official);
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 5000 }), fc.string({ unit: 'binary' }), record), (raw) => {
        const { text, announcement, contacts } = readDescription(raw);
        for (const each of [text, announcement ?? '', ...contacts.map((contact) => contact.text)]) expect(isSafeText(each)).toBe(true);
        for (const { href } of contacts) expect(isSafeHref(href)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('formatDescription', () => {
  it('writes what readDescription reads', () => {
    const field = fc.option(fc.string({ unit: 'grapheme', maxLength: 30 }), { nil: undefined });
    const fields = fc.record({
      telegram: field,
      discord: field,
      wechat: field,
      twitter: field,
      email: field,
      forum: field,
      announcement: field,
    });
    fc.assert(
      fc.property(fields, (given) => {
        const { announcement, contacts } = readDescription(formatDescription(given as never));
        const shown = (text: string | undefined) => sanitizeText(text ?? '', { maxLength: 200 }) || null;
        expect(announcement).toBe(sanitizeText(given.announcement ?? '', { maxLength: 4400, maxLines: 60 }) || null);
        for (const kind of ['discord', 'wechat', 'email'] as const) {
          expect(contacts.find((contact) => contact.kind === kind)?.text ?? null).toBe(shown(given[kind]));
        }
      }),
    );
    expect(new TextDecoder().decode(formatDescription({ telegram: '@a', announcement: 'b' }))).toBe(
      '{"telegram":"@a","ann":"b","version":1}',
    );
  });

  it('gives what the chain stores, and refuses more', () => {
    const room = 4400 - formatDescription({ announcement: 'x' }).length + 1;
    expect(formatDescription({ announcement: 'x'.repeat(room) }).length).toBe(4400);
    const refused = () => formatDescription({ announcement: 'x'.repeat(room + 1) });
    expect(refused).toThrow(InputError);
    expect(refused).toThrow('It has 4401 bytes; the chain stores up to 4400.');
    expect(() => formatDescription({ announcement: '中'.repeat(2000) })).toThrow(InputError);
  });
});
