import { type ReactNode, useId } from 'react';

interface SectionProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** A group of controls under its heading. */
export function Section({ title, hint, children }: SectionProps) {
  const id = useId();
  return (
    <section className="chain-section" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {hint && <p className="chain-hint">{hint}</p>}
      {children}
    </section>
  );
}

interface ActionProps {
  readonly label: string;
  readonly onPress: () => void;
  /** Why it cannot be used; shown where the pointer or the focus is, and told to screen readers. */
  readonly reason?: string | null;
  readonly describedBy?: string;
}

/** A button that says why it does nothing in place of hiding. */
export function Action({ label, onPress, reason = null, describedBy }: ActionProps) {
  const id = useId();
  return (
    <>
      <button
        type="button"
        className="gate-button"
        aria-disabled={reason !== null || undefined}
        aria-describedby={[describedBy, reason !== null && id].filter(Boolean).join(' ') || undefined}
        title={reason ?? undefined}
        onClick={() => {
          if (reason === null) onPress();
        }}
      >
        {label}
      </button>
      {reason !== null && (
        <span id={id} hidden>
          {reason}
        </span>
      )}
    </>
  );
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Why the value cannot be used. */
  readonly trouble: string | null;
  readonly submit: string;
  readonly reason?: string | null;
  readonly onSubmit: () => void;
}

/** One number and the button that uses it. */
export function NumberField({ label, hint, value, onChange, trouble, submit, reason = null, onSubmit }: FieldProps) {
  const id = useId();
  const note = trouble ?? hint;
  return (
    <form
      className="gate-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (reason === null) onSubmit();
      }}
    >
      <label htmlFor={id}>{label}</label>
      <div className="gate-row">
        <input
          id={id}
          className="gate-input chain-number"
          inputMode="decimal"
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-invalid={trouble !== null}
          aria-describedby={note ? `${id}-note` : undefined}
        />
        <Action label={submit} reason={reason} onPress={onSubmit} />
      </div>
      {note && (
        <p id={`${id}-note`} className={trouble ? 'gate-error' : 'chain-hint'}>
          {note}
        </p>
      )}
    </form>
  );
}
