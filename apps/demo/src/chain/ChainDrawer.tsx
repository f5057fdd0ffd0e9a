import type { Locale } from '@stakepool-kit/react';
import { useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { chainMessages } from './messages';
import { NetworkSections } from './NetworkSections';
import { StateSection } from './StateSection';
import { TimeSections } from './TimeSections';
import { useChainControls } from './use-chain-controls';

interface Props {
  readonly locale: Locale;
  readonly onClose: () => void;
}

/** The controls of the dev chain, beside the page, which stays usable. A chunk of its own. */
export default function ChainDrawer({ locale, onClose }: Props) {
  const words = chainMessages[locale];
  const controls = useChainControls(words);
  const { methods, hasNetwork, busy, outcome } = controls;
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const opener = document.activeElement;
    heading.current?.focus();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  const reasonFor = (method: string): string | null => {
    if (methods === null) return words.working;
    if (!methods.has(method)) return words.unsupported(method);
    return method === 'dev_simulator' && hasNetwork === false ? words.noNetwork : null;
  };
  const sections = { words, controls, reasonFor };
  return createPortal(
    <aside
      className="chain-drawer"
      aria-labelledby={title}
      aria-busy={busy}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header className="chain-drawer-head">
        <h2 ref={heading} id={title} tabIndex={-1}>
          {words.title}
        </h2>
        <button type="button" className="gate-button" onClick={onClose}>
          {words.close}
        </button>
      </header>
      <div className="chain-drawer-body">
        <TimeSections {...sections} />
        <NetworkSections {...sections} />
        <StateSection {...sections} />
      </div>
      <div className="chain-outcome">
        <p role="status" data-tone="done">
          {busy ? words.working : outcome?.tone === 'done' && outcome.text}
        </p>
        <p role="alert" data-tone="failed">
          {outcome?.tone === 'failed' && outcome.text}
        </p>
      </div>
    </aside>,
    document.body,
  );
}
