import type { WorkerState } from '@stakepool-kit/sdk/rules';
import type { ReactNode } from 'react';

const LINE = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.4 };

const SHAPES: Readonly<Record<WorkerState, ReactNode>> = {
  Mining: (
    <>
      <circle cx="8" cy="8" r="6.4" fill="currentColor" />
      <path className="spk-state-cut" d="M6.500 5 11 8l-4.500 3z" fill="currentColor" />
    </>
  ),
  Unresponsive: (
    <>
      <path d="M8 1.500 15 14H1z" fill="currentColor" />
      <path className="spk-state-cut" d="M8 5.800v4m0 1.600v.8" stroke="currentColor" strokeWidth="1.600" />
    </>
  ),
  CoolingDown: <path {...LINE} d="M3.500 1.800h9m-9 12.400h9M5 1.800v2.400l6 7.600v2.400M11 1.800v2.400l-6 7.600v2.400" />,
  Releasing: (
    <>
      <path {...LINE} strokeDasharray="2.200 1.400" d="M9 2.500H2.500v11H9" />
      <path {...LINE} d="M6.500 8h8m-2.500-2.500L14.500 8 12 10.500" />
    </>
  ),
  Ready: <circle {...LINE} cx="8" cy="8" r="5.600" />,
};

/** A state by its shape alone: decoration beside its word. CSS: `.spk-state-shape`, `.spk-state-cut`. */
export function StateShape({ state, size = 14 }: { readonly state: WorkerState; readonly size?: number }) {
  return (
    <svg className="spk-state-shape" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {SHAPES[state]}
    </svg>
  );
}
