import type { PoolId } from '@stakepool-kit/sdk/rules';
import type { MouseEvent } from 'react';
import { useTexts } from '../i18n/texts';
import { useSettings } from '../provider/context';
import { follow } from '../ui/follow';

export interface PoolLinkProps {
  readonly pid: PoolId;
  /** Shows the pool. Without it the link goes to `href`. */
  readonly onOpenPool?: ((pid: PoolId) => void) | undefined;
  /** Where the pool is shown. Default: the host's `poolUrl`, if there is one, unless `onOpenPool` is given. */
  readonly href?: string | null | undefined;
}

/** A pool's name that leads to it, where there is a way. CSS: `.spk-name`, `.spk-name-button`, `.spk-link`. */
export function PoolLink({ pid, onOpenPool, href }: PoolLinkProps) {
  const { t } = useTexts();
  const { poolUrl } = useSettings();
  const name = t('stakes.poolName', { pid: String(pid) });
  const to = href ?? (onOpenPool === undefined ? (poolUrl?.(pid) ?? null) : null);
  if (to !== null) {
    const open = onOpenPool && ((event: MouseEvent) => follow(event, () => onOpenPool(pid)));
    return (
      <a className="spk-name spk-link" href={to} onClick={open}>
        {name}
      </a>
    );
  }
  if (onOpenPool === undefined) return <span className="spk-name">{name}</span>;
  return (
    <button type="button" className="spk-name spk-name-button" onClick={() => onOpenPool(pid)}>
      {name}
    </button>
  );
}
