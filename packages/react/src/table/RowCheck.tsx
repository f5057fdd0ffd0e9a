import { type ChangeEvent, useEffect, useRef } from 'react';

interface RowCheckProps {
  readonly label: string;
  readonly checked: boolean | 'mixed';
  readonly onToggle: (range: boolean) => void;
}

/** A checkbox that fills its cell, and says whether Shift was held. */
export function RowCheck({ label, checked, onToggle }: RowCheckProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current) input.current.indeterminate = checked === 'mixed';
  }, [checked]);
  const onChange = ({ nativeEvent }: ChangeEvent) => onToggle(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey);
  return (
    <label className="spk-row-check">
      <input
        ref={input}
        className="spk-row-check-input"
        type="checkbox"
        aria-label={label}
        checked={checked === true}
        onChange={onChange}
      />
    </label>
  );
}
