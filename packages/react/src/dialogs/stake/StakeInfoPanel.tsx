import type { Pool } from '@stakepool-kit/sdk/rules';
import { Amount } from '../../fields/amount/Amount';
import { useTexts } from '../../i18n/texts';
import { Button } from '../../ui/Button';
import { Facts } from '../../ui/Facts';
import { Empty } from '../../ui/Panel';
import { useDialogs } from '../context';
import { SharePrice } from './SharePrice';
import type { StakeDialogState } from './use-stake-dialog';

interface StakeInfoPanelProps {
  readonly state: StakeDialogState;
  /** `null` until it is read. */
  readonly pool: Pool | null;
}

/** The manual's Your Stake Info. */
export function StakeInfoPanel({ state, pool }: StakeInfoPanelProps) {
  const { t } = useTexts();
  const { open } = useDialogs();
  const { mine, setTab, contribute } = state;
  const pid = String(state.pid);
  if (contribute.form.account === null)
    return (
      <div className="spk-dialog-body">
        <Empty
          title={t('stake.needsAccount.title')}
          actions={<Button onClick={() => open({ kind: 'account' })}>{t('stake.chooseAccount')}</Button>}
        />
      </div>
    );
  if (mine !== null && mine.shares === 0n)
    return (
      <div className="spk-dialog-body">
        <Empty
          title={t('stake.mine.none', { pid })}
          actions={
            <Button kind="primary" onClick={() => setTab('contribute')}>
              {t('stake.contribute')}
            </Button>
          }
        >
          {t('stake.mine.noneText')}
        </Empty>
      </div>
    );
  return (
    <div className="spk-dialog-body">
      <Facts
        title={t('stake.mine.title')}
        items={[
          { label: t('stake.mine.locked'), value: <Amount value={mine?.locked} unit />, help: 'locked' },
          { label: t('stake.mine.shares'), value: <Amount value={mine?.shares} />, help: 'shares' },
          { label: t('stake.mine.value'), value: <Amount value={mine?.value} unit /> },
          { label: t('stake.mine.price'), value: <SharePrice price={mine?.price ?? null} />, help: 'sharePrice' },
          { label: t('stake.mine.reward'), value: <Amount value={mine?.reward} unit />, help: 'stakerReward' },
        ]}
      />
      <div className="spk-actions">
        <Button onClick={() => setTab('contribute')}>{t('stake.contribute')}</Button>
        <Button onClick={() => setTab('withdraw')}>{t('stake.withdraw')}</Button>
        {pool && <Button onClick={() => open({ kind: 'claim', pid: pool.pid })}>{t('stake.mine.claim')}</Button>}
      </div>
    </div>
  );
}
