import { InputError, type Planck, parseAmount } from '@stakepool-kit/sdk/rules';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { useNetwork } from '../connection/context';
import { exactAmount } from '../lib/format';
import { type Trouble, troubleOf } from '../lib/problem';
import { Button } from './Button';

export interface DecimalInput {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** In units of 10^-decimals; `null` while the text is no number. */
  readonly value: Planck | null;
  /** Why the text cannot be used; `null` too while it is empty. */
  readonly trouble: Trouble | null;
}

/** A decimal number as text, read exactly. */
export function useDecimal(decimals: number, initial = ''): DecimalInput {
  const [text, setText] = useState(initial);
  return useMemo(() => {
    try {
      return { text, setText, value: parseAmount(text, decimals), trouble: null };
    } catch (error) {
      const empty = error instanceof InputError && error.code === 'input.amount.empty';
      return { text, setText, value: null, trouble: empty ? null : troubleOf(error) };
    }
  }, [text, decimals]);
}

export interface AmountInput extends DecimalInput {
  readonly set: (amount: Planck) => void;
}

export function useAmount(initial?: Planck): AmountInput {
  const { decimals } = useNetwork().constants;
  const input = useDecimal(decimals, initial === undefined ? '' : exactAmount(initial, decimals));
  return { ...input, set: (amount) => input.setText(exactAmount(amount, decimals)) };
}

interface Props {
  readonly label: string;
  readonly input: DecimalInput;
  readonly unit: string;
  readonly aside?: ReactNode;
  readonly hints?: ReactNode;
  readonly onMax?: (() => void) | undefined;
}

export function AmountField({ label, input, unit, aside, hints, onMax }: Props) {
  const id = useId();
  return (
    <div className="field">
      <div className="field-head">
        <label htmlFor={id}>{label}</label>
        {aside && <span className="field-aside">{aside}</span>}
      </div>
      <div className="amount-box">
        <input
          id={id}
          className="amount-input"
          inputMode="decimal"
          autoComplete="off"
          placeholder="0"
          value={input.text}
          onChange={(event) => input.setText(event.target.value)}
          aria-invalid={input.trouble !== null}
          aria-describedby={hints ? `${id}-hints` : undefined}
        />
        <span className="unit">{unit}</span>
        {onMax && (
          <Button className="max" onClick={onMax}>
            Max
          </Button>
        )}
      </div>
      {hints && (
        <p className="hint hints" id={`${id}-hints`}>
          {hints}
        </p>
      )}
    </div>
  );
}

interface TextProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly hint?: ReactNode;
  readonly mono?: boolean;
  readonly lines?: number;
  readonly placeholder?: string;
  readonly tool?: ReactNode;
}

export function TextField({ label, text, onText, hint, mono = false, lines, placeholder, tool }: TextProps) {
  const id = useId();
  const shared = {
    id,
    className: `input grow${mono ? ' mono' : ''}`,
    value: text,
    placeholder,
    spellCheck: !mono,
    autoComplete: 'off',
    'aria-describedby': hint ? `${id}-hint` : undefined,
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="row nowrap">
        {lines === undefined ? (
          <input {...shared} onChange={(event) => onText(event.target.value)} />
        ) : (
          <textarea {...shared} rows={lines} onChange={(event) => onText(event.target.value)} />
        )}
        {tool}
      </div>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
