interface TextPart {
  readonly text: string;
  /** Set for an address on the web; never any other scheme. */
  readonly href: string | null;
}

const WEB_ADDRESS = /https?:\/\/[^\s<>"'`]+/gi;

/** The page an address leads to; `null` for one that hides where: with a user name or password in it, or none at all. */
function pageOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { href, username, password, protocol } = new URL(address);
  const web = protocol === 'http:' || protocol === 'https:';
  return web && username === '' && password === '' ? href : null;
}

/** Text of a stranger, sanitized already, in parts, with what is an http or https address marked. */
export function textParts(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(WEB_ADDRESS)) {
    const address = match[0].replace(/[.,;:!?)\]}]+$/, '');
    const href = pageOf(address);
    if (href === null) continue;
    if (match.index > end) parts.push({ text: text.slice(end, match.index), href: null });
    // An address in other letters looks like another one: what is shown is where it leads.
    parts.push({ text: /^[\x21-\x7e]+$/.test(address) ? address : href, href });
    end = match.index + address.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), href: null });
  return parts;
}
