import type { Client, ConnectionState, NetworkInfo } from '@stakepool-kit/sdk';
import type { AccountId, PoolId } from '@stakepool-kit/sdk/rules';
import { createContext, type ReactNode, useCallback, useSyncExternalStore } from 'react';
import type { LocalePack, Messages } from '../locales/types';
import type { StakingTopic } from '../network/topics';
import type { Clock } from './clock';
import { useRequired } from './required';
import type { KitStorage } from './storage';

export type Locale = 'en' | 'fr' | 'zh';

/** `system` follows the system; any other name is a `data-spk-theme` of the host's. */
export type ThemeName = 'system' | 'light' | 'dark' | (string & {});

/** How figures and moments are written. */
export interface Units {
  /** Of amounts of one unit and more; below they have four significant digits. */
  readonly decimals: 2 | 4 | 6;
  /** Of dates and clocks: the reader's own time, or UTC, which is then said. */
  readonly time: 'local' | 'utc';
}

export const DEFAULT_UNITS: Units = { decimals: 2, time: 'local' };

export interface Identity {
  readonly name: string;
  /** Confirmed by a registrar. */
  readonly verified: boolean;
}

/** How close rows stand. */
export type Density = 'compact' | 'default' | 'relaxed';

/** What a host may decide for all components. */
export interface KitSettings {
  readonly locale: Locale;
  /** The language when the host brought it along, as a server must; else it is loaded when first needed. */
  readonly messages: LocalePack | null;
  /** Single messages of the host's own, over those of the locale. */
  readonly overrides: Partial<Messages> | null;
  readonly theme: ThemeName;
  readonly density: Density;
  readonly units: Units;
  readonly clock: Clock;
  readonly storage: KitStorage;
  /** Who an account is, from a source of the host's. */
  readonly identityOf: ((account: AccountId) => Promise<Identity | null>) | null;
  /** Where a pool is shown, for links. */
  readonly poolUrl: ((pid: PoolId) => string) | null;
  /** Where somebody who is invited to a pool may contribute. Default: `poolUrl`. */
  readonly inviteUrl: ((pid: PoolId) => string) | null;
  /** Where it is explained how staking works, for links of the dialogs; without it they have none. */
  readonly learnUrl: ((topic: StakingTopic) => string) | null;
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
