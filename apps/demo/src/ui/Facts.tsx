import type { ReactNode } from 'react';

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
}

/** Labels left, values right. */
export function Facts({ items, title }: { readonly items: readonly Fact[]; readonly title?: string }) {
  return (
    <div className="facts">
      {title && <p className="facts-title">{title}</p>}
      <dl>
        {items.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** The figures on top of a page. */
export function Strip({ items }: { readonly items: readonly Fact[] }) {
  return (
    <dl className="strip panel">
      {items.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="strip-value">{value}</dd>
          {note !== undefined && <dd className="strip-note">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
