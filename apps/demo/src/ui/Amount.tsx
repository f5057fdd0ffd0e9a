import type { Planck } from '@stakepool-kit/sdk/rules';
import { useNetwork } from '../connection/context';
import { exactAmount, type Rounding, showAmount, splitAmount } from '../lib/format';

interface Props {
  /** `null`: unknown or not applicable. */
  readonly value: Planck | null | undefined;
  readonly rounding?: Rounding;
  /** Show all decimals, as fees do. */
  readonly exact?: boolean;
  /** Show the unit after it. */
  readonly unit?: boolean;
}

/** An amount with quiet decimals; the exact one and its planck are in the tooltip. */
export function Amount({ value, rounding = 'down', exact = false, unit = false }: Props) {
  const { decimals, symbol } = useNetwork().constants;
  if (value === null || value === undefined) return <span className="quiet">–</span>;
  const full = exactAmount(value, decimals);
  const [whole, rest] = splitAmount(exact ? full : showAmount(value, decimals, rounding));
  return (
    <span className={value === 0n ? 'amount quiet' : 'amount'} title={`${full} ${symbol} = ${value} planck`}>
      {whole}
      {rest && <span className="decimals">{rest}</span>}
      {unit && <span className="unit"> {symbol}</span>}
    </span>
  );
}
