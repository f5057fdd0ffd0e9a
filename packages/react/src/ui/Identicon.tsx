import { lazy, memo, Suspense } from 'react';

const Picture = lazy(() => import('./IdenticonPicture'));

interface IdenticonProps {
  /** SS58 address. */
  readonly address: string;
  readonly size?: number;
}

/** The picture wallets show for an account: decoration beside its address. CSS: `.spk-identicon`. */
export const Identicon = memo(function Identicon({ address, size = 20 }: IdenticonProps) {
  return (
    <svg className="spk-identicon" width={size} height={size} viewBox="0 0 64 64" aria-hidden="true">
      <Suspense fallback={<circle cx={32} cy={32} r={32} fill="currentColor" opacity={0.1} />}>
        <Picture address={address} />
      </Suspense>
    </svg>
  );
});
