import { type ReactNode, useId } from 'react';
import { Segmented } from '../ui/Segmented';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly hint?: ReactNode;
}

/** A setting with all its values in sight. CSS: `.spk-setting`, `.spk-label`, those of `Segmented`. */
export function Choice<Value extends string>({ label, hint, ...choice }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div className="spk-setting">
      <p className="spk-label" id={id}>
        {label}
      </p>
      <Segmented label={label} {...choice} />
      {hint && <p className="spk-hint">{hint}</p>}
    </div>
  );
}
