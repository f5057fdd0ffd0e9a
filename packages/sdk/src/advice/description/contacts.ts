import { sanitizeText } from '../../model/sanitize.js';

/** Ways to reach a pool's owner, by the names of the official console's record. */
export const CONTACT_KINDS = ['telegram', 'discord', 'wechat', 'twitter', 'email', 'forum'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

export interface Contact {
  readonly kind: ContactKind;
  /** What to show; of a link its whole address in ASCII. */
  readonly text: string;
  /** Address of an `http:` or `https:` page; `null` for what is no link. A stranger chose it: open it without opener or referrer. */
  readonly href: string | null;
}

/** Characters of a contact. The official console took thirty. */
export const LONGEST_CONTACT = 200;

/** Where an account with a name has its page. */
const PAGES: Readonly<Partial<Record<ContactKind, string>>> = {
  telegram: 'https://t.me/',
  twitter: 'https://twitter.com/',
  forum: 'https://forum.phala.network/u/',
};
const NAME = /^@?([\w.-]{1,64})$/;
const DOTS = /^\.+$/;

/** The address of a web page, in ASCII; `null` for every other scheme, for one with a user or a password, and for what is none. */
export function webAddress(text: string): string | null {
  if (!/^https?:\/\//i.test(text)) return null;
  try {
    const { protocol, username, password, href } = new URL(text);
    const isPlain = (protocol === 'http:' || protocol === 'https:') && username === '' && password === '';
    return isPlain && href.length <= LONGEST_CONTACT ? href : null;
  } catch {
    return null;
  }
}

function pageOf(kind: ContactKind, text: string): string | null {
  const page = PAGES[kind];
  const name = NAME.exec(text)?.[1];
  return page === undefined || name === undefined || DOTS.test(name) ? null : page + name;
}

/** `null` when there is nothing to show. */
export function contactOf(kind: ContactKind, value: string): Contact | null {
  const text = sanitizeText(value, { maxLength: LONGEST_CONTACT });
  const address = webAddress(text);
  if (address !== null) return { kind, text: address, href: address };
  return text === '' ? null : { kind, text, href: pageOf(kind, text) };
}
