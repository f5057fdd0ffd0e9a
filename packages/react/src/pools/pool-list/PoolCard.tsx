import type { ReactNode } from 'react';
import { Amount } from '../../fields/amount/Amount';
import { useTexts } from '../../i18n/texts';
import { Button } from '../../ui/Button';
import { AprCell, CapGapCell, CommissionCell, PoolMarks, PoolName, QueuedCell, WorkersCell } from './cells';
import type { PoolRow } from './pool-row';
import type { PoolColumnId } from './table';

interface PoolCardProps {
  readonly row: PoolRow;
  readonly onStake: () => void;
  /** Mark one's own pools, where the list has others too. */
  readonly showOwner: boolean;
}

/** A pool on a phone: name and marks, what decides, and the one likely action. */
export function PoolCard({ row, onStake, showOwner }: PoolCardProps) {
  const { t } = useTexts();
  const facts: readonly (readonly [PoolColumnId, ReactNode])[] = [
    ['totalStake', <Amount key="totalStake" value={row.pool.totalStake} />],
    ['apr', <AprCell key="apr" row={row} />],
    ['commission', <CommissionCell key="commission" row={row} />],
    row.owned ? ['freeStake', <Amount key="freeStake" value={row.pool.freeStake} />] : ['capGap', <CapGapCell key="capGap" row={row} />],
    ['queued', <QueuedCell key="queued" row={row} />],
    ['workers', <WorkersCell key="workers" row={row} />],
  ];
  return (
    <>
      <div className="spk-card-title">
        <PoolName row={row} />
        <PoolMarks row={row} own={showOwner} />
      </div>
      <dl className="spk-card-facts">
        {facts.map(([id, value]) => (
          <div key={id} className="spk-card-fact" data-column={id}>
            <dt className="spk-label">{t(`pools.list.head.${id}`)}</dt>
            <dd className="spk-pool-card-value">{value}</dd>
          </div>
        ))}
      </dl>
      <Button className="spk-pool-card-action" onClick={onStake}>
        {t('actions.stake')}
      </Button>
    </>
  );
}
