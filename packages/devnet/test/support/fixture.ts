import { readFileSync } from 'node:fs';

/** A recording: one step a line. The caller states the steps' shape. */
export function readFixture<Step>(name: string): Step[] {
  const text = readFileSync(new URL(`../fixtures/${name}.jsonl`, import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Step);
}
