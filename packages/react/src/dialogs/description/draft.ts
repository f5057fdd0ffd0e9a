import { type ContactKind, formatDescription, type OfficialDescription, readDescription } from '@stakepool-kit/sdk/advice';
import { InputError } from '@stakepool-kit/sdk/rules';

/** Contacts of the official console's form, in its order. */
export const CONTACT_FIELDS: readonly ContactKind[] = ['telegram', 'discord', 'wechat', 'twitter', 'email', 'forum'];
export type DescriptionField = ContactKind | 'announcement';

/** What is being edited. */
export interface DescriptionDraft {
  /** The official console's record, or text as it is. */
  readonly form: 'official' | 'text';
  readonly fields: OfficialDescription;
  /** What the stored record has besides the form's fields: it is kept. */
  readonly rest: Readonly<Record<string, unknown>>;
  readonly text: string;
}

const JSON_NAMES: readonly (readonly [DescriptionField, string])[] = [
  ...CONTACT_FIELDS.map((kind) => [kind, kind] as const),
  ['announcement', 'ann'],
];

const EMPTY: DescriptionDraft = { form: 'official', fields: {}, rest: {}, text: '' };

function parseRecord(raw: string): Readonly<Record<string, unknown>> | null {
  try {
    const record: unknown = JSON.parse(raw);
    return typeof record === 'object' && record !== null && !Array.isArray(record) ? (record as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** The form filled with what is stored; an empty one for what is no text. */
export function draftOf(raw: string): DescriptionDraft {
  const { kind } = readDescription(raw);
  if (kind === 'binary') return EMPTY;
  const record = parseRecord(raw);
  const isOfficial = kind === 'official' || (kind === 'empty' && record !== null);
  if (!isOfficial || record === null) return { ...EMPTY, form: kind === 'text' ? 'text' : 'official', text: raw };
  const known = JSON_NAMES.filter(([, name]) => Object.hasOwn(record, name) && typeof record[name] === 'string');
  const taken = new Set(known.map(([, name]) => name));
  return {
    form: 'official',
    fields: Object.fromEntries(known.map(([field, name]) => [field, record[name] as string])),
    rest: Object.fromEntries(Object.entries(record).filter(([name]) => !taken.has(name))),
    text: raw,
  };
}

interface ComposedDescription {
  /** What is to be stored; `null` while it is too long for the chain. */
  readonly text: string | null;
  readonly bytes: number;
  readonly error: InputError | null;
}

const sizeOf = (text: string): number => new TextEncoder().encode(text).length;

/** What the draft would store: nothing at all when every field is empty, and unknown parts of the stored record as they were. */
export function composeDescription({ form, fields, rest, text }: DescriptionDraft): ComposedDescription {
  if (form === 'text') return { text, bytes: sizeOf(text), error: null };
  try {
    const { version, ...record } = JSON.parse(new TextDecoder().decode(formatDescription(fields))) as Record<string, unknown>;
    if (Object.keys(record).length === 0 && Object.keys(rest).every((name) => name === 'version'))
      return { text: '', bytes: 0, error: null };
    const composed = JSON.stringify({ ...rest, ...record, version: rest.version ?? version });
    return { text: composed, bytes: sizeOf(composed), error: null };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { bytes } = error.params as { readonly bytes?: number };
    return { text: null, bytes: bytes ?? 0, error };
  }
}

/** Whether the draft stores something else than what is stored; the order and spacing of a record do not count. */
export function isChanged(raw: string, draft: DescriptionDraft, composed: ComposedDescription): boolean {
  if (composed.text === null || composed.text === raw) return false;
  const before = draftOf(raw);
  return before.form !== draft.form || composeDescription(before).text !== composed.text;
}
