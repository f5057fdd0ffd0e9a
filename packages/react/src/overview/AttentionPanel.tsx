import { useId } from 'react';
import { useTexts } from '../i18n/texts';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Failed, Panel, Skeleton } from '../ui/Panel';
import type { AttentionItem } from './attention';
import { AttentionIcon, AttentionText, AttentionTitle, AttentionWhen, toneOf } from './attention-words';
import { type AttentionAction, type OverviewWays, useAttentionActions } from './use-attention-actions';
import type { OverviewState } from './use-overview';

const keyOf = (item: AttentionItem): string =>
  'pid' in item ? `${item.kind} ${item.pid} ${'worker' in item ? item.worker : ''}` : item.kind;

/** What should be looked at now, the most urgent first. */
export function AttentionPanel({ state, onOpenPool, onOpenWorker }: OverviewWays & { readonly state: OverviewState }) {
  const { t } = useTexts();
  const { attention, pools } = state;
  const actionOf = useAttentionActions(
    { onOpenPool, onOpenWorker },
    pools.rows.map(({ pool }) => pool.pid),
  );
  const { items, status, error, retry } = attention;
  return (
    <Panel title={t('overview.attention')} {...(items.length > 0 && { count: items.length })}>
      {items.length > 0 && (
        <ul className="spk-list spk-attention">
          {items.map((item, i) => (
            <AttentionRow key={keyOf(item)} item={item} action={actionOf(item)} primary={i === 0 && item.kind === 'forceStop'} />
          ))}
        </ul>
      )}
      {status === 'failed' && <Failed error={error} retry={retry} />}
      {items.length === 0 && status === 'loading' && <Skeleton rows={2} />}
      {items.length === 0 && status === 'ready' && (
        <p className="spk-attention-none">
          <Icon name="done" /> {t('overview.attention.none')}
        </p>
      )}
    </Panel>
  );
}

interface AttentionRowProps {
  readonly item: AttentionItem;
  readonly action: AttentionAction;
  readonly primary: boolean;
}

function AttentionRow({ item, action, primary }: AttentionRowProps) {
  const { t } = useTexts();
  const id = useId();
  return (
    <li className="spk-attention-row" data-kind={item.kind} data-tone={toneOf(item)}>
      <span className="spk-attention-icon">
        <AttentionIcon item={item} />
      </span>
      <div className="spk-attention-words">
        <p className="spk-attention-title" id={id}>
          <AttentionTitle item={item} />
        </p>
        <p className="spk-attention-text">
          <AttentionText item={item} />
        </p>
      </div>
      <span className="spk-attention-when">
        <AttentionWhen item={item} />
      </span>
      <Button small className="spk-attention-act" kind={primary ? 'primary' : 'plain'} onClick={action.run} aria-describedby={id}>
        {t(`overview.act.${action.id}`, { count: action.count })}
      </Button>
    </li>
  );
}
