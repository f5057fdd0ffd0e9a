import type { Client, ConnectionState, NetworkInfo } from '@stakepool-kit/sdk';
import type { AccountId, PoolId } from '@stakepool-kit/sdk/rules';
import { createContext, type ReactNode, useCallback, useSyncExternalStore } from 'react';
import type { LocalePack, Messages } from '../locales/types';
import type { Clock } from './clock';
import { useRequired } from './required';
import type { KitStorage } from './storage';

export type Locale = 'en' | 'fr' | 'zh';

/** `system` follows the system; any other name is a `data-spk-theme` of the host's. */
export type ThemeName = 'system' | 'light' | 'dark' | (string & {});

export interface Identity {
  readonly name: string;
  /** Confirmed by a registrar. */
  readonly verified: boolean;
}

/** What a host may decide for all components. */
export interface KitSettings {
  readonly locale: Locale;
  /** The language when the host brought it along, as a server must; else it is loaded when first needed. */
  readonly messages: LocalePack | null;
  /** Single messages of the host's own, over those of the locale. */
  readonly overrides: Partial<Messages> | null;
  readonly theme: ThemeName;
  readonly density: 'compact' | 'default' | 'relaxed';
  readonly clock: Clock;
  readonly storage: KitStorage;
  /** Who an account is, from a source of the host's. */
  readonly identityOf: ((account: AccountId) => Promise<Identity | null>) | null;
  /** Where a pool is shown, for links and invitations. */
  readonly poolUrl: ((pid: PoolId) => string) | null;
}

export const SettingsContext = createContext<KitSettings | null>(null);
export const useSettings = (): KitSettings => useRequired(SettingsContext, 'useSettings');

export interface ConnectionValue {
  readonly client: Client;
  /** The client's, renewed when the chain is upgraded. */
  readonly network: NetworkInfo;
  /** The kit's own dev chain, whose well-known accounts may be offered. */
  readonly devChain: boolean;
}

export const ConnectionContext = createContext<ConnectionValue | null>(null);
export const useKitConnection = (): ConnectionValue => useRequired(ConnectionContext, 'useClient');

/** The SDK client all components share. */
export const useClient = (): Client => useKitConnection().client;
/** Chain name, constants and capabilities of the connected network. */
export const useNetwork = (): NetworkInfo => useKitConnection().network;

export function useConnectionState(): ConnectionState {
  const { connection } = useClient();
  const subscribe = useCallback((changed: () => void) => connection.subscribe(changed), [connection]);
  const state = () => connection.state;
  return useSyncExternalStore(subscribe, state, state);
}

/** What is known while there is no client yet. `retry` connects anew. */
export type ConnectingState =
  | { readonly status: 'connecting' }
  | { readonly status: 'failed'; readonly error: unknown; readonly retry: () => void };

export type Fallback = (state: ConnectingState) => ReactNode;
