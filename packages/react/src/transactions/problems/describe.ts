import type { NetworkInfo } from '@stakepool-kit/sdk';
import type { Format } from '../../i18n/format';
import type { Texts } from '../../i18n/texts';
import { problemValues } from './values';

/** Anything with a code of the SDK: a problem, a warning, a note of a plan, an error, a trouble. */
export interface Reason {
  readonly code: string;
  readonly params?: object;
  /** English words of the SDK, for a code the kit has no words for. */
  readonly message?: string;
  readonly what?: string;
  readonly fix?: string;
}

export interface ReasonWords {
  /** What happened, with the values that decided it. */
  readonly what: string;
  /** What to do about it; empty where there is nothing. */
  readonly fix: string;
}

/** Refusals in a block and thrown errors come without the values that preflight measured. */
const hasValues = (params: object): boolean => Object.keys(params).some((name) => name !== 'path' && name !== 'codes');

/** A reason in the language. */
export function describeReason(texts: Texts, format: Format, reason: Reason, network?: NetworkInfo): ReasonWords {
  const { code, params = {}, message, fix = '' } = reason;
  const refused = `problem.${code}.refused`;
  const what = texts.has(refused) && !hasValues(params) ? refused : `problem.${code}.what`;
  if (!texts.has(what)) return { what: message ?? reason.what ?? code, fix };
  const values = problemValues(format, params, network);
  const fixKey = `problem.${code}.fix`;
  return { what: texts.t(what, values), fix: texts.has(fixKey) ? texts.t(fixKey, values) : '' };
}
