import type { Planck, WorkerKey } from '@stakepool-kit/sdk/rules';
import { useCallback } from 'react';
import { type ChainClock, useOnChainTime } from '../data/chain-clock';
import { Countdown } from '../fields/countdown/Countdown';
import { StateShape } from '../fields/state-badge/StateShape';
import { shortKey, useFormat } from '../i18n/format';
import { useTexts } from '../i18n/texts';
import { Icon } from '../ui/Icon';
import type { AttentionItem, ReclaimItem, UnassignedItem, UnresponsiveItem } from './attention';

/** A number is not parted from its unit. */
const NBSP = '\u00a0';

interface ItemProps<T extends AttentionItem = AttentionItem> {
  readonly item: T;
}

/** What loses money next is danger, what waits for somebody is a warning. */
export function toneOf({ kind }: AttentionItem): 'danger' | 'warning' | 'neutral' {
  if (kind === 'forceStop' || kind === 'unresponsive') return 'danger';
  return kind === 'reclaim' || kind === 'payable' ? 'warning' : 'neutral';
}

export function AttentionIcon({ item: { kind } }: ItemProps) {
  switch (kind) {
    case 'forceStop':
      return <Icon name="warning" />;
    case 'unresponsive':
      return <StateShape state="Unresponsive" size={16} />;
    case 'reclaim':
    case 'payable':
      return <Icon name="reclaim" />;
    case 'lowFree':
    case 'startable':
      return <StateShape state="Ready" size={16} />;
    case 'unassigned':
      return <Icon name="workers" />;
  }
}

/** Names and amounts as these sentences have them; what is needed is rounded up. */
function useWriters() {
  const format = useFormat();
  return {
    held: (planck: Planck) => format.amount(planck, { unit: true }),
    needed: (planck: Planck) => format.amount(planck, { unit: true, rounding: 'up' }),
    worker: (key: WorkerKey) => <span className="spk-mono">{shortKey(key)}</span>,
  };
}

export function AttentionTitle({ item }: ItemProps) {
  const { t, rich } = useTexts();
  const { held, needed, worker } = useWriters();
  switch (item.kind) {
    case 'forceStop':
      return t('overview.attention.forceStop.title', { pid: String(item.pid), shortfall: needed(item.shortfall) });
    case 'unresponsive': {
      const [first] = item.workers;
      const count = item.workers.length;
      return rich('overview.attention.unresponsive.title', { pid: String(item.pid), count, worker: first && worker(first.worker) });
    }
    case 'payable':
      return t('overview.attention.payable.title', { pid: String(item.pid), amount: held(item.amount) });
    case 'reclaim':
      return t('overview.attention.reclaim.title', { count: item.workers.length, amount: held(item.amount) });
    case 'lowFree':
      return t('overview.attention.lowFree.title', { pid: String(item.pid), count: item.count });
    case 'startable':
      return t('overview.attention.startable.title', { pid: String(item.pid), count: item.workers.length });
    case 'unassigned':
      return t('overview.attention.unassigned.title', { count: item.workers.length });
  }
}

export function AttentionText({ item }: ItemProps) {
  const { t, rich } = useTexts();
  const format = useFormat();
  const { held, needed, worker } = useWriters();
  switch (item.kind) {
    case 'forceStop':
      return t('overview.attention.forceStop.text', {
        queued: held(item.queued),
        releasing: held(item.releasing),
        count: item.workers,
        stake: held(item.stake),
        period: format.period(item.coolDown).replaceAll(' ', NBSP),
      });
    case 'unresponsive':
      return <UnresponsiveText item={item} />;
    case 'payable':
      return rich('overview.attention.payable.text', { worker: worker(item.worker), stake: held(item.stake) });
    case 'reclaim':
      return <ReclaimText item={item} />;
    case 'lowFree':
    case 'startable':
      return rich('overview.attention.ready.text', {
        free: held(item.free),
        worker: worker(item.worker),
        smin: needed(item.smin),
        score: format.integer(item.score),
      });
    case 'unassigned':
      return <UnassignedText item={item} />;
  }
}

function UnresponsiveText({ item: { workers, stake, since } }: ItemProps<UnresponsiveItem>) {
  const { t, rich } = useTexts();
  const { held } = useWriters();
  return (
    <>
      {since !== null && rich('overview.attention.unresponsive.silent', { time: <Elapsed since={since} /> })}{' '}
      {t('overview.attention.unresponsive.text', { count: workers.length, stake: held(stake) })}
    </>
  );
}

/** How long ago on chain time, to the minute above one. */
function Elapsed({ since }: { readonly since: number }) {
  const { countdown } = useFormat();
  const text = useCallback(
    (clock: ChainClock): string => {
      const now = clock.time();
      return now === null ? '–' : countdown(now - since);
    },
    [since, countdown],
  );
  return <time className="spk-elapsed">{useOnChainTime(text)}</time>;
}

const SHOWN = 3;

function ReclaimText({ item: { pools } }: ItemProps<ReclaimItem>) {
  const { t } = useTexts();
  const { held } = useWriters();
  const rest = pools.length > SHOWN ? pools.slice(SHOWN - 1) : [];
  const parts = pools
    .slice(0, pools.length - rest.length)
    .map(({ pid, amount, goesTo }) => t('overview.attention.reclaim.part', { pid: String(pid), amount: held(amount), goesTo }));
  const amount = held(rest.reduce((sum, pool) => sum + pool.amount, 0n));
  const all = rest.length === 0 ? parts : [...parts, t('overview.attention.reclaim.more', { count: rest.length, amount })];
  return t('overview.attention.reclaim.text', { parts: all.join(t('overview.attention.and')) });
}

function UnassignedText({ item: { workers, hasPool } }: ItemProps<UnassignedItem>) {
  const { t, rich } = useTexts();
  const shown = workers.length > SHOWN ? workers.slice(0, SHOWN - 1) : workers;
  const keys = shown.flatMap(({ worker }, i) => [
    ...(i > 0 ? [t('overview.attention.and')] : []),
    <span key={worker} className="spk-mono">
      {shortKey(worker)}
    </span>,
  ]);
  const rest = workers.length - shown.length;
  const named = rest === 0 ? keys : rich('overview.attention.unassigned.more', { workers: keys, count: rest });
  return rich(hasPool ? 'overview.attention.unassigned.text' : 'overview.attention.unassigned.noPool', { workers: named });
}

export function AttentionWhen({ item }: ItemProps) {
  const { t, rich } = useTexts();
  const format = useFormat();
  switch (item.kind) {
    case 'forceStop':
      return <ForceStopWhen at={item.at} />;
    case 'unresponsive':
      return item.since === null ? null : rich('overview.attention.since', { time: format.date(item.since) });
    case 'payable':
    case 'reclaim':
      return t('overview.attention.now');
    default:
      return null;
  }
}

function ForceStopWhen({ at }: { readonly at: number }) {
  const { t, rich } = useTexts();
  const over = useOnChainTime(useCallback((clock: ChainClock): boolean => (clock.time() ?? 0) >= at, [at]));
  return over ? t('overview.attention.soon') : rich('overview.attention.in', { time: <Countdown until={at} /> });
}
