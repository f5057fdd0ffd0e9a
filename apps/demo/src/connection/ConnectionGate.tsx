import { type Client, createClient } from '@stakepool-kit/sdk';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { troubleOf } from '../lib/problem';
import { recall, remember } from '../lib/storage';
import { Button } from '../ui/Button';
import { Logo } from '../ui/Icon';
import { TroubleBox } from '../ui/TroubleBox';
import { ApproveEndpoint } from './ApproveEndpoint';
import { ConnectionContext } from './context';
import { EndpointForm } from './EndpointForm';
import { approve, currentChoice, DEFAULT_ENDPOINT, type EndpointChoice, isApproved, saveEndpoint } from './endpoint';

type Phase =
  | { readonly status: 'connecting' }
  | { readonly status: 'failed'; readonly error: unknown }
  | { readonly status: 'asking' | 'ready'; readonly client: Client; readonly devChain: boolean };

/** The metadata of a chain that was seen before need not be fetched again to read from it. */
const verifiedRuntimes = { getItem: recall, setItem: remember };

async function connect(choice: EndpointChoice, signal: AbortSignal): Promise<Phase> {
  const client = await createClient({ endpoint: choice.endpoint, signal, connectAttempts: 1, connectTimeout: 8000, verifiedRuntimes });
  const known = choice.source !== 'link' || isApproved(choice.endpoint, client.network.genesisHash);
  return { status: known ? 'ready' : 'asking', client, devChain: await client.isDevChain() };
}

/** Connects to the chosen endpoint and shows the console once there is a chain that may be used. */
export function ConnectionGate({ children }: { readonly children: ReactNode }) {
  const [choice, setChoice] = useState(currentChoice);
  const [attempt, setAttempt] = useState(0);
  const [phase, setPhase] = useState<Phase>({ status: 'connecting' });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is another connection
  useEffect(() => {
    const aborter = new AbortController();
    let client: Client | null = null;
    setPhase({ status: 'connecting' });
    connect(choice, aborter.signal).then(
      (next) => {
        if ('client' in next) client = next.client;
        if (aborter.signal.aborted) void client?.disconnect();
        else setPhase(next);
      },
      (error) => {
        if (!aborter.signal.aborted) setPhase({ status: 'failed', error });
      },
    );
    return () => {
      aborter.abort();
      void client?.disconnect();
    };
  }, [choice, attempt]);

  const use = useCallback((endpoint: string) => {
    saveEndpoint(endpoint);
    setChoice(currentChoice());
    setAttempt((count) => count + 1);
  }, []);
  const useDefault = useCallback(() => use(DEFAULT_ENDPOINT), [use]);

  if (phase.status === 'ready') {
    const { client, devChain } = phase;
    return <ConnectionContext value={{ client, devChain, endpoint: choice.endpoint, use }}>{children}</ConnectionContext>;
  }
  return (
    <main className="gate">
      <div className="gate-box panel">
        <p className="brand">
          <Logo /> StakePool
        </p>
        {phase.status === 'connecting' && (
          <div role="status">
            <h1>Connecting</h1>
            <p>
              to <span className="mono wrap">{choice.endpoint}</span>
            </p>
            <div className="loading-bar" />
          </div>
        )}
        {phase.status === 'failed' && (
          <>
            <TroubleBox title="No connection to the chain" trouble={troubleOf(phase.error)} />
            {choice.endpoint === DEFAULT_ENDPOINT && (
              <p className="hint">
                The default is the dev chain of this project. <code>npm start</code> in its folder starts the chain and this console.
              </p>
            )}
            <div className="row">
              <Button kind="primary" onClick={() => setAttempt((count) => count + 1)}>
                Try again
              </Button>
              {choice.endpoint !== DEFAULT_ENDPOINT && <Button onClick={useDefault}>Use the default</Button>}
            </div>
            <EndpointForm initial={choice.endpoint} onUse={use} />
          </>
        )}
        {phase.status === 'asking' && (
          <ApproveEndpoint
            endpoint={choice.endpoint}
            network={phase.client.network}
            onApprove={() => {
              approve(choice.endpoint, phase.client.network.genesisHash);
              setPhase({ ...phase, status: 'ready' });
            }}
            onRefuse={useDefault}
          />
        )}
      </div>
    </main>
  );
}
