import { useTexts } from '../i18n/texts';
import { Icon } from '../ui/Icon';

interface SearchBoxProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** What it searches; its accessible name and placeholder. */
  readonly label: string;
}

/** Search within a table. CSS: `.spk-table-search`. */
export function SearchBox({ value, onChange, label }: SearchBoxProps) {
  const { t } = useTexts();
  return (
    <span className="spk-table-search">
      <Icon name="search" size={14} />
      <input
        className="spk-table-search-input"
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        maxLength={256}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return;
          event.preventDefault();
          event.stopPropagation();
          onChange('');
        }}
        title={t('table.searchHint')}
      />
    </span>
  );
}
