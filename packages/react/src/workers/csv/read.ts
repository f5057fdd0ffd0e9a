import { type KeyRow, MAX_KEYS, parseWorkerKeys } from '@stakepool-kit/sdk/advice';
import type { WorkerKey } from '@stakepool-kit/sdk/rules';

/** Files with more bytes are not read. */
export const MAX_FILE_BYTES = 16_000_000;
/** Rows that are looked at to find the column with the keys. */
const PROBED = 100;
const CELL = 200;
const KEY = /^(?:0x)?[0-9a-f]{64}$/i;

/** Worker keys of a file, in its order, each once. */
export interface ImportedKeys {
  /** `tooLarge`: above 16 MB or 10,000 rows; nothing is taken then. `empty`: no key and nothing like one. */
  readonly verdict: 'ok' | 'empty' | 'tooLarge';
  readonly keys: readonly WorkerKey[];
  readonly duplicates: number;
  /** Cells of the column with the keys that are none; `problem` says why. */
  readonly invalid: readonly Extract<KeyRow, { verdict: 'invalid' }>[];
}

const NOTHING = { keys: [], duplicates: 0, invalid: [] } as const;

/** Text of a file as spreadsheets write it: UTF-8 or UTF-16, told by its first bytes, without them. */
export function decodeFile(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

const isKey = (cell: string | undefined): boolean => cell !== undefined && KEY.test(cell.trim().replace(/^'/, ''));

/** The column that has the most keys; −1 when none has one. */
function keyColumn(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const row of rows.slice(0, PROBED)) {
    for (const [i, cell] of row.slice(0, PROBED).entries()) if (isKey(cell)) counts.set(i, (counts.get(i) ?? 0) + 1);
  }
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [-1, 0])[0] ?? -1;
}

/**
 * Finds the worker keys in the text of a CSV file: with commas, semicolons, tabs or bars, quotes, a head or none, any ends of lines,
 * and a byte order mark. A file without such a column is read as a plain list. Never throws.
 */
export async function readWorkerKeys(text: string): Promise<ImportedKeys> {
  if (text.length > MAX_FILE_BYTES) return { verdict: 'tooLarge', ...NOTHING };
  const { default: papa } = await import('papaparse');
  const { data: rows } = papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t', '|'],
    preview: MAX_KEYS + 2,
  });
  if (rows.length > MAX_KEYS + 1) return { verdict: 'tooLarge', ...NOTHING };
  const column = keyColumn(rows);
  const cells = rows.map((row) => row[column]?.slice(0, CELL) ?? '');
  const list = column < 0 ? text : cells.slice(isKey(cells[0]) ? 0 : 1).join('\n');
  const parsed = parseWorkerKeys(list);
  if (parsed.verdict === 'tooMany') return { verdict: 'tooLarge', ...NOTHING };
  return {
    verdict: parsed.verdict,
    keys: parsed.rows.flatMap((row) => (row.verdict === 'key' ? [row.key] : [])),
    duplicates: parsed.rows.filter(({ verdict }) => verdict === 'duplicate').length,
    invalid: parsed.rows.flatMap((row) => (row.verdict === 'invalid' ? [row] : [])),
  };
}

/** The same from a file; reads nothing of one that is too large. */
export async function readKeyFile(file: Blob): Promise<ImportedKeys> {
  if (file.size > MAX_FILE_BYTES) return { verdict: 'tooLarge', ...NOTHING };
  return readWorkerKeys(decodeFile(new Uint8Array(await file.arrayBuffer())));
}
