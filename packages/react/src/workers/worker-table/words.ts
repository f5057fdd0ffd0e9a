import type { NetworkInfo, PoolWorker } from '@stakepool-kit/sdk';
import { type Format, shortAddress, shortKey } from '../../i18n/format';
import type { Texts } from '../../i18n/texts';
import type { RowAction } from '../../table/types';
import { addressOf } from '../../ui/address';
import type { WorkerAction, WorkerReason } from '../actions';

export interface WorkerWords {
  readonly texts: Texts;
  readonly format: Format;
  readonly network: NetworkInfo;
}

/** Why something cannot be done with a worker, in words. */
export function workerReasonText({ texts: { t }, format, network }: WorkerWords, reason: WorkerReason): string {
  switch (reason.code) {
    case 'worker.notOwner':
      return t('reasons.worker.notOwner', { owner: shortAddress(addressOf(network, reason.params.owner)) });
    case 'worker.stillCooling':
      return t('reasons.worker.stillCooling', { date: format.date(reason.params.until) });
    case 'worker.notReady':
    case 'worker.notMining':
    case 'worker.notCooling':
    case 'worker.stopFirst':
      return t(`reasons.${reason.code}`, { state: t(`state.${reason.params.state}`), ready: t('state.Ready') });
    default:
      return t(`reasons.${reason.code}`);
  }
}

/** Actions of a worker as entries of a menu. */
export function workerRowActions(words: WorkerWords, actions: readonly WorkerAction[]): readonly RowAction[] {
  return actions.map(({ id, run, reason, apart, danger }) => ({
    id,
    label: words.texts.t(`actions.${id}`),
    run,
    reason: reason === null ? undefined : workerReasonText(words, reason),
    apart,
    danger,
  }));
}

/** What tells a worker from others, read aloud. */
export const workerName = ({ t }: Texts, { worker, pid }: PoolWorker): string =>
  t('workers.name', { worker: shortKey(worker), pid: String(pid) });
