import { useDialogs } from '../../dialogs/context';
import { Address } from '../../fields/address/Address';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { useClient } from '../../provider/context';
import { ActionMenu } from '../../ui/ActionMenu';
import { Button } from '../../ui/Button';
import { usePoolActions } from '../actions';
import { actionEntry } from '../words';
import type { PoolDetailState } from './use-pool-detail';

/** Whose pool it is, who may stake in it, and what can be done. */
export function Header({ state, pressing }: { readonly state: PoolDetailState; readonly pressing: boolean }) {
  const texts = useTexts();
  const { t } = texts;
  const format = useFormat();
  const { network } = useClient();
  const { open } = useDialogs();
  const { pool, mine, whitelist, invite, figures, claimable } = state;
  const actions = usePoolActions({ onInvite: () => invite?.copy() });
  if (pool === null) return null;
  const { pid } = pool;
  const menu = actions({ pool, mining: figures?.mining ?? null, claimable });
  const offered = menu.filter(({ id }) => id !== 'copyInvite' || invite !== null);
  return (
    <div className="spk-detail-head">
      <span className="spk-row spk-detail-owner">
        <span className="spk-label">{t('pools.detail.owner')}</span>
        <Address account={pool.owner} />
        {mine && <span className="spk-tag spk-tag-accent">{t('pools.detail.yours')}</span>}
        {network.capabilities.whitelist && whitelist !== undefined && <span className="spk-tag">{accessWords(t, whitelist)}</span>}
      </span>
      <span className="spk-grow" />
      <span className="spk-row spk-detail-verbs">
        {invite && (
          <Button icon="link" className="spk-detail-invite" onClick={invite.copy}>
            {t(invite.status === 'copied' ? 'pools.detail.inviteCopied' : 'pools.detail.invite')}
          </Button>
        )}
        <Button kind={pressing ? 'plain' : 'primary'} onClick={() => open({ kind: 'stake', pid })}>
          {t('pools.detail.stake')}
        </Button>
        {claimable !== null && claimable > 0n && (
          <Button onClick={() => open({ kind: 'claim', pid })}>
            {t('pools.detail.claim')} · {format.amount(claimable)}
          </Button>
        )}
        {mine && (
          <Button icon="plus" onClick={() => open({ kind: 'addWorker', pid })}>
            {t('pools.detail.addWorker')}
          </Button>
        )}
        <ActionMenu
          label={t('pools.detail.actionsOf', { pid: String(pid) })}
          actions={offered.map((action) => actionEntry({ texts, format, network }, action))}
        />
      </span>
      {invite && (
        <span role="status" className={invite.status === 'failed' ? 'spk-hint spk-wrap' : 'spk-sr-only'}>
          {invite.status === 'copied' && t('pools.detail.inviteCopied')}
          {invite.status === 'failed' && t('pools.detail.inviteFailed', { url: invite.url })}
        </span>
      )}
    </div>
  );
}

function accessWords(t: ReturnType<typeof useTexts>['t'], whitelist: readonly unknown[] | null): string {
  if (whitelist === null) return t('pools.detail.open');
  return whitelist.length === 0 ? t('pools.detail.closed') : t('pools.detail.whitelist', { count: whitelist.length });
}
