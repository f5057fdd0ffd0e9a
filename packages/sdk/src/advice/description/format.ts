import { InputError } from '../../model/error.js';
import { sanitizeText } from '../../model/sanitize.js';
import { MAX_DESCRIPTION_BYTES } from '../../rules/preflight/set-description.js';
import { CONTACT_KINDS, type ContactKind, LONGEST_CONTACT } from './contacts.js';
import { TEXT_LIMITS } from './read.js';

/** What the official console's form has: names or addresses by kind, and the announcement. */
export type OfficialDescription = Readonly<Partial<Record<ContactKind | 'announcement', string>>>;

/**
 * A description as the official console stores and reads it, for `setDescription`. Texts are cleaned as for showing them;
 * empty ones are left out.
 * @throws InputError `input.descriptionTooLong` above 4,400 bytes, the most the chain stores
 */
export function formatDescription(fields: OfficialDescription): Uint8Array {
  const record: Record<string, string | number> = {};
  for (const kind of CONTACT_KINDS) {
    const text = sanitizeText(fields[kind] ?? '', { maxLength: LONGEST_CONTACT });
    if (text !== '') record[kind] = text;
  }
  const ann = sanitizeText(fields.announcement ?? '', TEXT_LIMITS);
  if (ann !== '') record.ann = ann;
  const bytes = new TextEncoder().encode(JSON.stringify({ ...record, version: 1 }));
  if (bytes.length <= MAX_DESCRIPTION_BYTES) return bytes;
  throw new InputError({
    code: 'input.descriptionTooLong',
    what: 'The description is too long.',
    why: `It has ${bytes.length} bytes; the chain stores up to ${MAX_DESCRIPTION_BYTES}.`,
    fix: 'Shorten the announcement.',
    params: { bytes: bytes.length, limit: MAX_DESCRIPTION_BYTES },
  });
}
