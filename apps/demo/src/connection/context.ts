import type { Client, ConnectionState, NetworkInfo } from '@stakepool-kit/sdk';
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';

export interface ConnectionValue {
  readonly client: Client;
  /** The kit's own dev chain, whose well-known accounts may be offered. */
  readonly devChain: boolean;
  readonly endpoint: string;
  /** Connects elsewhere and keeps that choice. */
  readonly use: (endpoint: string) => void;
}

export const ConnectionContext = createContext<ConnectionValue | null>(null);

export function useConnection(): ConnectionValue {
  const value = useContext(ConnectionContext);
  if (value === null) throw new Error('Outside of ConnectionGate there is no connection.');
  return value;
}

export const useClient = (): Client => useConnection().client;
export const useNetwork = (): NetworkInfo => useClient().network;

export function useConnectionState(): ConnectionState {
  const { connection } = useClient();
  const subscribe = useCallback((changed: () => void) => connection.subscribe(changed), [connection]);
  return useSyncExternalStore(subscribe, () => connection.state);
}
