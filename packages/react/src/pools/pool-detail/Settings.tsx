import type { ReactNode } from 'react';
import { useDialogs } from '../../dialogs/context';
import { Address } from '../../fields/address/Address';
import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { useClient } from '../../provider/context';
import { Button } from '../../ui/Button';
import { Panel } from '../../ui/Panel';
import { Description } from './Description';
import { SplitPreview } from './SplitPreview';
import type { PoolDetailState } from './use-pool-detail';

type Kind = 'setPayoutPref' | 'setCap' | 'whitelist' | 'description';
const VERBS = { setPayoutPref: 'setPayoutPref', setCap: 'setCap', whitelist: 'whitelistAdd', description: 'setDescription' } as const;

/** What the owner has set; the owner finds the dialogs here. */
export function SettingsTab({ state }: { readonly state: PoolDetailState }) {
  const { t } = useTexts();
  const { network } = useClient();
  const { pool, whitelist } = state;
  if (pool === null) return null;
  return (
    <div className="spk-detail-settings">
      <Setting kind="setPayoutPref" title={t('pools.detail.settings.payoutPref')} state={state}>
        <SplitPreview commission={pool.commission} />
      </Setting>
      <Setting kind="setCap" title={t('pools.detail.settings.cap')} state={state}>
        <CapWords state={state} />
      </Setting>
      {network.capabilities.description && <DescriptionPanel state={state} />}
      {network.capabilities.whitelist && (
        <Setting
          kind="whitelist"
          title={t('pools.detail.settings.whitelist')}
          state={state}
          {...(whitelist && { count: whitelist.length })}
        >
          <Whitelist accounts={whitelist} />
        </Setting>
      )}
    </div>
  );
}

interface SettingProps {
  readonly kind: Kind;
  readonly title: string;
  readonly count?: number;
  readonly state: PoolDetailState;
  readonly children: ReactNode;
}

function Setting({ kind, title, count, state: { mine, pool }, children }: SettingProps) {
  const { t } = useTexts();
  const { open } = useDialogs();
  const { tx } = useClient();
  const change = mine && pool !== null && tx[VERBS[kind]].available;
  return (
    <Panel
      title={title}
      {...(count !== undefined && { count })}
      tools={
        change && (
          <>
            <span className="spk-grow" />
            <Button small aria-label={t('pools.detail.settings.changeOf', { what: title })} onClick={() => open({ kind, pid: pool.pid })}>
              {t('pools.detail.settings.change')}
            </Button>
          </>
        )
      }
    >
      <div className="spk-panel-body">{children}</div>
    </Panel>
  );
}

function CapWords({ state: { figures } }: { readonly state: PoolDetailState }) {
  const { t } = useTexts();
  const format = useFormat();
  if (figures === null) return null;
  const { cap, capGap } = figures;
  if (cap === null || capGap === null) return <p className="spk-wrap">{t('pools.detail.settings.noCap')}</p>;
  const values = { cap: format.amount(cap, { unit: true }), gap: format.amount(capGap, { unit: true }) };
  return <p className="spk-wrap">{t(capGap === 0n ? 'pools.detail.settings.capFull' : 'pools.detail.settings.capText', values)}</p>;
}

function Whitelist({ accounts }: { readonly accounts: PoolDetailState['whitelist'] }) {
  const { t } = useTexts();
  if (accounts === undefined) return <p className="spk-quiet">–</p>;
  if (accounts === null) return <p className="spk-wrap">{t('pools.detail.settings.whitelistOpen')}</p>;
  return (
    <>
      <p className="spk-wrap">{t('pools.detail.settings.whitelistText')}</p>
      <ul className="spk-list spk-plain-list">
        {accounts.map((account) => (
          <li key={account} className="spk-detail-item">
            <Address account={account} />
          </li>
        ))}
      </ul>
    </>
  );
}

export function DescriptionPanel({ state }: { readonly state: PoolDetailState }) {
  const { t } = useTexts();
  const { description, mine } = state;
  return (
    <Setting kind="description" title={t('pools.detail.description')} state={state}>
      {description ? (
        <Description description={description} />
      ) : (
        <p className="spk-quiet">{t(mine ? 'pools.detail.description.mine' : 'pools.detail.description.none')}</p>
      )}
    </Setting>
  );
}
