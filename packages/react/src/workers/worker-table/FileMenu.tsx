import type { PoolWorker } from '@stakepool-kit/sdk';
import { useRef, useState } from 'react';
import { useTexts } from '../../i18n/texts';
import { ActionMenu } from '../../ui/ActionMenu';
import { Button } from '../../ui/Button';
import type { ImportedKeys } from '../csv/read';
import { WORKER_COLUMNS } from './definition';

interface FileMenuProps {
  readonly rows: () => readonly PoolWorker[];
  readonly count: number;
  readonly importKeys?: ((file: Blob) => Promise<ImportedKeys>) | undefined;
}

const FILE = 'workers';

/** Export of what is shown or selected, and import of keys. */
export function FileMenu({ rows, count, importKeys }: FileMenuProps) {
  const { t } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [imported, setImported] = useState<ImportedKeys | null>(null);
  const exportCsv = async () => {
    const [{ writeCsv }, { download }] = await Promise.all([import('../csv/write'), import('../csv/download')]);
    download(`${FILE}.csv`, 'text/csv', await writeCsv(WORKER_COLUMNS, rows()));
  };
  const exportJson = async () => {
    const [{ writeJson }, { download }] = await Promise.all([import('../csv/write'), import('../csv/download')]);
    download(`${FILE}.json`, 'application/json', writeJson(WORKER_COLUMNS, rows()));
  };
  const read = async (file: File | undefined) => {
    if (file && importKeys) setImported(await importKeys(file));
  };
  const nothing = count === 0 ? t('csv.nothing') : undefined;
  const failed = imported !== null && imported.keys.length === 0;
  return (
    <>
      <ActionMenu
        label={t('csv.menu')}
        trigger={<Button kind="quiet" icon="download" aria-label={t('csv.menu')} />}
        actions={[
          { id: 'csv', label: t('csv.exportCsv', { count }), run: () => void exportCsv(), reason: nothing },
          { id: 'json', label: t('csv.exportJson', { count }), run: () => void exportJson(), reason: nothing },
          ...(importKeys ? [{ id: 'import', label: t('csv.import'), run: () => input.current?.click(), apart: true }] : []),
        ]}
      />
      {importKeys && (
        <input
          ref={input}
          className="spk-sr-only"
          type="file"
          tabIndex={-1}
          aria-label={t('csv.import')}
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={({ target }) => {
            void read(target.files?.[0]);
            target.value = '';
          }}
        />
      )}
      <span className={failed ? 'spk-hint spk-danger' : 'spk-sr-only'} role="status">
        {imported &&
          t(`csv.imported.${imported.verdict}`, {
            count: imported.keys.length,
            duplicates: imported.duplicates,
            invalid: imported.invalid.length,
          })}
      </span>
    </>
  );
}
