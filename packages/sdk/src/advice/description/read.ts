import { sanitizeText } from '../../model/sanitize.js';
import { MAX_DESCRIPTION_BYTES } from '../../rules/preflight/set-description.js';
import { CONTACT_KINDS, type Contact, contactOf } from './contacts.js';

/** A pool's description, safe to show as plain text. */
export interface PoolDescription {
  /** `official`: the record of the official console. `text`: anything else. `binary`: bytes that are no text, shown as far as they are. */
  readonly kind: 'official' | 'text' | 'binary' | 'empty';
  /** Of an official record; `null` when it has none. */
  readonly announcement: string | null;
  /** Of an official record. */
  readonly contacts: readonly Contact[];
  /** All there is to read as text: the announcement of an official record. */
  readonly text: string;
}

/** Characters and lines of the text that is shown. */
export const TEXT_LIMITS = { maxLength: MAX_DESCRIPTION_BYTES, maxLines: 60 };

/** The record's own text fields; `null` for what is no record. Of a field that is there twice the last one counts, as in the console. */
function officialFields(text: string): ReadonlyMap<string, string> | null {
  if (!text.trimStart().startsWith('{')) return null;
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch {
    return null;
  }
  const fields = new Map<string, string>();
  for (const name of [...CONTACT_KINDS, 'ann']) {
    const value: unknown = Object.getOwnPropertyDescriptor(record, name)?.value;
    if (typeof value === 'string') fields.set(name, value);
  }
  return fields.size > 0 || Object.hasOwn(record as object, 'version') ? fields : null;
}

/** Bytes that are no UTF-8 come as U+FFFD, here as in what reads give. */
const isBinary = (text: string): boolean => /[\0\ufffd]/.test(text);

/**
 * What a pool's owner stored as its description. Anybody may store anything there: nothing of it can make this function fail,
 * and none of its tricks comes through (markup stays text, see `sanitizeText` and `Contact`).
 * @param raw bytes as stored, or their text as `reads.pool(…).description` gives it; no more of it is looked at than the chain stores
 */
export function readDescription(raw: Uint8Array | string): PoolDescription {
  const bytes = typeof raw === 'string' ? null : raw.subarray(0, MAX_DESCRIPTION_BYTES);
  const decoded = bytes ? new TextDecoder().decode(bytes) : String(raw).slice(0, MAX_DESCRIPTION_BYTES);
  const fields = officialFields(decoded);
  if (fields) {
    const contacts = CONTACT_KINDS.flatMap((kind) => contactOf(kind, fields.get(kind) ?? '') ?? []);
    const text = sanitizeText(fields.get('ann') ?? '', TEXT_LIMITS);
    const kind = contacts.length === 0 && text === '' ? 'empty' : 'official';
    return { kind, announcement: text === '' ? null : text, contacts, text };
  }
  const text = sanitizeText(decoded, TEXT_LIMITS);
  const kind = isBinary(decoded) ? 'binary' : text === '' ? 'empty' : 'text';
  return { kind, announcement: null, contacts: [], text };
}
