import { shortAddress } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { useWords } from '../../transactions/words';
import { Icon } from '../../ui/Icon';
import { TextField } from '../../ui/TextField';
import type { AddressRow } from './parse-addresses';
import type { WhitelistDialogState } from './use-whitelist-dialog';

/** Addresses, one per line, with a verdict for each as soon as there are several or one cannot be used. */
export function AddFields({ state }: { readonly state: WhitelistDialogState }) {
  const { t } = useTexts();
  const { text, setText, rows, tooMany, limit } = state;
  const [only] = rows;
  const worthTelling = rows.length > 1 || (only !== undefined && only.verdict !== 'account');
  return (
    <>
      <TextField
        label={t('whitelist.addresses')}
        text={text}
        onText={setText}
        lines={4}
        mono
        hint={t('whitelist.addresses.hint')}
        error={tooMany ? t('whitelist.tooMany', { limit }) : undefined}
      />
      {worthTelling && (
        <ul className="spk-list spk-verdicts">
          {rows.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the text is the row's identity
            <VerdictLine key={i} row={row} limit={limit} />
          ))}
        </ul>
      )}
    </>
  );
}

function VerdictLine({ row, limit }: { readonly row: AddressRow; readonly limit: number }) {
  const { t } = useTexts();
  const words = useWords();
  const goes = row.verdict === 'account';
  const { code, what, fix, params } = row.verdict === 'invalid' ? row.error : { code: '', what: '', fix: '', params: {} };
  const reason = row.verdict === 'invalid' ? words.reason({ code, what, ...(fix !== undefined && { fix }), params }) : null;
  return (
    <li className="spk-verdict" data-verdict={row.verdict} data-code={code || undefined}>
      <Icon name={goes ? 'check' : 'warning'} size={14} />
      <span className="spk-mono">{shortAddress(row.text)}</span>{' '}
      <span>{row.verdict === 'invalid' ? `${reason?.what ?? ''} ${reason?.fix ?? ''}` : t(`whitelist.row.${row.verdict}`, { limit })}</span>
    </li>
  );
}
