import { polkadotIcon } from '@polkadot/ui-shared';
import { memo } from 'react';

interface IdenticonProps {
  /** SS58 address. */
  readonly address: string;
  readonly size?: number;
}

/** The picture wallets show for an account: decoration beside its address. CSS: `.spk-identicon`. */
export const Identicon = memo(function Identicon({ address, size = 20 }: IdenticonProps) {
  return (
    <svg className="spk-identicon" width={size} height={size} viewBox="0 0 64 64" aria-hidden="true">
      {polkadotIcon(address, { isAlternative: false }).map(({ cx, cy, r, fill }) => (
        <circle key={`${cx} ${cy} ${r}`} cx={cx} cy={cy} r={r} fill={fill} />
      ))}
    </svg>
  );
});
