import { readDescription } from '@stakepool-kit/sdk/advice';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTACT_FIELDS, composeDescription, draftOf, isChanged } from './draft';

const stored = (fields: object): string => JSON.stringify(fields);

describe('draftOf', () => {
  it('fills the form from the official record and keeps what it does not know', () => {
    const raw = stored({ telegram: '@pool', ann: 'Hi', website: 'https://a.example', email: 7, version: 1 });
    expect(draftOf(raw)).toEqual({
      form: 'official',
      fields: { telegram: '@pool', announcement: 'Hi' },
      rest: { website: 'https://a.example', email: 7, version: 1 },
      text: raw,
    });
  });

  it.each([
    ['Invited stakers only.', 'text', 'Invited stakers only.'],
    ['{"a":1}', 'text', '{"a":1}'],
    ['', 'official', ''],
    ['{"version":1}', 'official', '{"version":1}'],
    ['a\u0000b', 'official', ''],
  ])('takes %j for %s', (raw, form, text) => {
    expect(draftOf(raw)).toMatchObject({ form, fields: {}, text });
  });
});

describe('composeDescription', () => {
  it('changes what was edited and nothing else', () => {
    const json = fc.jsonValue({ maxDepth: 2 });
    const rest = fc.dictionary(fc.constantFrom('website', 'logo', 'motto', '__proto__', 'version'), json);
    const fields = fc.dictionary(fc.constantFrom(...CONTACT_FIELDS), fc.stringMatching(/^[a-z0-9]{1,20}$/), { minKeys: 1 });
    fc.assert(
      fc.property(rest, fields, (unknown, contacts) => {
        const draft = draftOf(stored({ ...unknown, ...contacts }));
        const { text } = composeDescription({ ...draft, fields: { ...draft.fields, announcement: 'New' } });
        const expected = { ...unknown, ...contacts, ann: 'New', version: unknown.version ?? 1 };
        expect(JSON.parse(text ?? '')).toEqual(JSON.parse(stored(expected)));
      }),
    );
  });

  it('stores nothing for a form that was cleared', () => {
    const draft = draftOf(stored({ telegram: '@pool', version: 1 }));
    expect(composeDescription({ ...draft, fields: { telegram: ' ' } })).toEqual({ text: '', bytes: 0, error: null });
  });

  it('counts bytes, not characters, and says when they are too many', () => {
    expect(composeDescription({ form: 'text', fields: {}, rest: {}, text: '矿池' }).bytes).toBe(6);
    const long = composeDescription({ form: 'official', fields: { announcement: '中'.repeat(2000) }, rest: {}, text: '' });
    expect(long).toMatchObject({ text: null, error: { code: 'input.descriptionTooLong' } });
    expect(long.bytes).toBeGreaterThan(6000);
  });

  it('writes what a console reads', () => {
    const { text } = composeDescription({ form: 'official', fields: { telegram: '@pool', announcement: 'Hi' }, rest: {}, text: '' });
    expect(readDescription(text ?? '')).toMatchObject({ announcement: 'Hi', contacts: [{ href: 'https://t.me/pool' }] });
  });
});

describe('isChanged', () => {
  it('does not mind the order of a record', () => {
    const raw = '{ "version": 1, "ann": "Hi" }';
    const draft = draftOf(raw);
    expect(isChanged(raw, draft, composeDescription(draft))).toBe(false);
    const edited = { ...draft, fields: { announcement: 'Ho' } };
    expect(isChanged(raw, edited, composeDescription(edited))).toBe(true);
  });

  it('notices that a text becomes a record', () => {
    const draft = { ...draftOf('Hello'), form: 'official' as const };
    expect(isChanged('Hello', draft, composeDescription(draft))).toBe(true);
  });
});
