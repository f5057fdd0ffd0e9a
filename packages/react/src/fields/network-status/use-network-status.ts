import type { ConnectionState, EndpointStatus, NetworkInfo } from '@stakepool-kit/sdk';
import { useCallback, useState } from 'react';
import { useDataAge } from '../../data/chain-clock';
import { useHead } from '../../data/queries';
import { useClient, useConnectionState, useNetwork } from '../../provider/context';
import { type CopyState, useCopy } from '../../ui/use-copy';

/** `lagging`: connected, and no new block for more than two block times, or a node that is behind. */
export type NetworkQuality = 'connecting' | 'good' | 'lagging' | 'reconnecting' | 'failed' | 'disconnected';

export interface NetworkStatusState {
  readonly network: NetworkInfo;
  readonly quality: NetworkQuality;
  readonly connection: ConnectionState;
  /** Attempts to connect so far, while there is no connection. */
  readonly attempt: number;
  /** Newest block known; `null` before the first one. */
  readonly blockNumber: number | null;
  /** Seconds since it came, by this machine's clock. */
  readonly age: number | null;
  readonly endpoints: readonly EndpointStatus[];
  readonly reconnect: () => void;
  readonly isReconnecting: boolean;
  /** Copies what a bug report needs. */
  readonly copyReport: () => void;
  readonly reportStatus: CopyState['status'];
}

function qualityOf(connection: ConnectionState, age: number | null, blockTime: number): NetworkQuality {
  if (connection.status !== 'connected') return connection.status;
  const isLate = age !== null && age * 1000 > 2 * blockTime;
  return isLate || connection.health !== 'good' ? 'lagging' : 'good';
}

/** The chain, its newest block and how it is reached. Renders each second. */
export function useNetworkStatus(): NetworkStatusState {
  const client = useClient();
  const connection = useConnectionState();
  const head = useHead();
  const age = useDataAge();
  const { status, copy } = useCopy();
  const [isReconnecting, setReconnecting] = useState(false);
  const network = useNetwork();

  const reconnect = useCallback(() => {
    setReconnecting(true);
    // How it went is the connection's own state.
    const end = () => setReconnecting(false);
    client.connection.reconnect().then(end, end);
  }, [client]);
  const copyReport = async () => {
    const [{ formatReport }, report] = await Promise.all([import('./format-report'), client.report()]);
    copy(formatReport(report));
  };

  return {
    network,
    quality: qualityOf(connection, age, network.constants.blockTime),
    connection,
    attempt: 'attempt' in connection ? connection.attempt : 0,
    blockNumber: head.data?.asOf.number ?? null,
    age,
    endpoints: client.connection.endpoints,
    reconnect,
    isReconnecting,
    copyReport: () => void copyReport(),
    reportStatus: status,
  };
}
