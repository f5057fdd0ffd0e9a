import type { Pool } from '@stakepool-kit/sdk/rules';
import { useState } from 'react';
import { Amount } from '../../fields/amount/Amount';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { Popover } from '../../ui/Popover';
import { usePoolApr } from './use-pool-apr';

interface AprFigureProps {
  readonly pool: Pool;
  /** 1 = 100 % a year; `null`: no estimate. */
  readonly apr: number | null;
}

/**
 * An APR estimate; a click shows how it was made. Stands inside a component of the kit.
 *
 * CSS: `.spk-apr`, `.spk-apr-formula`, `.spk-apr-details`.
 */
export function AprFigure({ pool, apr }: AprFigureProps) {
  const { t } = useTexts();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  if (apr === null) return <span className="spk-quiet">–</span>;
  const shown = format.ratio(apr);
  const trigger = (
    <button type="button" className="spk-apr" aria-label={t('apr.open', { pid: String(pool.pid), apr: shown })}>
      {shown}
    </button>
  );
  return (
    <Popover trigger={trigger} title={t('apr.title')} align="end" open={open} onOpenChange={setOpen}>
      {open && <AprDetails pool={pool} />}
    </Popover>
  );
}

/** Two decimals of a percent, more only for what is smaller. */
const partsPerMillion = (part: number): number => (part < 0.0001 ? Math.round(part * 1_000_000) : Math.round(part * 10_000) * 100);

/** The parts of the estimate, as of this block. */
function AprDetails({ pool }: { readonly pool: Pool }) {
  const { t } = useTexts();
  const format = useFormat();
  const estimate = usePoolApr(pool);
  if (estimate === null) return <p className="spk-hint">{t('apr.none')}</p>;
  const { networkPerDay, networkPart, poolPerDay, stakersPerDay, totalStake, ratio } = estimate;
  const commission = format.percent(pool.commission ?? 0);
  const part = format.percent(partsPerMillion(networkPart));
  const formula = { network: format.amount(networkPerDay), part, commission, stake: format.amount(totalStake) };
  const facts = [
    ['network', <Amount key="network" value={networkPerDay} unit />],
    ['part', part],
    ['pool', <Amount key="pool" value={poolPerDay} unit />],
    ['commission', commission],
    ['stakers', <Amount key="stakers" value={stakersPerDay} unit />],
    ['stake', <Amount key="stake" value={totalStake} unit />],
    ['result', format.ratio(ratio)],
  ] as const;
  return (
    <div className="spk-apr-details">
      <dl className="spk-facts-list">
        {facts.map(([id, value]) => (
          <div key={id} className="spk-fact">
            <dt className="spk-fact-label">{t(`apr.${id}`)}</dt>
            <dd className="spk-fact-value">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="spk-apr-formula">{t('apr.formula', formula)}</p>
      <p className="spk-hint">{t('apr.note')}</p>
    </div>
  );
}
