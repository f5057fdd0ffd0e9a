import type { Unsure } from '@stakepool-kit/sdk/advice';
import { type Format, shortKey } from '../../i18n/format';
import type { Texts } from '../../i18n/texts';
import type { TimelineEvent } from './timeline';
import type { Summary } from './use-withdraw-forecast';

/** What happens at one moment of the forecast. */
export function describeEvent({ t }: Texts, event: TimelineEvent): string {
  switch (event.kind) {
    case 'reclaim':
      return t('forecast.event.reclaim', { worker: shortKey(event.worker) });
    case 'due':
      return t('forecast.event.due', { position: event.position });
    default:
      return t(`forecast.event.${event.kind}`);
  }
}

/** An event with its moment and both sums, as the crosshair tells it. */
export function describeReadout(texts: Texts, format: Format, event: TimelineEvent): string {
  return texts.t('forecast.readout', {
    date: event.kind === 'now' ? texts.t('forecast.now') : format.date(event.time),
    event: describeEvent(texts, event),
    due: format.amount(event.due),
    available: format.amount(event.available, { unit: true }),
  });
}

/** What the forecast comes to, in one or two sentences. */
export function describeSummary({ t }: Texts, format: Format, summary: Exclude<Summary, { code: 'unsure' }>, position: number): string {
  const amount = (value: bigint, rounding: 'up' | 'down' = 'down') => format.amount(value, { unit: true, rounding });
  switch (summary.code) {
    case 'empty':
      return t('forecast.summary.empty', { free: amount(summary.free) });
    case 'covered':
      return t('forecast.summary.covered', { count: summary.requests, by: format.date(summary.by) });
    case 'unpaid':
      return t('forecast.summary.unpaid', { unpaid: amount(summary.unpaid, 'up') });
    case 'forceStop': {
      const { at, workers, shortfall, stakeStopped } = summary.forceStop;
      return t('forecast.summary.forceStop', {
        at: format.date(at),
        count: workers.length,
        position,
        shortfall: amount(shortfall, 'up'),
        stake: amount(stakeStopped),
        until: format.date(summary.until),
      });
    }
  }
}

/** Why no forecast is made. `addressOf`: how an account is written here. */
export const describeUnsure = ({ t }: Texts, unsure: Unsure, addressOf: (account: string) => string): string =>
  t(`forecast.unsure.${unsure.code}`, { user: 'user' in unsure ? addressOf(unsure.user) : '' });
