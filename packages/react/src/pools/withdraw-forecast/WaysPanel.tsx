import type { ReactNode } from 'react';
import { useDialogs } from '../../dialogs/context';
import { shortKey, useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { Button } from '../../ui/Button';
import { Icon, type IconName } from '../../ui/Icon';
import { Panel } from '../../ui/Panel';
import type { WithdrawForecastState } from './use-withdraw-forecast';
import type { After, Way, WayKind } from './ways';

const ICONS: Readonly<Record<WayKind, IconName>> = { contribute: 'wallet', stop: 'stop', reclaim: 'reclaim', nothing: 'clock' };

/** What can be done about the queue, each with the button that does it. Nothing when there is nothing to do. */
export function WaysPanel({ state }: { readonly state: WithdrawForecastState }) {
  const { t } = useTexts();
  const { ways, summary } = state;
  if (ways.length === 0) return null;
  return (
    <Panel title={t(summary?.code === 'forceStop' ? 'forecast.ways.title' : 'forecast.ways.titleReclaim')}>
      <ul className="spk-list spk-ways">
        {ways.map((way) => (
          <OneWay key={keyOf(way)} way={way} coolDown={state.coolDownPeriod} />
        ))}
      </ul>
    </Panel>
  );
}

const keyOf = (way: Way): string => (way.kind === 'reclaim' ? `reclaim-${way.worker}` : way.kind);

function OneWay({ way, coolDown }: { readonly way: Way; readonly coolDown: number }) {
  const { title, text, buttons } = useWayWords(way, coolDown);
  return (
    <li className="spk-way" data-way={way.kind}>
      <Icon name={ICONS[way.kind]} />
      <p className="spk-way-title">{title}</p>
      {text.map((sentence) => (
        <p key={sentence} className="spk-way-text">
          {sentence}
        </p>
      ))}
      {buttons && <div className="spk-row spk-way-buttons">{buttons}</div>}
    </li>
  );
}

interface WayWords {
  readonly title: string;
  readonly text: readonly string[];
  readonly buttons: ReactNode;
}

function useWayWords(way: Way, coolDown: number): WayWords {
  const { t } = useTexts();
  const format = useFormat();
  const { open } = useDialogs();
  const needed = (value: bigint) => format.amount(value, { unit: true, rounding: 'up' });
  const held = (value: bigint) => format.amount(value, { unit: true });
  const later = (after: After | null): readonly string[] => {
    if (after === null) return [];
    if (after.forceStop) return [t('forecast.way.after.stop', { date: format.date(after.forceStop.at) })];
    if (after.atOnce) return [t('forecast.way.after.now')];
    return after.paidBy === null ? [] : [t('forecast.way.after.paid', { date: format.date(after.paidBy) })];
  };
  switch (way.kind) {
    case 'contribute': {
      const amount = needed(way.amount);
      const keeps = t('forecast.way.contribute.text', { count: way.workers, by: format.date(way.by) });
      return {
        title: t('forecast.way.contribute.title', { amount }),
        text: [keeps, ...(way.fitsCap ? later(way.after) : [t('forecast.way.contribute.cap')])],
        buttons: (
          <Button small kind="primary" onClick={() => open(way.request)}>
            {t('forecast.way.contribute.run', { amount })}
          </Button>
        ),
      };
    }
    case 'stop': {
      const count = way.workers.length;
      const [first = ''] = way.workers;
      const values = { stake: held(way.stake), period: format.period(coolDown), by: format.date(way.by), count };
      return {
        title: t('forecast.way.stop.title', { count, worker: shortKey(first) }),
        text: [t('forecast.way.stop.text', values), ...later(way.after)],
        buttons: way.requests.map(({ worker, request }) => (
          <Button key={worker} small onClick={() => open(request)}>
            {t('forecast.way.stop.run', { worker: shortKey(worker) })}
          </Button>
        )),
      };
    }
    case 'reclaim': {
      const values = { paid: held(way.paid), count: way.pays.length, stake: held(way.stake) };
      return {
        title: t('forecast.way.reclaim.title', { worker: shortKey(way.worker) }),
        text: [t(way.pays.length > 0 ? 'forecast.way.reclaim.pays' : 'forecast.way.reclaim.none', values)],
        buttons: (
          <Button small onClick={() => open(way.request)}>
            {t('forecast.way.reclaim.run', { amount: held(way.stake) })}
          </Button>
        ),
      };
    }
    case 'nothing':
      return {
        title: t('forecast.way.nothing.title'),
        text: [
          t('forecast.way.nothing.text', {
            at: format.date(way.at),
            count: way.workers,
            stake: held(way.stake),
            until: format.date(way.until),
          }),
        ],
        buttons: null,
      };
  }
}
