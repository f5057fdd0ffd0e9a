import { useTexts } from '../../i18n/texts';
import { Root } from '../../provider/Root';
import { CopyButton } from '../../ui/CopyKey';
import { Icon } from '../../ui/Icon';
import { Identicon } from '../../ui/Identicon';
import { type AddressOptions, useAddress } from './use-address';

export interface AddressProps extends AddressOptions {
  /** All of the address instead of its short form. */
  readonly full?: boolean;
  /** Without the identicon. */
  readonly plain?: boolean;
}

/**
 * An account: identicon, the user's own name or the host's identity of it, the address of this network, and a button that copies it.
 *
 * CSS: `.spk-address`, `.spk-identicon`, `.spk-name`, `.spk-verified`, `.spk-mono`, `.spk-key-copy`. Data: `data-account` (public
 * key), `data-own`, `data-selected`, `data-full`.
 */
export function Address(props: AddressProps) {
  const { isSelected, ownName } = useAddress(props);
  return (
    <Root
      inline
      className="spk-address"
      data-account={props.account}
      data-full={props.full || undefined}
      data-own={ownName !== null || undefined}
      data-selected={isSelected || undefined}
    >
      <AddressBody {...props} />
    </Root>
  );
}

function AddressBody({ account, full = false, plain = false }: AddressProps) {
  const { t } = useTexts();
  const { address, short, ownName, isSelected, identity } = useAddress({ account });
  const name = ownName ?? identity?.name;
  return (
    <>
      {!plain && <Identicon address={address} />}
      {name && (
        <span className="spk-name" dir="auto">
          {name}
        </span>
      )}
      {!ownName && identity?.verified && (
        <span className="spk-verified" role="img" aria-label={t('address.verified')}>
          <Icon name="done" size={14} />
        </span>
      )}
      {isSelected && <span className="spk-quiet">{t('address.you')}</span>}
      <span className={`spk-mono spk-wrap${name ? ' spk-quiet' : ''}`}>{full ? address : short}</span>
      <CopyButton value={address} kind="address" short={short} />
    </>
  );
}
