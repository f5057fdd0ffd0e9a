import type { PoolWorker } from '@stakepool-kit/sdk';

/** Whole hours from 1 to 9,999. */
export function readHours(text: string): number | null {
  const hours = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  return hours > 0 ? hours : null;
}

/** Those that a switch means something to; first the ones that are switched off or silent. */
export function steerable(workers: readonly PoolWorker[], offline: readonly string[]): readonly PoolWorker[] {
  const isSilent = ({ worker, state }: PoolWorker) => state === 'Unresponsive' || offline.includes(worker);
  return [...workers.filter(isSilent), ...workers.filter((one) => one.state === 'Mining' && !isSilent(one))];
}

/** By a part of the key; a short number is that of a pool. */
export function matching(workers: readonly PoolWorker[], text: string): readonly PoolWorker[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return workers;
  return workers.filter(({ worker, pid }) => (/^\d{1,5}$/.test(wanted) ? String(pid) === wanted : worker.includes(wanted)));
}

/** A factor from 0 to 1,000 with a comma or a point. */
export function readRate(text: string): number | null {
  const rate = /^\d{1,4}([.,]\d{1,6})?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : Number.NaN;
  return rate <= 1000 ? rate : null;
}
