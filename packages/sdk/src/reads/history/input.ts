import { InputError } from '../../model/error.js';
import type { HistoryOptions, HistoryScope } from './types.js';

export const MOST_SAMPLES = 44;
const MOST_SECONDS = 0xffff_ffff;
/** Requests that one block may take. */
const MOST_PAGES = 10;

const refused = (what: string, why: string, fix: string, params: Readonly<Record<string, unknown>>): InputError =>
  new InputError({ code: 'input.history', what, why, fix, params });

/** @throws InputError `input.history` */
export function readOptions(scope: HistoryScope, { seconds, samples = MOST_SAMPLES, signal }: HistoryOptions) {
  if (scope.pids.length === 0) {
    throw refused('A history of no pool was asked for.', 'The list of pool ids is empty.', 'Give at least one pool id.', { pids: 0 });
  }
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > MOST_SECONDS) {
    const why = `It is not a whole number within 1 … ${MOST_SECONDS}.`;
    throw refused(`A history cannot go back ${String(seconds).slice(0, 40)} seconds.`, why, 'Give a number such as 604800.', { seconds });
  }
  if (!Number.isInteger(samples) || samples < 2 || samples > MOST_SAMPLES) {
    const why = `It is not a whole number within 2 … ${MOST_SAMPLES}.`;
    throw refused(`A history cannot have ${String(samples).slice(0, 40)} samples.`, why, 'Leave the number out.', { samples });
  }
  return { seconds, samples, signal };
}

/** @throws InputError `input.history` for more than the requests of a history can bring */
export function checkSize(entries: number, pageSize: number): void {
  const most = MOST_PAGES * pageSize;
  if (entries <= most) return;
  const why = `Each block would take ${entries} storage entries, more than ${most}.`;
  throw refused('A history of too much at once was asked for.', why, 'Ask about fewer pools, or leave out their workers.', {
    entries,
    most,
  });
}
