import { CSPProvider } from '@base-ui/react/csp-provider';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useMemo } from 'react';
import { AccountsProvider } from './accounts/AccountsProvider';
import { ConnectionGate } from './connection/ConnectionGate';
import { useClient } from './connection/context';
import { LiveQueries } from './data/live-queries';
import { LiveQueriesContext } from './data/queries';
import { DialogHost } from './dialogs/DialogHost';
import { useRoute } from './lib/route';
import { PoolPage } from './pages/PoolPage';
import { PoolsPage } from './pages/PoolsPage';
import { SettingsPage } from './pages/SettingsPage';
import { StakesPage } from './pages/StakesPage';
import { TransactionsPage } from './pages/TransactionsPage';
import { WorkersPage } from './pages/WorkersPage';
import { Shell } from './Shell';
import { Submissions, SubmissionsContext } from './tx/submissions';
import { Toasts } from './tx/Toasts';
import { Empty } from './ui/Panel';

function Page() {
  const route = useRoute();
  switch (route.page) {
    case 'pools':
      return <PoolsPage only={route.only} />;
    case 'pool':
      return <PoolPage key={route.pid} pid={route.pid} />;
    case 'workers':
      return <WorkersPage />;
    case 'stakes':
      return <StakesPage />;
    case 'transactions':
      return <TransactionsPage />;
    case 'settings':
      return <SettingsPage />;
    case 'unknown':
      return (
        <Empty title="There is no such page" actions={<a href="#/pools">Go to the pools</a>}>
          <p className="mono wrap">{route.path}</p>
        </Empty>
      );
  }
}

/** Everything that belongs to one connection: another endpoint begins with nothing. */
function Console() {
  const client = useClient();
  const route = useRoute();
  const [queryClient, live, submissions] = useMemo(() => {
    const queries = new QueryClient();
    return [queries, new LiveQueries(queries), new Submissions(client)] as const;
  }, [client]);
  return (
    <QueryClientProvider client={queryClient}>
      <LiveQueriesContext value={live}>
        <SubmissionsContext value={submissions}>
          <AccountsProvider>
            <DialogHost>
              <Shell route={route}>
                <Page />
              </Shell>
              <Toasts />
            </DialogHost>
          </AccountsProvider>
        </SubmissionsContext>
      </LiveQueriesContext>
    </QueryClientProvider>
  );
}

export function App() {
  return (
    <CSPProvider disableStyleElements>
      <ConnectionGate>
        <Console />
      </ConnectionGate>
    </CSPProvider>
  );
}
