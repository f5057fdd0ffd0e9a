import { useEffect, useRef, useState } from 'react';
import { useNetwork } from '../connection/context';
import { useHead } from './queries';

/** A tick a second, for what counts time. */
export function useEverySecond(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Seconds since the last block came, by this machine's clock; `null` before the first one. */
export function useDataAge(): number | null {
  const head = useHead();
  const now = useEverySecond();
  return head.data === undefined ? null : Math.max(0, Math.floor((now - head.dataUpdatedAt) / 1000));
}

/** Chain time in unix seconds, carried on by up to one block between blocks; `null` before the first block. */
export function useChainTime(): number | null {
  const head = useHead();
  const { blockTime } = useNetwork().constants;
  const now = useEverySecond();
  const last = useRef(0);
  if (head.data === undefined) return null;
  const since = Math.min(Math.max(0, now - head.dataUpdatedAt), blockTime);
  const time = Math.floor((head.data.asOf.timestamp + since) / 1000);
  // A block that is earlier than foreseen must not turn the clock back by a second; a time travel back may.
  last.current = time < last.current && last.current - time <= blockTime / 1000 ? last.current : time;
  return last.current;
}
