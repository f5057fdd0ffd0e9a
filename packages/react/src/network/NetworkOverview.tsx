import { Amount } from '../fields/amount/Amount';
import { useFormat } from '../i18n/format';
import { useTexts } from '../i18n/texts';
import { Root } from '../provider/Root';
import { type Fact, Facts, Strip } from '../ui/Facts';
import { Failed, Panel, Skeleton } from '../ui/Panel';
import { Note } from '../ui/TroubleBox';
import { fixedText } from './fixed-text';
import { HowStakingWorks } from './HowStakingWorks';
import type { StakingTopic } from './topics';
import { type NetworkOverviewState, useNetworkOverview } from './use-network-overview';

export interface NetworkOverviewProps {
  /** The section to begin at. */
  readonly topic?: StakingTopic | undefined;
}

/**
 * What the network holds, the rules it goes by, and how staking works with these numbers.
 *
 * CSS: `.spk-network-page`, `.spk-network-rules`, `.spk-how-topics`, `.spk-how-topic`, `.spk-formula`, and those of strips, facts
 * and panels. Data: `data-status` (`loading`, `failed`, `ready`); on a section `data-topic`.
 */
export function NetworkOverview({ topic }: NetworkOverviewProps) {
  const state = useNetworkOverview();
  return (
    <Root className="spk-network-page" data-status={state.status}>
      <Body state={state} topic={topic} />
    </Root>
  );
}

function Body({ state, topic }: NetworkOverviewProps & { readonly state: NetworkOverviewState }) {
  const { t } = useTexts();
  const format = useFormat();
  const { status, block } = state;
  return (
    <>
      {status === 'failed' && (
        <div className="spk-panel">
          <Failed error={state.error} retry={state.retry} />
        </div>
      )}
      <Totals state={state} />
      <Panel
        title={t('network.rules')}
        tools={
          block !== null && (
            <span className="spk-hint">
              {state.network.chainName} · {t('network.asOf', { block: format.integer(block) })}
            </span>
          )
        }
      >
        {state.rules === null ? <Skeleton rows={6} /> : <Rules state={state} />}
      </Panel>
      {state.rules !== null && <HowStakingWorks state={state} topic={topic} />}
    </>
  );
}

function Totals({ state: { totals } }: { readonly state: NetworkOverviewState }) {
  const { t } = useTexts();
  const format = useFormat();
  const count = (value: number | undefined) => (value === undefined ? '–' : format.integer(value));
  return (
    <section aria-label={t('network.totals')}>
      <Strip
        items={[
          { id: 'pools', label: t('network.pools'), value: count(totals?.pools) },
          { id: 'online', label: t('network.online'), value: count(totals?.onlineWorkers), help: 'onlineWorkers' },
          {
            id: 'totalStake',
            label: t('pools.list.head.totalStake'),
            value: <Amount value={totals?.totalStake} unit />,
            help: 'totalStake',
          },
          { id: 'freeStake', label: t('pools.list.head.freeStake'), value: <Amount value={totals?.freeStake} unit />, help: 'freeStake' },
          {
            id: 'releasingStake',
            label: t('pools.list.head.releasingStake'),
            value: <Amount value={totals?.releasingStake} unit />,
            help: 'releasingStake',
          },
          { id: 'withdrawing', label: t('network.withdrawing'), value: <Amount value={totals?.withdrawing} unit />, help: 'withdrawing' },
          { id: 'issuance', label: t('network.issuance'), value: <Amount value={totals?.totalIssuance} unit />, help: 'issuance' },
          { id: 'pot', label: t('network.pot'), value: <Amount value={totals?.subsidyBalance} unit />, help: 'subsidyPot' },
        ]}
      />
    </section>
  );
}

function Rules({ state }: { readonly state: NetworkOverviewState }) {
  const { t } = useTexts();
  const format = useFormat();
  const { network, rules } = state;
  const { constants, specName, specVersion } = network;
  const mining = useMiningFacts(state);
  if (rules === null) return null;
  return (
    <div className="spk-network-rules">
      <Facts
        title={t('network.rules.time')}
        items={[
          { label: t('help.gracePeriod.title'), value: format.period(constants.gracePeriod), help: 'gracePeriod' },
          { label: t('help.coolDown.title'), value: format.period(rules.coolDownPeriod), help: 'coolDown' },
          {
            label: t('network.miningEnabled'),
            value: t('network.miningEnabled.value', { enabled: String(rules.miningEnabled) }),
            help: 'miningEnabled',
          },
        ]}
      />
      <Facts
        title={t('network.rules.pool')}
        items={[
          {
            label: t('network.minContribution'),
            value: <Amount value={constants.minContribution} rounding="up" unit />,
            help: 'minContribution',
          },
          {
            label: t('network.maxPoolWorkers'),
            value: t('network.maxPoolWorkers.value', { count: format.integer(constants.maxPoolWorkers) }),
            help: 'maxPoolWorkers',
          },
          {
            label: t('network.existentialDeposit'),
            value: <Amount value={constants.existentialDeposit} rounding="up" unit />,
            help: 'existentialDeposit',
          },
          { label: t('network.runtime'), value: `${specName} ${specVersion}` },
        ]}
      />
      {mining.length > 0 ? (
        <Facts title={t('network.rules.mining')} items={mining} />
      ) : (
        <Note kind="warning" title={t('network.rules.none')} />
      )}
    </div>
  );
}

function useMiningFacts({ rules, rewards }: NetworkOverviewState): readonly Fact[] {
  const { t, rich } = useTexts();
  const format = useFormat();
  const tokenomics = rules?.tokenomics ?? null;
  if (tokenomics === null || rewards === null) return [];
  const { k, re, vMax } = tokenomics;
  const loss = rewards.lossPerHour > 0 ? t('network.loss.value', { percent: format.ratio(rewards.lossPerHour) }) : t('network.loss.none');
  return [
    {
      label: t('network.budget'),
      value: rich('network.budget.value', { amount: <Amount value={rewards.budget} unit /> }),
      note: t('network.budget.day', { amount: format.amount(rewards.budgetPerDay, { unit: true }) }),
      help: 'rewardBudget',
    },
    { label: t('network.treasury'), value: format.ratio(rewards.treasury), help: 'treasuryShare' },
    { label: t('help.smin.title'), value: t('network.smin.value', { k: fixedText(k, 4, format) }), help: 'smin' },
    { label: t('network.veFactor'), value: fixedText(re, 4, format), help: 've' },
    { label: t('network.vMax'), value: fixedText(vMax, 2, format), help: 'vMax' },
    { label: t('network.window'), value: format.period(rewards.window), help: 'heartbeatWindow' },
    { label: t('network.loss'), value: loss, help: 'unresponsiveLoss' },
  ];
}
