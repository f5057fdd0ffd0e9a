import type { PoolId } from '@stakepool-kit/sdk/rules';
import { lazy, Suspense } from 'react';
import { useTexts } from '../i18n/texts';
import { Root } from '../provider/Root';
import { Skeleton } from '../ui/Panel';
import { AttentionPanel } from './AttentionPanel';
import { FigureStrip } from './FigureStrip';
import { PoolsPanel } from './PoolsPanel';
import { RewardsSlot } from './RewardsSlot';
import { StakesPanel } from './StakesPanel';
import type { OverviewWays } from './use-attention-actions';
import { type OverviewState, useOverview } from './use-overview';
import { Welcome } from './Welcome';

/** What was submitted is told in words that come after the first screen. */
const TransactionsPanel = lazy(() => import('./TransactionsPanel').then((module) => ({ default: module.TransactionsPanel })));

export type OverviewPlace = 'pools' | 'workers' | 'stakes' | 'transactions' | 'network';

export interface OverviewProps extends OverviewWays {
  /** Shows another place of the host's; what leads there is left out without it. */
  readonly onOpenPlace?: ((place: OverviewPlace) => void) | undefined;
  /** Address of a pool's page, for links that may be opened in another tab. Default: the host's `poolUrl`. */
  readonly poolHref?: ((pid: PoolId) => string) | undefined;
}

/**
 * What the chosen account has: stakes, rewards, workers by state, its pools; and first of all what needs attention now, each
 * with the one button that acts on it.
 *
 * CSS: `.spk-overview`, `.spk-overview-strip`, `.spk-overview-columns`, `.spk-attention`, `.spk-attention-row`, `.spk-welcome`, and
 * those of panels and plain tables. Data: `data-status` (`noAccount`, `loading`, `nothing`, `ready`); on an attention row
 * `data-kind` and `data-tone` (`danger`, `warning`, `neutral`).
 */
export function Overview(props: OverviewProps) {
  const state = useOverview();
  return (
    <Root className="spk-overview" data-status={state.status}>
      <Body state={state} {...props} />
    </Root>
  );
}

function Body({ state, ...ways }: OverviewProps & { readonly state: OverviewState }) {
  const { whole } = useTexts();
  const { status, pools, stakes, attention, transactions } = state;
  if (status === 'noAccount') return <Welcome state={state} {...ways} />;
  if (status === 'loading')
    return (
      <div className="spk-panel">
        <Skeleton rows={6} />
      </div>
    );
  const owner = pools.status !== 'ready' || pools.rows.length > 0;
  const staker = stakes.status !== 'ready' || stakes.rows.length > 0;
  const submitted = whole && (
    <Suspense fallback={null}>
      <TransactionsPanel transactions={transactions} onOpenPlace={ways.onOpenPlace} />
    </Suspense>
  );
  if (status === 'nothing')
    return (
      <>
        {attention.items.length > 0 && <AttentionPanel state={state} {...ways} />}
        <Welcome state={state} {...ways} />
        {transactions.length > 0 && submitted}
      </>
    );
  return (
    <>
      <FigureStrip state={state} />
      <AttentionPanel state={state} {...ways} />
      {owner ? (
        <>
          <div className="spk-overview-columns" data-columns="pools">
            <PoolsPanel state={state} {...ways} />
            <RewardsSlot />
          </div>
          <div className="spk-overview-columns" data-columns="stakes">
            {staker && <StakesPanel state={state} {...ways} />}
            {submitted}
          </div>
        </>
      ) : (
        <div className="spk-overview-columns" data-columns="pools">
          <div className="spk-overview-stack">
            <StakesPanel state={state} {...ways} />
            {submitted}
          </div>
          <RewardsSlot />
        </div>
      )}
    </>
  );
}
