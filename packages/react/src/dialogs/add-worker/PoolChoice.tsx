import type { Pool, PoolId } from '@stakepool-kit/sdk/rules';
import { useId } from 'react';
import { useTexts } from '../../i18n/texts';

interface PoolChoiceProps {
  readonly pools: readonly Pool[];
  readonly pid: PoolId | null;
  readonly onPid: (pid: PoolId | null) => void;
}

/** One of the user's pools. CSS: `.spk-field`, `.spk-field-label`, `.spk-input`. */
export function PoolChoice({ pools, pid, onPid }: PoolChoiceProps) {
  const { t } = useTexts();
  const id = useId();
  return (
    <div className="spk-field">
      <label className="spk-field-label" htmlFor={id}>
        {t('addWorker.choosePool')}
      </label>
      <select
        id={id}
        className="spk-input"
        value={pid === null ? '' : String(pid)}
        onChange={({ target }) => onPid(pools.find((pool) => String(pool.pid) === target.value)?.pid ?? null)}
      >
        <option value="">{t('addWorker.choosePool.none')}</option>
        {pools.map((pool) => (
          <option key={String(pool.pid)} value={String(pool.pid)}>
            {t('addWorker.pool', { pid: String(pool.pid) })}
          </option>
        ))}
      </select>
    </div>
  );
}
