export interface TextPart {
  readonly text: string;
  /** Set for an address on the web; never any other scheme. */
  readonly href: string | null;
}

const WEB_ADDRESS = /https?:\/\/[^\s<>"'`]+/gi;
/** Invisible characters that reorder or hide text. */
const DECEPTIVE = /(?![\n\t])[\p{Cc}\p{Cf}]/gu;

/** Untrusted text in parts, with what is an http or https address marked. */
export function linkParts(untrusted: string): readonly TextPart[] {
  const text = untrusted.replace(DECEPTIVE, '');
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(WEB_ADDRESS)) {
    const address = match[0].replace(/[.,;:!?)\]}]+$/, '');
    if (!URL.canParse(address)) continue;
    if (match.index > end) parts.push({ text: text.slice(end, match.index), href: null });
    parts.push({ text: address, href: new URL(address).href });
    end = match.index + address.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), href: null });
  return parts;
}
