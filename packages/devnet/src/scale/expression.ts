/** What a type expression says, one level deep. */
export type Expression =
  | { kind: 'name'; name: string }
  | { kind: 'generic'; name: string; args: string[] }
  | { kind: 'array'; element: string; length: number }
  | { kind: 'tuple'; elements: string[] };

/** Splits `type as RustName`. */
export function splitTypeName(text: string): { type: string; typeName: string | undefined } {
  const at = text.indexOf(' as ');
  return at < 0 ? { type: text, typeName: undefined } : { type: text.slice(0, at), typeName: text.slice(at + 4) };
}

function splitTopLevel(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if ('<([{'.includes(c)) depth++;
    else if ('>)]}'.includes(c)) depth--;
    else if (c === ',' && depth === 0) {
      parts.push(text.slice(start, i).trim());
      start = i + 1;
    }
  }
  const last = text.slice(start).trim();
  if (last) parts.push(last);
  return parts;
}

export function parseExpression(text: string): Expression {
  if (text.startsWith('(')) return { kind: 'tuple', elements: splitTopLevel(text.slice(1, -1)) };
  if (text.startsWith('[')) {
    const at = text.lastIndexOf(';');
    return { kind: 'array', element: text.slice(1, at).trim(), length: Number(text.slice(at + 1, -1)) };
  }
  const open = text.indexOf('<');
  if (open > 0) return { kind: 'generic', name: text.slice(0, open), args: splitTopLevel(text.slice(open + 1, -1)) };
  return { kind: 'name', name: text };
}
