import { useId } from 'react';
import { shortKey } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { TextField } from '../../ui/TextField';
import { PoolChoice } from '../add-worker/PoolChoice';
import { WaitingScore } from '../add-worker/WaitingScore';
import type { KeyChoice } from './key-choice';

/** Which workers are added: pasted, of a file, or picked among the user's registered ones. */
export function KeyFields({ keys }: { readonly keys: KeyChoice }) {
  const { t } = useTexts();
  const { pools, pid, setPid, pasted, setPasted, tooMany } = keys;
  return (
    <>
      {pools !== null && pools.length > 0 && <PoolChoice pools={pools} pid={pid} onPid={setPid} />}
      <TextField
        label={t('fleet.keys')}
        text={pasted}
        onText={setPasted}
        lines={4}
        mono
        placeholder="0x"
        hint={t('fleet.keys.hint')}
        error={tooMany ? t('fleet.keys.tooMany') : undefined}
        aside={<FileButton keys={keys} />}
      />
      <WaitingChecks keys={keys} />
    </>
  );
}

function FileButton({ keys }: { readonly keys: KeyChoice }) {
  const { t } = useTexts();
  const id = useId();
  return (
    <span className="spk-file">
      <input
        id={id}
        type="file"
        className="spk-file-input"
        accept=".csv,.txt,text/csv,text/plain"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void keys.readFile(file);
          target.value = '';
        }}
      />
      <label htmlFor={id} className="spk-file-label spk-button spk-button-plain spk-small">
        {t('fleet.keys.file')}
      </label>
    </span>
  );
}

function WaitingChecks({ keys: { waiting, picked, pick } }: { readonly keys: KeyChoice }) {
  const { t } = useTexts();
  if (waiting.length === 0) return null;
  const all = waiting.map(({ worker }) => worker);
  const isAll = all.every((worker) => picked.has(worker));
  return (
    <fieldset className="spk-fieldset">
      <legend className="spk-field-label">{t('fleet.waiting')}</legend>
      {waiting.length > 1 && (
        <label className="spk-check">
          <input type="checkbox" className="spk-checkbox" checked={isAll} onChange={({ target }) => pick(all, target.checked)} />
          {t('fleet.waiting.all', { count: waiting.length })}
        </label>
      )}
      <ul className="spk-list spk-checks">
        {waiting.map(({ worker, initialScore }) => (
          <li key={worker}>
            <label className="spk-check">
              <input
                type="checkbox"
                className="spk-checkbox"
                checked={picked.has(worker)}
                onChange={({ target }) => pick([worker], target.checked)}
              />
              <span className="spk-mono" title={worker}>
                {shortKey(worker)}
              </span>
              <WaitingScore score={initialScore} />
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
