import type { Format } from '../../i18n/format';
import type { Texts } from '../../i18n/texts';
import type { Expected } from './queue-rows';

/** When a request is paid, in words. */
export function describeExpected({ t }: Texts, format: Format, expected: Expected): string {
  switch (expected.code) {
    case 'unsure':
      return t('queue.expected.unsure');
    case 'none':
      return t('queue.expected.none');
    case 'whole':
      return expected.ready ? t('queue.expected.ready') : t('queue.expected.whole', { date: format.date(expected.time) });
    case 'parts': {
      const amount = format.amount(expected.amount);
      const date = format.date(expected.time);
      if (expected.last === null) return t(expected.ready ? 'queue.expected.openReady' : 'queue.expected.open', { amount, date });
      const last = format.date(expected.last);
      return t(expected.ready ? 'queue.expected.partsReady' : 'queue.expected.parts', { amount, date, last });
    }
  }
}
