import { Amount } from '../../fields/amount/Amount';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { type Fact, Strip } from '../../ui/Facts';
import { priceText } from '../price-text';
import type { PoolFigures } from './use-pool-detail';

const MILLION = 1_000_000n;

/** All figures of a pool on one strip. */
export function Figures({ figures }: { readonly figures: PoolFigures }) {
  const { t } = useTexts();
  const format = useFormat();
  const { cap, capGap, price, commission, mining, apr, requests } = figures;
  const room = cap === null || cap === 0n || capGap === null ? null : Number((capGap * MILLION) / cap);
  const rounded = room === null ? null : Math.floor(room / 1000) * 1000;
  const items: readonly Fact[] = [
    {
      id: 'totalStake',
      label: t('pools.detail.totalStake'),
      value: <Amount value={figures.totalStake} unit />,
      note: cap === null ? t('pools.detail.noCap') : t('pools.detail.cap', { amount: format.amount(cap) }),
    },
    {
      id: 'capGap',
      label: t('pools.detail.capGap'),
      value: capGap === null ? '∞' : <Amount value={capGap} unit />,
      note:
        rounded === null
          ? undefined
          : capGap === 0n
            ? t('pools.detail.full')
            : t('pools.detail.capFree', { part: format.percent(rounded) }),
    },
    {
      id: 'freeStake',
      label: t('pools.detail.freeStake'),
      value: <Amount value={figures.freeStake} unit />,
      note: requests > 0 ? t('pools.detail.freeStakeQueue') : t('pools.detail.freeStakeIdle'),
    },
    {
      id: 'releasingStake',
      label: t('pools.detail.releasingStake'),
      value: <Amount value={figures.releasingStake} unit />,
      note:
        mining && figures.releasingStake > 0n
          ? t('pools.detail.cooling', { cooling: mining.states.CoolingDown, removed: mining.states.Releasing })
          : t('pools.detail.noneCooling'),
    },
    {
      id: 'totalShares',
      label: t('pools.detail.totalShares'),
      value: <Amount value={figures.totalShares} />,
      note: price === null ? t('pools.detail.noPrice') : t('pools.detail.price', { price: priceText(price, format) }),
    },
    {
      id: 'commission',
      label: t('pools.detail.commission'),
      value: format.percent(commission ?? 0),
      note: commission === null ? t('pools.detail.commissionUnset') : t('pools.detail.commissionNote'),
    },
    {
      id: 'ownerReward',
      label: t('pools.detail.ownerReward'),
      value: <Amount value={figures.ownerReward} unit />,
      note: t('pools.detail.ownerRewardNote'),
    },
    {
      id: 'apr',
      label: t('pools.detail.apr'),
      value: apr ? format.ratio(apr.ratio) : '–',
      note: t('pools.detail.aprNote'),
    },
  ];
  return <Strip items={items} />;
}
