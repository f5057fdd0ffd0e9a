import { lazy, memo, Suspense } from 'react';

/** Decoration waits until what it decorates is on the screen: its chunk holds hashes that a first screen has no other use for. */
const LATER = 2000;
let soon: Promise<void> | null = null;
const later = (): Promise<void> => {
  soon ??= new Promise((resolve) => setTimeout(resolve, LATER));
  return soon;
};

const Picture = lazy(() => later().then(() => import('./IdenticonPicture')));

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
