import { decodeAnyAddress } from '../model/ss58.js';

/** Of each text only this many characters are looked at, and only this many texts of a row: they may come from strangers. */
export const SEARCHED_CHARACTERS = 256;
export const SEARCHED_TEXTS = 16;

const HEX_PREFIX = '0x';

function accountHex(text: string): string | null {
  try {
    return decodeAnyAddress(text).account;
  } catch {
    return null;
  }
}

function textTest(needle: string): (text: string) => boolean {
  if (!needle.startsWith(HEX_PREFIX)) return (text) => (text.startsWith(HEX_PREFIX) ? text.slice(2) : text).includes(needle);
  const digits = needle.slice(2);
  return (text) => text.includes(needle) || (digits !== '' && text.startsWith(digits));
}

/**
 * Test of a row's texts for a search text, ignoring case and outer spaces: one of them contains it. Ids are found with or
 * without `0x`, accounts also by a whole ss58 address of any network. `null` for an empty search, which all rows meet.
 */
export function searchTest(search: string): ((texts: readonly string[]) => boolean) | null {
  const wanted = search.trim().slice(0, SEARCHED_CHARACTERS + 1);
  if (wanted === '') return null;
  const tests = [wanted, accountHex(wanted)].flatMap((needle) => (needle === null ? [] : textTest(needle.toLowerCase())));
  return (texts) =>
    texts.slice(0, SEARCHED_TEXTS).some((text) => {
      const lower = text.slice(0, SEARCHED_CHARACTERS).toLowerCase();
      return tests.some((test) => test(lower));
    });
}
