/** UTF-16 units of a text that are looked at, whatever its length. */
const LONGEST_INPUT = 20_000;

/** Line ends of every kind that text editors and Unicode know. */
const LINE_ENDS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
/** Blanks of any width; the blank cell of braille is one to the eye. */
const BLANKS = /[\t\p{Zs}\u2800]+/gu;
/**
 * What nobody sees, or what changes the line around it: controls, formats (marks, embeddings and isolates of right-to-left text,
 * zero-width characters, tags), lone surrogates, private characters, and whatever else renderers ignore (variation selectors,
 * fillers). Joined emoji fall into their parts.
 */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;
/** Of the marks on one character three stay, as many as a language needs. */
const MARKS = /(\p{M}{3})\p{M}+/gu;

export interface SanitizeOptions {
  /** Most characters (code points) of the result; a longer text ends with an ellipsis. */
  readonly maxLength: number;
  /** Default 1: line ends become spaces. */
  readonly maxLines?: number;
}

/**
 * Text of a stranger (a chain's name, a pool's description) as plain text that can be shown: what it seems to say is what it
 * says. Letters of all scripts stay, right-to-left ones too: give its element `dir="auto"`. It is text and no markup: render
 * it as such. Sanitizing twice changes nothing.
 */
export function sanitizeText(text: string, { maxLength, maxLines = 1 }: SanitizeOptions): string {
  const seen = text
    .slice(0, LONGEST_INPUT)
    .replace(LINE_ENDS, maxLines > 1 ? '\n' : ' ')
    .replace(UNSEEN, '')
    .replace(MARKS, '$1')
    .replace(BLANKS, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const lines = seen.split('\n');
  const characters = Array.from(lines.slice(0, maxLines).join('\n'));
  if (lines.length <= maxLines && characters.length <= maxLength) return seen;
  const end = maxLength > 0 ? '…' : '';
  return `${characters
    .slice(0, Math.max(0, maxLength - 1))
    .join('')
    .trimEnd()}${end}`;
}
