import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether the suites run at their full counts, see CONTRIBUTING.md. */
export const isLong = process.env.STAKEPOOL_LONG === '1';

interface Saved<T> {
  readonly portion: number;
  readonly kept: T;
}

/**
 * Remembers how far a long suite came, when the run says where. Short runs begin anew each time.
 * @param kept what the portions so far brought, as plain JSON
 */
export function progressOf<T>(suite: string) {
  const folder = process.env.STAKEPOOL_LONG_STATE;
  const file = isLong && folder ? join(folder, `${suite}.json`) : null;
  return {
    read: (): Saved<T> | null => (file && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Saved<T>) : null),
    passed: (portion: number, kept: T): void => {
      if (file) writeFileSync(file, JSON.stringify({ portion, kept } satisfies Saved<T>));
    },
  };
}
