import { useCallback } from 'react';
import { type ChainClock, useOnChainTime } from '../../data/chain-clock';
import { useFormat } from '../../i18n/format';

export interface CountdownOptions {
  /** Unix seconds of chain time. */
  readonly until: number;
}

export interface CountdownState {
  readonly status: 'unknown' | 'running' | 'done';
  /** Time left, such as `5 d 18 h 40 m`; empty when it is done or not known. */
  readonly text: string;
  /** For a machine: ISO 8601. */
  readonly dateTime: string;
}

/** Largest time a date can hold, in seconds. */
const LAST = 8_640_000_000_000;

/** Time left until a moment of chain time. Renders again only when its text changes. */
export function useCountdown({ until }: CountdownOptions): CountdownState {
  const { countdown } = useFormat();
  const left = useCallback(
    (clock: ChainClock): string | null => {
      const now = clock.time();
      if (now === null) return null;
      return until > now ? countdown(until - now) : '';
    },
    [until, countdown],
  );
  const text = useOnChainTime(left);
  const status = text === null ? 'unknown' : text === '' ? 'done' : 'running';
  return { status, text: text ?? '', dateTime: new Date(Math.min(until, LAST) * 1000).toISOString() };
}
