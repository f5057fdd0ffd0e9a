import { Amount } from '../../fields/amount/Amount';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { WithdrawQueue } from '../../pools/withdraw-queue/WithdrawQueue';
import { Root } from '../../provider/Root';
import { DialogFrame, type DialogOpenProps } from '../../ui/DialogFrame';
import { Empty, Failed } from '../../ui/Panel';
import { Tabs } from '../../ui/Tabs';
import { ContributePanel } from './ContributePanel';
import { StakeInfoPanel } from './StakeInfoPanel';
import { type StakeDialogOptions, type StakeDialogState, useStakeDialog } from './use-stake-dialog';
import { WithdrawPanel } from './WithdrawPanel';

export interface StakeDialogProps extends StakeDialogOptions, DialogOpenProps {}

/**
 * Contribute to a pool, withdraw from it, its withdraw queue and what the account has in it.
 *
 * CSS: those of the dialog frame and the transaction form; `.spk-stake-standing` (a request that waits already),
 * `.spk-sequence` (how a withdrawal is paid), `.spk-actions`. Data: `data-tab`, `data-queued` on the withdraw form.
 */
export function StakeDialog(props: StakeDialogProps) {
  return (
    <Root className="spk-stake-dialog">
      <StakeDialogBody {...props} />
    </Root>
  );
}

function StakeDialogBody({ open, onOpenChange, ...options }: StakeDialogProps) {
  const { t } = useTexts();
  const state = useStakeDialog(options);
  const { pid, pool } = state;
  return (
    <DialogFrame
      title={t('stake.title', { pid: String(pid) })}
      subject={pool && <Subject state={state} />}
      wide
      open={open}
      onOpenChange={onOpenChange}
    >
      {(close) => <Content state={state} close={close} />}
    </DialogFrame>
  );
}

function Subject({ state: { pool, mine } }: { readonly state: StakeDialogState }) {
  const { t, rich } = useTexts();
  const format = useFormat();
  return (
    <>
      {t('stake.subject.commission', { commission: format.percent(pool?.commission ?? 0) })}
      {mine !== null && mine.shares > 0n && (
        <>
          {' · '}
          {rich('stake.subject.held', { shares: <Amount value={mine.shares} />, value: <Amount value={mine.value} unit /> })}
        </>
      )}
    </>
  );
}

interface ContentProps {
  readonly state: StakeDialogState;
  readonly close: () => void;
}

function Content({ state, close }: ContentProps) {
  const { t } = useTexts();
  const { pid, pool, source, tab } = state;
  if (source.data?.value === null)
    return (
      <div className="spk-dialog-body">
        <Empty title={t('stake.noPool.title', { pid: String(pid) })}>{t('stake.noPool.text')}</Empty>
      </div>
    );
  if (pool === null && source.isError) return <Failed error={source.error} retry={() => void source.refetch()} />;
  const queue = (
    <div className="spk-dialog-body">
      <div className="spk-stake-queue">
        <WithdrawQueue pid={pid} bare />
      </div>
    </div>
  );
  return (
    <Tabs
      label={t('stake.tabs')}
      value={tab}
      onChange={state.setTab}
      tabs={[
        { value: 'contribute', label: t('stake.tab.contribute'), panel: <ContributePanel state={state.contribute} onClose={close} /> },
        { value: 'withdraw', label: t('stake.tab.withdraw'), panel: <WithdrawPanel state={state.withdraw} pool={pool} onClose={close} /> },
        {
          value: 'queue',
          label: (
            <>
              <Tab name="queue" /> <span className="spk-count">{pool?.withdrawQueue.length}</span>
            </>
          ),
          panel: queue,
        },
        { value: 'mine', label: <Tab name="mine" />, panel: <StakeInfoPanel state={state} pool={pool} /> },
      ]}
    />
  );
}

/** The manual's name, or a shorter one where there is no room for it. */
function Tab({ name }: { readonly name: 'queue' | 'mine' }) {
  const { t } = useTexts();
  return (
    <>
      <span className="spk-tab-long">{t(`stake.tab.${name}`)}</span>
      <span className="spk-tab-short">{t(`stake.tab.${name}.short`)}</span>
    </>
  );
}
