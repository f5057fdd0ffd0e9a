import { formatAmount, InputError, type Planck, parseAmount, type Separators } from '@stakepool-kit/sdk/rules';
import { type Trouble, troubleOf } from '../../ui/problem';

interface UnderstoodAmount {
  /** `null` while the text is empty or refused. */
  readonly value: Planck | null;
  /** Why the text is refused; `null` while it is empty. */
  readonly trouble: Trouble | null;
}

const PLAIN: Separators = { decimal: '.', group: ',' };
const COMMA: Separators = { decimal: ',', group: '.' };
const BLANKS = /[\s_'’]/g;

/** A comma with three digits behind: thousands to some readers, decimals to others. */
const TWO_WAYS = /^[+−-]?\d{1,3},\d{3}$/;
/** Nobody writes thousands after a zero. */
const FROM_ZERO = /^[+−-]?0+,/;

/** Digits and points of an East Asian keyboard as those of any other; blanks between digits are only to be seen. */
const compactOf = (text: string): string => text.normalize('NFKC').replaceAll('。', '.').replace(BLANKS, '');

function read(text: string, decimals: number, separators: Separators): Planck | InputError {
  try {
    return parseAmount(text, decimals, separators);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

const isAmount = (found: Planck | InputError): found is Planck => typeof found === 'bigint';

/**
 * Text of an amount as the reader's language, the plain form or a clear other form writes it, exactly. A text that is one amount
 * to some readers and another one to others, such as `1,500`, is refused: `input.amount.ambiguous` with both as `grouped` and
 * `decimal`.
 */
export function understandAmount(text: string, decimals: number, local: Separators): UnderstoodAmount {
  const compact = compactOf(text);
  if (compact === '') return { value: null, trouble: null };
  if (TWO_WAYS.test(compact) && !FROM_ZERO.test(compact)) {
    const [grouped, decimal] = [read(compact, decimals, PLAIN), read(compact, decimals, COMMA)];
    if (isAmount(grouped) && isAmount(decimal)) {
      return { value: null, trouble: { code: 'input.amount.ambiguous', params: { input: compact, grouped, decimal } } };
    }
  }
  const forms = FROM_ZERO.test(compact) ? [COMMA] : [local, PLAIN, COMMA];
  const readings = forms.map((separators) => read(compact, decimals, separators));
  const value = readings.find(isAmount);
  if (value !== undefined) return { value, trouble: null };
  const telling = readings.find((found) => !isAmount(found) && found.code !== 'input.amount.notANumber');
  return { value: null, trouble: troubleOf(telling ?? readings[0]) };
}

/** An amount as text for an input in the reader's language: what `understandAmount` reads back. */
export function amountText(planck: Planck, decimals: number, { decimal }: Separators): string {
  const text = formatAmount(planck, { decimals, separators: { decimal, group: '' } });
  return TWO_WAYS.test(text) ? `${text}0` : text;
}
