import type { ApiOptions } from '@polkadot/api/types';

/** A JSON-RPC connection as `@polkadot/api` takes it. */
export type ProviderInterface = NonNullable<ApiOptions['provider']>;
export type ProviderInterfaceCallback = Parameters<ProviderInterface['subscribe']>[3];
export type ProviderInterfaceEmitted = Parameters<ProviderInterface['on']>[0];
export type ProviderInterfaceEmitCb = Parameters<ProviderInterface['on']>[1];
