import type { Reads, Snapshot } from '@stakepool-kit/sdk';
import type { AsOf } from '@stakepool-kit/sdk/rules';
import { QueryObserver } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import type { Clock } from '../provider/clock';
import { useClient, useNetwork, useSettings } from '../provider/context';
import { type LiveQueries, useLiveQueries } from './live-queries';

/** Time of the chain, carried on between blocks. One for all that count time on a connection; it ticks while somebody looks. */
export class ChainClock {
  private readonly listeners = new Set<() => void>();
  private stop: (() => void) | null = null;
  private head: AsOf | null = null;
  /** When the head was seen, by this machine's clock. */
  private seenAt = 0;
  private now: number;
  private shown = 0;

  constructor(
    private readonly live: LiveQueries,
    private readonly reads: Pick<Reads, 'head'>,
    private readonly clock: Clock,
    /** Milliseconds. */
    private readonly blockTime: number,
  ) {
    this.now = clock.now();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    this.stop ??= this.start();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      this.stop?.();
      this.stop = null;
    };
  };

  /** Unix seconds, at most one block after the newest one; `null` before the first block. */
  readonly time = (): number | null => {
    if (this.head === null) return null;
    const since = Math.min(Math.max(0, this.now - this.seenAt), this.blockTime);
    const time = Math.floor((this.head.timestamp + since) / 1000);
    // A block that is earlier than foreseen must not turn the clock back by a second; a time travel back may.
    if (time > this.shown || this.shown - time > this.blockTime / 1000) this.shown = time;
    return this.shown;
  };

  /** Seconds since the newest block came, by this machine's clock; `null` before the first one. */
  readonly age = (): number | null => (this.head === null ? null : Math.max(0, Math.floor((this.now - this.seenAt) / 1000)));

  private start(): () => void {
    const queryKey = this.live.keyOf(['head']);
    const observer = new QueryObserver<Snapshot<AsOf>, Error>(this.live.queryClient, {
      queryKey,
      queryFn: ({ signal }) => this.live.start(queryKey, this.reads.head(), signal),
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
    });
    const see = (): boolean => {
      const { data, dataUpdatedAt } = observer.getCurrentResult();
      if (data === undefined || data.asOf.hash === this.head?.hash) return false;
      this.head = data.asOf;
      this.now = this.clock.now();
      this.seenAt = this.now - Math.max(0, Date.now() - dataUpdatedAt);
      return true;
    };
    see();
    const stopHead = observer.subscribe(() => {
      if (see()) this.tell();
    });
    const stopTicks = this.clock.every(1000, () => {
      this.now = this.clock.now();
      this.tell();
    });
    return () => {
      stopHead();
      stopTicks();
    };
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

const clocks = new WeakMap<LiveQueries, Map<Clock, ChainClock>>();

/** The clock of the connected chain. */
function useChainClock(): ChainClock {
  const live = useLiveQueries();
  const { reads } = useClient();
  const { blockTime } = useNetwork().constants;
  const { clock } = useSettings();
  const ofConnection = clocks.get(live) ?? new Map<Clock, ChainClock>();
  clocks.set(live, ofConnection);
  const known = ofConnection.get(clock) ?? new ChainClock(live, reads, clock, blockTime);
  ofConnection.set(clock, known);
  return known;
}

/** Something that follows from the chain's time. Renders again only when it changes: it must be a text, a number or a truth value. */
export function useOnChainTime<T extends string | number | boolean | null>(derive: (clock: ChainClock) => T): T {
  const clock = useChainClock();
  const snapshot = useCallback(() => derive(clock), [clock, derive]);
  return useSyncExternalStore(clock.subscribe, snapshot, snapshot);
}

const timeOf = (clock: ChainClock) => clock.time();
const ageOf = (clock: ChainClock) => clock.age();

/** Chain time in unix seconds, carried on by up to one block between blocks; `null` before the first block. Renders each second. */
export const useChainTime = (): number | null => useOnChainTime(timeOf);

/** Seconds since the last block came, by this machine's clock; `null` before the first one. Renders each second. */
export const useDataAge = (): number | null => useOnChainTime(ageOf);
