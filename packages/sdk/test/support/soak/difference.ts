import { isDeepStrictEqual } from 'node:util';

type Fields = Readonly<Record<string, unknown>>;

const show = (value: unknown): string =>
  JSON.stringify(value, (_key, item: unknown) => (typeof item === 'bigint' ? `${item}n` : item))?.slice(0, 200) ?? 'undefined';
const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** What a row is about, so that rows are compared with their like. */
function labelOf(row: unknown, at: number): string {
  if (!isRecord(row)) return String(at);
  const { pid, worker } = row;
  return pid === undefined ? String(at) : `${pid}${typeof worker === 'string' ? `/${worker.slice(0, 8)}` : ''}`;
}

function listDifferences(path: string, shown: readonly unknown[], right: readonly unknown[]): string[] {
  const known = new Map(shown.map((row, at) => [labelOf(row, at), row]));
  const labels = new Set(right.map(labelOf));
  const found = right.flatMap((row, at) => {
    const label = labelOf(row, at);
    return known.has(label) ? differences(`${path}[${label}]`, known.get(label), row) : [`${path}[${label}] is missing`];
  });
  found.push(...[...known.keys()].filter((label) => !labels.has(label)).map((label) => `${path}[${label}] should not be there`));
  return found.length > 0 ? found : [`${path} has another order: ${shown.map(labelOf)} and not ${right.map(labelOf)}`];
}

/** Where two answers differ, one line each: a whole fleet as a difference nobody reads. */
function differences(path: string, shown: unknown, right: unknown): string[] {
  if (isDeepStrictEqual(shown, right)) return [];
  if (Array.isArray(shown) && Array.isArray(right)) return listDifferences(path, shown, right);
  if (!isRecord(shown) || !isRecord(right)) return [`${path} is ${show(shown)} and not ${show(right)}`];
  return Object.keys({ ...shown, ...right }).flatMap((key) => differences(`${path}.${key}`, shown[key], right[key]));
}

/** @throws with the differences, when there are any */
export function expectSame(path: string, shown: unknown, right: unknown): void {
  const found = differences(path, shown, right);
  if (found.length > 0)
    throw new Error([...found.slice(0, 20), ...(found.length > 20 ? [`and ${found.length - 20} more`] : [])].join('\n'));
}
