import type { NetworkInfo } from '@stakepool-kit/sdk';
import type { Format } from '../i18n/format';
import { shortAddress, shortKey } from '../i18n/format';
import type { Texts } from '../i18n/texts';
import type { RowAction } from '../table/types';
import { addressOf } from '../ui/address';
import type { PoolAction, PoolReason } from './actions';

interface PoolWords {
  readonly texts: Texts;
  readonly format: Format;
  readonly network: NetworkInfo;
}

/** Why an action cannot be done, in a sentence with its values. */
export function reasonText({ texts: { t }, format, network }: PoolWords, reason: PoolReason): string {
  switch (reason.code) {
    case 'pool.notOwner':
      return t('reasons.pool.notOwner', { owner: shortAddress(addressOf(network, reason.params.owner)) });
    case 'pool.full':
    case 'pool.noReady':
    case 'pool.noReclaim':
      return t(`reasons.${reason.code}`, { ...reason.params, pid: String(reason.params.pid) });
    case 'pool.freeBelowSmin': {
      const { pid, free, worker, smin } = reason.params;
      return t('reasons.pool.freeBelowSmin', {
        pid: String(pid),
        worker: shortKey(worker),
        free: format.amount(free, { unit: true }),
        smin: format.amount(smin, { unit: true, rounding: 'up' }),
      });
    }
    case 'pool.stillCooling':
      return t('reasons.pool.stillCooling', { count: reason.params.count, date: format.date(reason.params.until) });
    default:
      return t(`reasons.${reason.code}`);
  }
}

/** An action of a pool as an entry of a menu. */
export function actionEntry(words: PoolWords, { id, run, reason, apart, count, amount, active }: PoolAction): RowAction {
  const { texts, format } = words;
  return {
    id,
    label: texts.t(`actions.${id}`, { count, amount: format.amount(amount, { unit: true }), active: String(active) }),
    run,
    reason: reason === null ? undefined : reasonText(words, reason),
    apart,
  };
}
