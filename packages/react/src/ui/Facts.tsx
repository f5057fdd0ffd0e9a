import type { ReactNode } from 'react';
import { ExactOnFocus } from '../fields/exact/exact-on-focus';
import { FieldHelp } from '../fields/field-help/FieldHelp';
import type { FieldName } from '../fields/field-help/fields';
import { useTexts } from '../i18n/texts';

export interface Fact {
  /** Its identity in the list. Default: the label. */
  readonly id?: string;
  readonly label: string;
  readonly value: ReactNode;
  /** What the value becomes: `1,796.78 → 2,500.00`. */
  readonly next?: ReactNode;
  readonly note?: ReactNode;
  /** The explanation behind the label's question mark. */
  readonly help?: FieldName;
}

interface FactsProps {
  readonly items: readonly Fact[];
  readonly title?: ReactNode;
}

function Change({ value, next }: Pick<Fact, 'value' | 'next'>) {
  const { t } = useTexts();
  if (next === undefined) return value;
  return (
    <span className="spk-change">
      <span className="spk-change-old">{value}</span>
      <span className="spk-sr-only">{t('common.becomes')}</span>
      <span aria-hidden="true"> → </span>
      <span className="spk-change-new">{next}</span>
    </span>
  );
}

const Label = ({ label, help }: Fact) => (
  <>
    {label}
    {help && <FieldHelp field={help} />}
  </>
);

/** Labels left, values right. CSS: `.spk-facts`, `.spk-fact`, `.spk-fact-label`, `.spk-fact-value`, `.spk-change`. */
export function Facts({ items, title }: FactsProps) {
  return (
    <ExactOnFocus.Provider value={true}>
      <div className="spk-facts">
        {title && <p className="spk-facts-title">{title}</p>}
        <dl className="spk-facts-list">
          {items.map((item) => (
            <div key={item.id ?? item.label} className="spk-fact">
              <dt className="spk-fact-label">
                <Label {...item} />
              </dt>
              <dd className="spk-fact-value">
                <Change {...item} />
                {item.note !== undefined && <span className="spk-fact-note">{item.note}</span>}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </ExactOnFocus.Provider>
  );
}

/** The figures on top of a page. CSS: `.spk-strip`, `.spk-strip-item`, `.spk-strip-label`, `.spk-strip-value`, `.spk-strip-note`. */
export function Strip({ items }: { readonly items: readonly Fact[] }) {
  return (
    <ExactOnFocus.Provider value={true}>
      <dl className="spk-strip spk-panel">
        {items.map((item) => (
          <div key={item.id ?? item.label} className="spk-strip-item">
            <dt className="spk-strip-label">
              <Label {...item} />
            </dt>
            <dd className="spk-strip-value">
              <Change {...item} />
            </dd>
            {item.note !== undefined && <dd className="spk-strip-note">{item.note}</dd>}
          </div>
        ))}
      </dl>
    </ExactOnFocus.Provider>
  );
}
