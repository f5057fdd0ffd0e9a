import { StakePoolKitError } from '../../../src/model/error.js';
import type { Check } from './shape.js';

/** What an engine says when nobody looked at the input before. */
const UNGUARDED =
  /call stack|invalid (array|string|typed array) length|allocation|out of memory|cannot (read propert|convert|mix|destructure)|is not (a function|iterable|a constructor|defined)|reading '/i;
const CODE = /^(chain|connection|input)\.[A-Za-z0-9.]+$/;

/** The code of an error with a name; everything else is a failure of the test. */
export function codeOf(error: unknown): string {
  if (!(error instanceof StakePoolKitError) || !CODE.test(error.code)) throw new Error('an error without a name', { cause: error });
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (UNGUARDED.test(cause.message)) throw new Error('an error of the engine, not of a guard', { cause: error });
    if (cause.message.length > 2000) throw new Error(`a message of ${cause.message.length} characters`, { cause: error });
  }
  return error.code;
}

/** What came of an input: `value`, of the declared shape, or the code of the error. */
export function outcomeOf(decode: () => unknown, fits: Check): string {
  let value: unknown;
  try {
    value = decode();
  } catch (error) {
    return codeOf(error);
  }
  if (!fits(value)) throw new Error('a value of another shape than declared', { cause: value });
  return 'value';
}

/** The same for what answers later. */
export async function laterOutcomeOf(decode: () => Promise<unknown>, fits: Check): Promise<string> {
  const settled = await decode().then(
    (value) => () => value,
    (error: unknown) => () => {
      throw error;
    },
  );
  return outcomeOf(settled, fits);
}

/** What low-level readers throw: RangeError, or TypeError for types that are not there, in their own words. */
export function ownWords(error: unknown): string {
  const isOwn = error instanceof RangeError || error instanceof TypeError;
  if (!isOwn || UNGUARDED.test(error.message)) throw new Error('not in the words of the reader', { cause: error });
  return error.name;
}
