import { Address } from '../../fields/address/Address';
import { useTexts } from '../../i18n/texts';
import type { WhitelistDialogState } from './use-whitelist-dialog';

/** The accounts of the list, each with a checkbox. */
export function RemoveFields({ state: { list, picked, pick } }: { readonly state: WhitelistDialogState }) {
  const { t } = useTexts();
  if (list === null || list.length === 0) return <p className="spk-quiet">{t('whitelist.empty')}</p>;
  return (
    <fieldset className="spk-fieldset">
      <legend className="spk-field-label">{t('whitelist.members')}</legend>
      <ul className="spk-list spk-checks">
        {list.map((account) => (
          <li key={account}>
            <label className="spk-check">
              <input
                type="checkbox"
                className="spk-checkbox"
                checked={picked.has(account)}
                onChange={({ target }) => pick(account, target.checked)}
              />
              <Address account={account} />
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
