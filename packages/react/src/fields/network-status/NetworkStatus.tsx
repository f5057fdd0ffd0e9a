import { useFormat } from '../../i18n/format';
import { useTexts } from '../../i18n/texts';
import { Root } from '../../provider/Root';
import { Button } from '../../ui/Button';
import { CopyKey } from '../../ui/CopyKey';
import { Facts } from '../../ui/Facts';
import { Popover } from '../../ui/Popover';
import { Note } from '../../ui/TroubleBox';
import { Endpoints } from './Endpoints';
import { type NetworkQuality, type NetworkStatusState, useNetworkStatus } from './use-network-status';

export interface NetworkStatusProps {
  /** Only the dot and the block, for narrow bars. */
  readonly compact?: boolean;
}

/**
 * Chain, block and age of the data, and how the chain is reached; a button that opens more.
 *
 * CSS: `.spk-network`, `.spk-network-button`, `.spk-network-chain`, `.spk-network-words`, `.spk-dot`, `.spk-network-facts`, `.spk-endpoints`,
 * `.spk-endpoint`. Data: `data-quality` (`connecting`, `good`, `lagging`, `reconnecting`, `failed`, `disconnected`).
 */
export function NetworkStatus(props: NetworkStatusProps) {
  return (
    <Root className="spk-network">
      <NetworkStatusBody {...props} />
    </Root>
  );
}

function useStatusWords({ quality, attempt, age }: NetworkStatusState): string {
  const { t } = useTexts();
  const format = useFormat();
  return t(`network.status.${quality}`, { attempt, age: format.period(age ?? 0) });
}

function NetworkStatusBody({ compact = false }: NetworkStatusProps) {
  const { t } = useTexts();
  const format = useFormat();
  const state = useNetworkStatus();
  const status = useStatusWords(state);
  const { network, quality, blockNumber, age } = state;
  const block = blockNumber === null ? null : t('network.block', { number: format.integer(blockNumber) });
  const fresh = quality === 'good' ? age !== null && t('network.age', { age: format.period(age) }) : status;
  const words = [block, !(compact && quality === 'good') && fresh].filter(Boolean).join(' · ');
  const button = (
    <Button kind="quiet" className="spk-network-button" data-quality={quality}>
      <span className="spk-sr-only">{t('network.title')}: </span>
      <Dot quality={quality} />
      {!compact && <span className="spk-network-chain">{network.chainName}</span>}{' '}
      {words && (
        <span className="spk-network-words">
          {!compact && '· '}
          {words}
        </span>
      )}
    </Button>
  );
  return (
    <>
      <Popover trigger={button} title={t('network.title')} align="end">
        <NetworkFacts state={state} status={status} />
      </Popover>
      <Announcement state={state} />
    </>
  );
}

/** Colour and fill; the word is beside it. */
const Dot = ({ quality }: { readonly quality: NetworkQuality }) => <span className="spk-dot" data-quality={quality} aria-hidden="true" />;

/** Tells a change of the connection once, and never the passing of time. */
function Announcement({ state: { quality, attempt } }: { readonly state: NetworkStatusState }) {
  const { t } = useTexts();
  const lost = quality !== 'good' && quality !== 'lagging';
  return (
    <span className="spk-sr-only" role="status">
      {lost && t(`network.status.${quality}`, { attempt, age: '' })}
    </span>
  );
}

function NetworkFacts({ state, status }: { readonly state: NetworkStatusState; readonly status: string }) {
  const { t } = useTexts();
  const format = useFormat();
  const { network, blockNumber, age, connection, endpoints, isReconnecting, reconnect, copyReport, reportStatus } = state;
  const health = connection.status === 'connected' && connection.health !== 'good' ? connection.health : null;
  return (
    <div className="spk-network-facts">
      <Facts
        items={[
          { label: t('network.chain'), value: network.chainName },
          { label: t('network.genesis'), value: <CopyKey value={network.genesisHash} kind="hash" /> },
          { label: t('network.runtime'), value: `${network.specName} ${network.specVersion}` },
          {
            label: t('network.newest'),
            value: blockNumber === null ? '–' : format.integer(blockNumber),
            note: age === null ? undefined : t('network.age', { age: format.period(age) }),
          },
          { label: t('network.connection'), value: status },
        ]}
      />
      {health && <Note kind="warning" title={t(`network.health.${health}`)} />}
      {endpoints.length > 0 && <Endpoints endpoints={endpoints} />}
      <div className="spk-row">
        <Button small icon="reclaim" onClick={reconnect} aria-busy={isReconnecting} aria-disabled={isReconnecting}>
          {t('network.reconnect')}
        </Button>
        <Button small icon={reportStatus === 'copied' ? 'check' : 'copy'} onClick={copyReport}>
          {reportStatus === 'idle' ? t('network.report') : t(`common.copy.${reportStatus}`)}
        </Button>
      </div>
      <p className="spk-hint">{t('network.report.hint')}</p>
    </div>
  );
}
