import { useFormat } from '@stakepool-kit/react';
import { useChainTime, useStakePoolProvider } from '@stakepool-kit/react/hooks';
import { lazy, Suspense, useState } from 'react';
import { boxMessages } from './box-messages';

const ChainDrawer = lazy(() => import('./ChainDrawer'));

/** On a dev chain: its time, and the controls of it. On any other chain nothing. Shown at the foot of the rail. */
export function ChainControls() {
  const { devChain, settings } = useStakePoolProvider();
  const [open, setOpen] = useState(false);
  if (!devChain) return null;
  const words = boxMessages[settings.locale];
  return (
    <section className="chain-box" aria-label={words.title}>
      <p className="chain-box-title">
        <Flask />
        <span>{words.title}</span>
      </p>
      <ChainTime label={words.time} />
      <button type="button" className="chain-box-open" aria-expanded={open} title={words.open} onClick={() => setOpen(!open)}>
        <Flask />
        <span>{words.open}</span>
      </button>
      {open && (
        <Suspense fallback={null}>
          <ChainDrawer locale={settings.locale} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </section>
  );
}

/** By itself, because it renders each second. */
function ChainTime({ label }: { readonly label: string }) {
  const time = useChainTime();
  const format = useFormat();
  return (
    <p className="chain-hint">
      {label} · {time === null ? '–' : format.date(time)}
    </p>
  );
}

function Flask() {
  return (
    <svg className="chain-icon" viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" aria-hidden="true">
      <path d="M6 2h4M6.7 2v4.2L3 12.5c-.4.800 0 1.500.9 1.500h8.200c.9 0 1.300-.7.900-1.500L9.300 6.200V2M4.800 10h6.400" />
    </svg>
  );
}
