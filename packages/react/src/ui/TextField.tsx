import { type ReactNode, useId } from 'react';

interface TextFieldProps {
  readonly label: ReactNode;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly hint?: ReactNode;
  /** Why the text cannot be used. */
  readonly error?: ReactNode;
  /** Keys and addresses: monospaced, no spelling help. */
  readonly mono?: boolean;
  /** More than one line. */
  readonly lines?: number;
  readonly placeholder?: string;
  /** A button beside the field. */
  readonly tool?: ReactNode;
  /** After the label, at the other end. */
  readonly aside?: ReactNode;
}

/** CSS: `.spk-field`, `.spk-field-head`, `.spk-field-label`, `.spk-input`, `.spk-hint`, `.spk-field-error`. */
export function TextField({ label, text, onText, hint, error, mono = false, lines, placeholder, tool, aside }: TextFieldProps) {
  const id = useId();
  const shared = {
    id,
    className: `spk-input spk-grow${mono ? ' spk-mono' : ''}`,
    value: text,
    placeholder,
    spellCheck: !mono,
    autoComplete: 'off',
    'aria-invalid': Boolean(error) || undefined,
    'aria-describedby': hint || error ? `${id}-hint` : undefined,
  };
  return (
    <div className="spk-field">
      <div className="spk-field-head">
        <label className="spk-field-label" htmlFor={id}>
          {label}
        </label>
        {aside && <span className="spk-field-aside">{aside}</span>}
      </div>
      <div className="spk-row spk-nowrap">
        {lines === undefined ? (
          <input {...shared} onChange={(event) => onText(event.target.value)} />
        ) : (
          <textarea {...shared} rows={lines} onChange={(event) => onText(event.target.value)} />
        )}
        {tool}
      </div>
      {(hint || error) && (
        <div className="spk-hint" id={`${id}-hint`}>
          {error && <span className="spk-field-error">{error}</span>}
          {error && hint ? ' ' : null}
          {hint}
        </div>
      )}
    </div>
  );
}
