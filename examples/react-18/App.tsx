import { AccountMenu, ConnectionScreen, StakePoolProvider } from '@stakepool-kit/react';
import { usePools } from '@stakepool-kit/react/hooks';
import type { Client } from '@stakepool-kit/sdk';

/** A figure of the app's own, from a hook of the kit. */
function PoolCount() {
  const pools = usePools();
  if (pools.isError) return <p role="alert">{pools.error.message}</p>;
  return <p>{pools.data ? `${pools.data.value.length} pools at block ${pools.data.asOf.number}` : 'Reading the pools…'}</p>;
}

/** Components and hooks of the kit in an app that is on React 18. */
export function App({ client }: { readonly client: Client }) {
  return (
    <StakePoolProvider client={client} fallback={ConnectionScreen}>
      <header>
        <AccountMenu />
      </header>
      <PoolCount />
    </StakePoolProvider>
  );
}
