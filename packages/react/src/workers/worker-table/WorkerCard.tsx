import type { PoolWorker } from '@stakepool-kit/sdk';
import { maxStake, minStake, type PoolId } from '@stakepool-kit/sdk/rules';
import type { ReactNode } from 'react';
import { useMiningRules } from '../../data/queries';
import { labelAmount } from '../../dialogs/start-mining/label-amount';
import { Amount } from '../../fields/amount/Amount';
import { StateBadge } from '../../fields/state-badge/StateBadge';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import type { MessageKey } from '../../locales/types';
import { Button } from '../../ui/Button';
import { CopyKey } from '../../ui/CopyKey';
import type { WorkerActions } from '../actions';
import { Figure, Fixed, PoolName } from './cells';
import { coresOf, scoreOf, vOf } from './definition';

interface WorkerCardProps {
  readonly row: PoolWorker;
  readonly likely: WorkerActions['likely'];
  readonly onOpenPool: ((pid: PoolId) => void) | undefined;
}

/** A worker on a phone: state first, then the three values that matter in it, and the one likely action. */
export function WorkerCard({ row, likely, onOpenPool }: WorkerCardProps) {
  const { t } = useTexts();
  const format = useFormat();
  const [cores, score] = [coresOf(row), scoreOf(row)];
  const parts = [
    cores === null ? null : t('workers.card.cores', { count: cores }),
    score === null ? null : t('workers.card.score', { score: format.integer(score) }),
  ];
  const reclaims = likely?.id === 'reclaim';
  return (
    <>
      <div className="spk-card-head">
        <StateBadge state={row.state} reclaimableAt={row.reclaimableAt} />
        <span className="spk-card-aside">
          <PoolName pid={row.pid} onOpen={onOpenPool} />
        </span>
      </div>
      <div className="spk-card-line">
        <CopyKey value={row.worker} kind="workerKey" />
        <span className="spk-hint">{parts.filter((part) => part !== null).join(' · ')}</span>
      </div>
      {row.state === 'Ready' ? <ReadyFacts row={row} /> : <WorkFacts row={row} />}
      {likely && (
        <Button kind={reclaims ? 'primary' : 'plain'} className="spk-card-action" onClick={likely.run}>
          {reclaims ? t('workers.card.reclaim', { amount: labelAmount(format, row.stake) }) : t(`workers.card.${likely.id}`)}
        </Button>
      )}
    </>
  );
}

interface CardFact {
  readonly headKey: MessageKey;
  readonly value: ReactNode;
}

function CardFacts({ facts }: { readonly facts: readonly CardFact[] }) {
  const { t } = useTexts();
  return (
    <dl className="spk-card-facts">
      {facts.map(({ headKey, value }) => (
        <div key={headKey} className="spk-card-fact">
          <dt className="spk-label">{t(headKey)}</dt>
          <dd className="spk-card-value">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Between which stakes it can start. */
function ReadyFacts({ row }: { readonly row: PoolWorker }) {
  const tokenomics = useMiningRules().data?.value.tokenomics ?? null;
  const score = scoreOf(row);
  const confidence = row.registered?.confidenceLevel ?? null;
  const known = tokenomics !== null && score !== null && confidence !== null;
  return (
    <CardFacts
      facts={[
        { headKey: 'workers.card.smin', value: <Amount value={known ? minStake(tokenomics, score) : null} rounding="up" unit /> },
        { headKey: 'workers.card.smax', value: <Amount value={known ? maxStake(tokenomics, score, confidence) : null} /> },
        { headKey: 'workers.column.confidenceLevel', value: <Figure value={confidence} /> },
      ]}
    />
  );
}

function WorkFacts({ row }: { readonly row: PoolWorker }) {
  const format = useFormat();
  const { reclaimableAt, reclaimable, stake, mining } = row;
  const last: CardFact =
    reclaimableAt === null
      ? { headKey: 'workers.column.v', value: <Fixed bits={vOf(row)} /> }
      : { headKey: reclaimable ? 'workers.card.ended' : 'workers.card.ends', value: format.date(reclaimableAt) };
  return (
    <CardFacts
      facts={[
        { headKey: 'workers.column.stake', value: <Amount value={stake} unit /> },
        { headKey: 'workers.column.totalReward', value: <Amount value={mining?.totalReward} /> },
        last,
      ]}
    />
  );
}
