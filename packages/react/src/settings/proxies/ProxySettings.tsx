import { useId, useState } from 'react';
import { Address } from '../../fields/address/Address';
import { Amount } from '../../fields/amount/Amount';
import { useTexts } from '../../i18n/texts';
import { Root } from '../../provider/Root';
import type { ProxyRelation } from '../../transactions/calls';
import { Button } from '../../ui/Button';
import { Empty, Failed, Panel, Skeleton } from '../../ui/Panel';
import { ActFor } from './ActFor';
import { AddProxyDialog } from './AddProxyDialog';
import { RemoveProxyDialog } from './RemoveProxyDialog';
import { type ProxySettingsState, useProxySettings } from './use-proxy-settings';

/**
 * Who may act for the account in use, with adding and removing; and for whom the user's accounts may act, to begin and to stop.
 *
 * CSS: `.spk-proxies`, `.spk-settings`, `.spk-settings-list`, `.spk-settings-part`, `.spk-proxy`, `.spk-proxy-words`, `.spk-act-for`, those of the
 * panel, the fields and `.spk-account-list`. Data: `data-status` (`loading`, `failed`, `none`,
 * `noAccount`, `ready`).
 */
export function ProxySettings() {
  const state = useProxySettings();
  return (
    <Root className="spk-settings spk-proxies" data-status={state.status}>
      <ProxySettingsBody state={state} />
    </Root>
  );
}

type Asked = { readonly dialog: 'add' } | { readonly dialog: 'remove'; readonly relation: ProxyRelation | 'all' };

function ProxySettingsBody({ state }: { readonly state: ProxySettingsState }) {
  const { t } = useTexts();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { status, error, retry } = state;
  const onOpenChange = (open: boolean) => !open && setAsked(null);
  return (
    <Panel title={t('settings.proxies')}>
      {status === 'loading' && <Skeleton rows={3} />}
      {status === 'failed' && <Failed error={error} retry={retry} />}
      {status === 'none' && <Empty title={t('settings.proxies.none')}>{t('settings.proxies.noneText')}</Empty>}
      {status === 'noAccount' && <Empty title={t('settings.proxies.noAccount')} />}
      {status === 'ready' && (
        <div className="spk-panel-body spk-settings-list">
          <MyProxies state={state} onAsk={setAsked} />
          <ActFor />
        </div>
      )}
      {asked?.dialog === 'add' && <AddProxyDialog onOpenChange={onOpenChange} />}
      {asked?.dialog === 'remove' && <RemoveProxyDialog relation={asked.relation} onOpenChange={onOpenChange} />}
    </Panel>
  );
}

interface MyProxiesProps {
  readonly state: ProxySettingsState;
  readonly onAsk: (asked: Asked) => void;
}

function MyProxies({ state: { account, relations, deposit }, onAsk }: MyProxiesProps) {
  const { t, rich } = useTexts();
  const id = useId();
  return (
    <section className="spk-settings-part" aria-labelledby={id}>
      <h3 className="spk-heading" id={id}>
        {rich('settings.proxies.mine', { account: <bdi>{account?.name ?? ''}</bdi> })}
      </h3>
      <p className="spk-hint">{t('settings.proxies.what')}</p>
      {relations.length === 0 ? (
        <p>{t('settings.proxies.mine.none')}</p>
      ) : (
        <ul className="spk-list spk-account-list" aria-labelledby={id}>
          {relations.map((relation) => (
            <li key={`${relation.delegate} ${relation.type} ${relation.delay}`} className="spk-account-item spk-proxy">
              <span className="spk-proxy-words">
                <Address account={relation.delegate} />
                <span className="spk-hint">{t('settings.proxies.relation', { type: relation.type, delay: relation.delay })}</span>
              </span>
              <Button small onClick={() => onAsk({ dialog: 'remove', relation })}>
                {t('settings.proxies.remove')}
                <span className="spk-sr-only"> {relation.type}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="spk-row">
        <Button onClick={() => onAsk({ dialog: 'add' })}>{t('settings.proxies.add')}</Button>
        {relations.length > 1 && (
          <Button kind="quiet" onClick={() => onAsk({ dialog: 'remove', relation: 'all' })}>
            {t('settings.proxies.removeAll')}
          </Button>
        )}
        {relations.length > 0 && (
          <span className="spk-hint">{rich('settings.proxies.reserved', { amount: <Amount value={deposit} rounding="up" unit /> })}</span>
        )}
      </div>
    </section>
  );
}
