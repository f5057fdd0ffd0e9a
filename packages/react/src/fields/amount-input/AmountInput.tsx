import { type ReactNode, useEffect } from 'react';
import { useTexts } from '../../i18n/texts';
import { Root } from '../../provider/Root';
import { Button } from '../../ui/Button';
import { wordsOf } from '../../ui/problem';
import { type AmountInputOptions, type AmountInputState, useAmountInput } from './use-amount-input';

export interface AmountInputProps extends AmountInputOptions {
  readonly label: ReactNode;
  /** The state of a form that holds it; without it the field has its own. */
  readonly input?: AmountInputState | undefined;
  /** At the other end of the label, such as the balance. */
  readonly aside?: ReactNode;
  /** Under the field, such as the limits. */
  readonly hints?: ReactNode;
  /** Told of every change: `null` while the text cannot be used. */
  readonly onAmount?: ((amount: bigint | null) => void) | undefined;
}

/**
 * A field for an amount that always says what it understood.
 *
 * CSS: `.spk-field`, `.spk-field-head`, `.spk-field-label`, `.spk-field-aside`, `.spk-amount-box`, `.spk-amount-input`, `.spk-unit`,
 * `.spk-max`, `.spk-understood`, `.spk-field-error`, `.spk-hint`. Data: `data-invalid` and
 * `data-code` (why it is refused) on the field.
 */
export function AmountInput({ input, onAmount, label, aside, hints, ...options }: AmountInputProps) {
  const own = useAmountInput(options);
  const state = input ?? own;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told of changes of the value only
  useEffect(() => onAmount?.(state.value), [state.value]);
  return (
    <Root className="spk-field" data-invalid={state.trouble !== null || undefined} data-code={state.trouble?.code}>
      <div className="spk-field-head">
        <label className="spk-field-label" htmlFor={state.inputProps.id}>
          {label}
        </label>
        {aside && <span className="spk-field-aside">{aside}</span>}
      </div>
      <Box state={state} />
      {hints && <div className="spk-hint spk-hints">{hints}</div>}
    </Root>
  );
}

function Box({ state }: { readonly state: AmountInputState }) {
  const { t } = useTexts();
  const { inputProps, messageId, setMax, text, trouble, understood, unit } = state;
  return (
    <>
      <div className="spk-amount-box">
        <input className="spk-amount-input" {...inputProps} />
        <span className="spk-unit">{unit}</span>
        {setMax && (
          <Button small className="spk-max" onClick={setMax}>
            {t('amountInput.max')}
          </Button>
        )}
      </div>
      <div className="spk-understood spk-hint" id={messageId} aria-live="polite">
        {understood !== null && text !== '' && <span>{t('amountInput.understood', { amount: understood })}</span>}
        {trouble && <Refused state={state} />}
      </div>
    </>
  );
}

function Refused({ state: { trouble, show, set } }: { readonly state: AmountInputState }) {
  const texts = useTexts();
  if (trouble === null) return null;
  const { grouped, decimal } = trouble.params ?? {};
  if (typeof grouped !== 'bigint' || typeof decimal !== 'bigint') {
    const { what, fix } = wordsOf(texts, trouble);
    return <span className="spk-field-error">{`${what} ${fix}`}</span>;
  }
  return (
    <>
      <span className="spk-field-error">{texts.t('amountInput.ambiguous', { grouped: show(grouped), decimal: show(decimal) })}</span>
      <span className="spk-row">
        {[grouped, decimal].map((amount) => (
          <Button key={String(amount)} small onClick={() => set(amount)}>
            {texts.t('amountInput.use', { amount: show(amount) })}
          </Button>
        ))}
      </span>
    </>
  );
}
