import { type ConnectionValue, type KitSettings, useKitConnection, useSettings } from './context';

export interface StakePoolProviderState extends ConnectionValue {
  readonly settings: KitSettings;
}

/** What the provider gives to everything below it: the client, its network, and the host's settings. */
export function useStakePoolProvider(): StakePoolProviderState {
  const connection = useKitConnection();
  const settings = useSettings();
  return { ...connection, settings };
}
