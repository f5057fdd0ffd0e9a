import { Popover } from '@base-ui/react/popover';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { usePortal } from '../../provider/Root';
import { CopyButton } from '../../ui/CopyKey';

interface ExactPopupProps {
  readonly value: HTMLElement;
  readonly onClose: () => void;
}

/** CSS: `.spk-exact-popup`, `.spk-exact`, `.spk-exact-figures`, `.spk-exact-value`, `.spk-exact-note`. */
export default function ExactPopup({ value, onClose }: ExactPopupProps) {
  const { t } = useTexts();
  const portal = usePortal();
  const { planck, until } = value.dataset;
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Portal container={portal}>
        <Popover.Positioner anchor={value} side="top" sideOffset={6} collisionPadding={8} className="spk-positioner">
          <Popover.Popup
            className="spk-popover spk-exact-popup"
            aria-label={t('exact.title')}
            initialFocus={false}
            finalFocus={false}
            onPointerLeave={onClose}
          >
            {planck !== undefined && <ExactAmount planck={planck} />}
            {until !== undefined && <ExactDate until={Number(until)} />}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Twelve decimals are read in threes. */
const inThrees = (decimals: string): string => decimals.replace(/(\d{3})(?=\d)/g, '$1\u202f');

function ExactAmount({ planck }: { readonly planck: string }) {
  const { t } = useTexts();
  const format = useFormat();
  const note = t('exact.planck', { planck });
  const [whole = '', decimals] = format.amount(BigInt(planck), { exact: true, unit: true }).split(format.separators.decimal);
  return (
    <div className="spk-exact">
      <span className="spk-exact-figures" role="status">
        <span className="spk-exact-value">
          {decimals === undefined ? whole : `${whole}${format.separators.decimal}${inThrees(decimals)}`}
        </span>
        <span className="spk-exact-note">{note}</span>
      </span>
      <CopyButton value={planck} kind="other" short={note} />
    </div>
  );
}

function ExactDate({ until }: { readonly until: number }) {
  const format = useFormat();
  return (
    <span className="spk-exact-figures" role="status">
      <span className="spk-exact-value">{format.date(until)}</span>
      <span className="spk-exact-note">{format.utc(until)}</span>
    </span>
  );
}
