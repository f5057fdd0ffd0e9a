const FIELDS = /[,;\t]/;
const KEY = /^["'\s]*(?:0x)?[0-9a-f]{64}["'\s]*$/i;

function keysOfLine(line: string, index: number): string {
  const fields = line.split(FIELDS);
  if (fields.length === 1) return line;
  const keys = fields.filter((field) => KEY.test(field));
  if (keys.length > 0) return keys.join(' ');
  // The head of a table; any other line without a key is told by what stands in its first field.
  return index === 0 ? '' : (fields.find((field) => field.trim() !== '') ?? '');
}

/** The worker keys of pasted text, or of a CSV table of whatever columns, for `parseWorkerKeys`. What is no key stays, to be reported. */
export const keysOfText = (text: string): string =>
  text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map(keysOfLine)
    .filter((line) => line.trim() !== '')
    .join('\n');
