import type { PoolWorker } from '@stakepool-kit/sdk';
import type { WorkerState as State } from '@stakepool-kit/sdk/rules';
import { useChainTime } from '../data/chain-clock';
import { showCountdown } from '../lib/format';

export const STATES: readonly State[] = ['Mining', 'Unresponsive', 'CoolingDown', 'Releasing', 'Ready'];

const SHAPES: Readonly<Record<State, React.ReactNode>> = {
  Mining: (
    <>
      <circle cx="8" cy="8" r="6" fill="currentColor" />
      <path d="M6.800 5.300 10.600 8l-3.800 2.700z" fill="var(--spk-surface)" />
    </>
  ),
  Unresponsive: (
    <>
      <path d="M8 1.800 14.800 13.800H1.200z" fill="currentColor" />
      <path d="M8 6v3.800m0 1.500v.7" stroke="var(--spk-surface)" strokeWidth="1.500" />
    </>
  ),
  CoolingDown: (
    <path d="M4 2h8M4 14h8M5 2v2.500L11 11.500V14M11 2v2.500L5 11.500V14" fill="none" stroke="currentColor" strokeWidth="1.400" />
  ),
  Releasing: (
    <path
      d="M9 2.500H2.500v11H9M6.500 8h8m-2.500-2.500L14.500 8 12 10.500"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.400"
      strokeDasharray="2 1.200"
    />
  ),
  Ready: <circle cx="8" cy="8" r="5.300" fill="none" stroke="currentColor" strokeWidth="1.400" />,
};

export function StateWord({ state }: { readonly state: State }) {
  return (
    <span className={`state state-${state}`}>
      <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
        {SHAPES[state]}
      </svg>
      {state}
    </span>
  );
}

function Countdown({ until }: { readonly until: number }) {
  const now = useChainTime();
  if (now === null) return null;
  return <span className="quiet">{until > now ? showCountdown(until - now) : 'reclaim now'}</span>;
}

/** State by shape, word and colour; a cool-down counts down on chain time. */
export function WorkerState({ worker }: { readonly worker: PoolWorker }) {
  return (
    <span className="state-cell">
      <StateWord state={worker.state} />
      {worker.state === 'Releasing' && <span className="quiet">removed ·</span>}
      {worker.reclaimableAt !== null && <Countdown until={worker.reclaimableAt} />}
    </span>
  );
}
