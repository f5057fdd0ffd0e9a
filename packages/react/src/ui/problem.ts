import { StakePoolKitError } from '@stakepool-kit/sdk/errors';
import type { Texts, TextValue } from '../i18n/texts';

/** A failure by its code. The words are those of the language; the SDK's English ones stand in where there are none. */
export interface Trouble {
  readonly code: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly what?: string;
  readonly why?: string;
  readonly fix?: string;
  /** Id of the field that says so itself. */
  readonly field?: string;
}

interface TroubleWords {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** Any error as code and parameters. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof StakePoolKitError) {
    const { code, params, what, why = '', fix = '' } = error;
    return { code, params, what, why, fix };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'unexpected', why: message.slice(0, 300) };
}

/** The parameters that a message can show. */
export function textValues(params: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, TextValue>> {
  const shown = ([, value]: [string, unknown]) => ['string', 'number', 'bigint', 'boolean'].includes(typeof value);
  return Object.fromEntries(Object.entries(params).filter(shown)) as Record<string, TextValue>;
}

/** Words of a failure: the messages `problem.<code>`, `.refused` where the figures are not known; else the SDK's own. */
export function wordsOf(texts: Texts, { code, params, ...english }: Trouble): TroubleWords {
  const values = textValues(params);
  const message = (part: string): string => {
    const key = `problem.${code}.${part}`;
    return texts.has(key) ? texts.t(key, values) : '';
  };
  const what = message('refused') || message('what');
  if (what) return { what, why: code === 'unexpected' ? (english.why ?? '') : '', fix: message('fix') };
  const { what: said = texts.t('problem.unexpected.what'), why = '', fix = '' } = english;
  return { what: said, why, fix };
}
