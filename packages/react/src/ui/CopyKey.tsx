import { shortAddress, shortKey } from '../i18n/format';
import { useTexts } from '../i18n/texts';
import { Icon } from './Icon';
import { useCopy } from './use-copy';

type KeyKind = 'address' | 'workerKey' | 'hash' | 'other';

interface CopyButtonProps {
  readonly value: string;
  readonly kind: KeyKind;
  /** What tells it from others of its kind, in the button's name. */
  readonly short: string;
}

/** An icon that copies. CSS: `.spk-key-copy`. Data: `data-status`. */
export function CopyButton({ value, kind, short }: CopyButtonProps) {
  const { t } = useTexts();
  const { status, copy } = useCopy();
  return (
    <button
      type="button"
      className="spk-key-copy"
      data-status={status}
      aria-label={status === 'idle' ? t('common.copyKey', { kind, short }) : t(`common.copy.${status}`)}
      onClick={(event) => {
        event.stopPropagation();
        copy(value);
      }}
    >
      <Icon name={status === 'copied' ? 'check' : status === 'failed' ? 'warning' : 'copy'} size={14} />
    </button>
  );
}

interface CopyKeyProps {
  readonly value: string;
  readonly kind: KeyKind;
  /** All of it instead of the short form. */
  readonly full?: boolean;
}

/** A key or an address, shortened, with a button that copies all of it. CSS: `.spk-key`, `.spk-mono`, `.spk-key-copy`. */
export function CopyKey({ value, kind, full = false }: CopyKeyProps) {
  const short = value.startsWith('0x') ? shortKey(value) : shortAddress(value);
  return (
    <span className="spk-key" data-full={full || undefined}>
      <span className="spk-mono">{full ? value : short}</span>
      <CopyButton value={value} kind={kind} short={short} />
    </span>
  );
}
