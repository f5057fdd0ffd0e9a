import { formatAmount, type Planck } from '@stakepool-kit/sdk/rules';
import { type InputHTMLAttributes, useId, useMemo, useState } from 'react';
import { useFormat } from '../../i18n/format';
import { useNetwork } from '../../provider/context';
import type { Trouble } from '../../ui/problem';
import { amountText, understandAmount } from './parse';

export interface AmountInputOptions {
  /** In the field at first. */
  readonly initial?: Planck | undefined;
  /** What Max puts into the field: the caller has left fees out. */
  readonly max?: Planck | null | undefined;
  /** Of the number. Default: those of the chain; a percentage as parts per million has 4. */
  readonly decimals?: number | undefined;
  /** After the number. Default: the chain's symbol. */
  readonly unit?: string | undefined;
}

export interface AmountInputState {
  /** As it was typed; only the user and the setters change it. */
  readonly text: string;
  readonly setText: (text: string) => void;
  /** In units of 10^-decimals; `null` while the text is empty or cannot be used. */
  readonly value: Planck | null;
  /** Why the text cannot be used. `input.amount.ambiguous` has both amounts as `grouped` and `decimal`. */
  readonly trouble: Trouble | null;
  /** Puts an amount into the field. */
  readonly set: (amount: Planck) => void;
  /** Puts the most that is possible into the field; `null` while that is not known. */
  readonly setMax: (() => void) | null;
  /** What the text is taken for, as the locale writes it, with the unit. */
  readonly understood: string | null;
  /** An amount as this field's locale writes it, with the unit. */
  readonly show: (amount: Planck) => string;
  readonly unit: string;
  /** For the element that says what was understood, or why not. */
  readonly messageId: string;
  readonly inputProps: InputHTMLAttributes<HTMLInputElement> & { readonly id: string };
}

/** A field for an exact amount: reads the locale's and the plain form, and never changes what was typed. */
export function useAmountInput({ initial, max = null, decimals, unit }: AmountInputOptions = {}): AmountInputState {
  const { separators } = useFormat();
  const { constants } = useNetwork();
  const id = useId();
  const places = decimals ?? constants.decimals;
  const symbol = unit ?? constants.symbol;
  const [text, setText] = useState(() => (initial === undefined ? '' : amountText(initial, places, separators)));
  const { value, trouble } = useMemo(() => {
    const understood = understandAmount(text, places, separators);
    return { ...understood, trouble: understood.trouble && { ...understood.trouble, field: id } };
  }, [text, places, separators, id]);
  const set = (amount: Planck) => setText(amountText(amount, places, separators));
  const show = (amount: Planck) => `${formatAmount(amount, { decimals: places, separators })}\u00a0${symbol}`;
  const messageId = `${id}-message`;
  return {
    text,
    setText,
    value,
    trouble,
    set,
    setMax: max === null ? null : () => set(max),
    understood: value === null ? null : show(value),
    show,
    unit: symbol,
    messageId,
    inputProps: {
      id,
      type: 'text',
      inputMode: 'decimal',
      autoComplete: 'off',
      spellCheck: false,
      placeholder: '0',
      value: text,
      onChange: (event) => setText(event.target.value),
      'aria-invalid': trouble !== null,
      'aria-describedby': messageId,
    },
  };
}
