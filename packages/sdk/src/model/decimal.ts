import { InputError, type InputErrorCode, quote, textOf } from './error.js';
import { MAX_U128 } from './fixed.js';
import type { Planck } from './types.js';

/** How a locale writes numbers. Spaces and apostrophes between groups are always understood. */
export interface Separators {
  readonly decimal: string;
  readonly group: string;
}

const PLAIN: Separators = { decimal: '.', group: ',' };
const SPACES = /[\s\u00a0\u202f\u2009_'’]/g;

function refuse(code: InputErrorCode, text: string, why: string, separators: Separators, params: object = {}): never {
  throw new InputError({
    code,
    what: `${quote(text)} is not an amount.`,
    why,
    fix: `Enter a number such as 1${separators.group}500${separators.decimal}25.`,
    params: { input: text, ...params },
  });
}

/** Without the zeros at the end. A regular expression would take the square of their number. */
function withoutEndZeros(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === '0') end--;
  return digits.slice(0, end);
}

/** Removes the group separator where it stands between groups; `null` when it stands anywhere else. */
function ungroup(digits: string, separator: string): string | null {
  const groups = separator === '' ? [digits] : digits.split(separator);
  const [first = '', ...rest] = groups;
  const last = rest.at(-1);
  const grouped = last === undefined || (/^\d{1,3}$/.test(first) && rest.every((group) => /^\d{2,3}$/.test(group)) && last.length === 3);
  return grouped ? groups.join('') : null;
}

/**
 * Decimal text to planck, exactly. Zero is a valid amount.
 * @throws InputError `input.amount.` + `empty`, `notANumber`, `negative`, `tooManyDecimals` or `tooLarge` (above 2^128 − 1 planck)
 */
export function parseAmount(input: string, decimals: number, separators: Separators = PLAIN): Planck {
  const text = textOf(input);
  const compact = text.replace(SPACES, '');
  const [whole = '', fraction = '', ...more] = compact.replace(/^[-−+]/, '').split(separators.decimal);
  const digits = ungroup(whole, separators.group.replace(SPACES, ''));
  const problem = (code: InputErrorCode, why: string, params?: object): never => refuse(code, text, why, separators, params);
  if (compact === '') problem('input.amount.empty', 'The field is empty.');
  if (digits === null || more.length > 0 || !/^\d+$/.test(digits + fraction)) {
    return problem('input.amount.notANumber', 'It is not a decimal number.');
  }
  if (/^[-−]/.test(compact)) problem('input.amount.negative', 'It is negative.');
  const significant = withoutEndZeros(fraction);
  const given = significant.length;
  if (given > decimals) {
    problem('input.amount.tooManyDecimals', `It has ${given} decimals, more than ${decimals}.`, { given, decimals });
  }
  const integer = digits.replace(/^0+/, '');
  const planck = integer.length > 39 ? MAX_U128 + 1n : BigInt(integer + significant.padEnd(decimals, '0'));
  if (planck > MAX_U128) problem('input.amount.tooLarge', 'It is above 2^128 − 1 planck.');
  return planck;
}

export interface FormatOptions {
  readonly decimals: number;
  /** Digits after the separator. Without it the amount is exact and trailing zeros are left out. */
  readonly fraction?: number;
  /** What you have rounds down, what you need rounds up. Default `down`. */
  readonly rounding?: 'down' | 'up';
  readonly separators?: Separators;
}

/** Planck as decimal text, with thousands grouped. Never passes through `Number`. */
export function formatAmount(planck: Planck, options: FormatOptions): string {
  const { decimals, fraction, rounding = 'down', separators = PLAIN } = options;
  const negative = planck < 0n;
  const awayFromZero = (rounding === 'up') !== negative;
  let shown = negative ? -planck : planck;
  let places = decimals;
  if (fraction !== undefined && fraction < decimals) {
    const unit = 10n ** BigInt(decimals - fraction);
    shown = (shown + (awayFromZero ? unit - 1n : 0n)) / unit;
    places = fraction;
  }
  const digits = shown.toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places).replace(/\B(?=(\d{3})+$)/g, separators.group);
  const rest = digits.slice(digits.length - places);
  const tail = fraction === undefined ? rest.replace(/0+$/, '') : rest.padEnd(fraction, '0');
  return `${negative && shown > 0n ? '-' : ''}${whole}${tail && separators.decimal}${tail}`;
}
