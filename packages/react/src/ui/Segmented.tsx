import { type ReactNode, useId } from 'react';

interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few, all in sight. CSS: `.spk-segmented`, `.spk-segment`, `.spk-segment-input`. */
export function Segmented<Value extends string>({ label, options, value, onChange }: SegmentedProps<Value>) {
  const name = useId();
  return (
    <div className="spk-segmented" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} className="spk-segment">
          <input
            type="radio"
            className="spk-segment-input"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
