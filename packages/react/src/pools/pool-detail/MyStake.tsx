import { sharesToAmount } from '@stakepool-kit/sdk/rules';
import { useDialogs } from '../../dialogs/context';
import { Amount } from '../../fields/amount/Amount';
import { useTexts } from '../../i18n/texts';
import { Button } from '../../ui/Button';
import { Facts } from '../../ui/Facts';
import { Panel, Skeleton } from '../../ui/Panel';
import type { PoolDetailState } from './use-pool-detail';

/** What the manual calls Your Stake Info. */
export function MyStake({ state }: { readonly state: PoolDetailState }) {
  const { t } = useTexts();
  return (
    <Panel title={t('pools.detail.mine.title')}>
      <MyStakeBody state={state} />
    </Panel>
  );
}

function MyStakeBody({ state: { account, position, mine, pool } }: { readonly state: PoolDetailState }) {
  const { t } = useTexts();
  const { open } = useDialogs();
  if (account === null)
    return (
      <div className="spk-panel-body">
        <p className="spk-quiet">{t('pools.detail.mine.noAccount')}</p>
        <Button onClick={() => open({ kind: 'account' })}>{t('pools.detail.mine.choose')}</Button>
      </div>
    );
  if (position === undefined || pool === null) return <Skeleton rows={3} />;
  if (position === null && !mine)
    return (
      <div className="spk-panel-body">
        <p className="spk-quiet">{t('pools.detail.mine.none')}</p>
      </div>
    );
  const { staker, value, stakerReward, request } = position ?? { staker: null, value: 0n, stakerReward: 0n, request: null };
  const queued = request && {
    id: 'queued',
    label: t('pools.detail.mine.queued'),
    value: <Amount value={sharesToAmount(pool, request.shares)} unit />,
  };
  const own = mine && { id: 'ownerReward', label: t('pools.detail.mine.ownerReward'), value: <Amount value={pool.ownerReward} unit /> };
  return (
    <div className="spk-panel-body">
      <Facts
        items={[
          { id: 'locked', label: t('pools.detail.mine.locked'), value: <Amount value={staker?.locked ?? 0n} unit /> },
          { id: 'shares', label: t('pools.detail.mine.shares'), value: <Amount value={staker?.shares ?? 0n} /> },
          { id: 'value', label: t('pools.detail.mine.value'), value: <Amount value={value} unit /> },
          ...(queued ? [queued] : []),
          { id: 'reward', label: t('pools.detail.mine.reward'), value: <Amount value={stakerReward} unit /> },
          ...(own ? [own] : []),
        ]}
      />
    </div>
  );
}
