import type { LoadedPlan } from '@stakepool-kit/sdk';
import { Amount } from '../../fields/amount/Amount';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { Button } from '../../ui/Button';
import { type Fact, Facts } from '../../ui/Facts';

interface FleetTotalsProps {
  readonly plan: LoadedPlan;
  readonly onRefresh: () => void;
  readonly refreshing: boolean;
}

/** More pools than this are not told one by one. */
const MOST_POOLS = 5;

/** What all rows that go bring about together, and how much has to be signed. */
export function FleetTotals({ plan, onRefresh, refreshing }: FleetTotalsProps) {
  const { t } = useTexts();
  const format = useFormat();
  const { go, stakeUsed, freed, claimed, payouts, coolingDown, pools } = plan.summary;
  const paid = payouts.reduce((sum, { amount }) => sum + amount, 0n);
  const amounts: readonly (readonly [label: string, value: bigint])[] = [
    [t('fleet.totals.stake'), stakeUsed],
    [t('fleet.totals.freed'), freed],
    [t('fleet.totals.paid'), paid],
    [t('fleet.totals.claimed'), claimed],
  ];
  const changed = pools.filter(({ freeBefore, freeAfter }) => freeBefore !== freeAfter);
  const items: readonly Fact[] = [
    {
      label: t('fleet.totals.go'),
      value: t('fleet.totals.go.value', { go: format.integer(go), all: format.integer(plan.rows.length) }),
    },
    { label: t('fleet.totals.signatures'), value: t('fleet.totals.signatures.value', { count: plan.transactions }) },
    ...amounts.flatMap(([label, value]) => (value > 0n ? [{ label, value: <Amount value={value} unit /> }] : [])),
    ...(coolingDown
      ? [
          {
            label: t('fleet.totals.cooling'),
            value: <Amount value={coolingDown.stake} unit />,
            note: t('fleet.totals.cooling.until', { date: format.date(coolingDown.until) }),
          },
        ]
      : []),
    ...changed.slice(0, MOST_POOLS).map(({ pid, freeBefore, freeAfter }) => ({
      label: t('fleet.totals.free', { pid: String(pid) }),
      value: <Amount value={freeBefore} />,
      next: <Amount value={freeAfter} unit />,
    })),
  ];
  return (
    <>
      <Facts title={t('fleet.totals')} items={items} />
      <p className="spk-row spk-hint">
        <span className="spk-grow">{t('fleet.totals.block', { block: format.integer(plan.asOf.number) })}</span>
        <Button small aria-busy={refreshing} onClick={onRefresh}>
          {t('fleet.refresh')}
        </Button>
      </p>
    </>
  );
}
