import { StakePoolKitError } from '@stakepool-kit/sdk/errors';
import { ApproveEndpoint } from './ApproveEndpoint';
import { EndpointForm } from './EndpointForm';
import { DEFAULT_ENDPOINT } from './endpoint';
import type { GateMessages } from './messages';
import type { ChainState } from './use-chain';

function Failure({ error }: { readonly error: unknown }) {
  const parts =
    error instanceof StakePoolKitError ? [error.what, error.why, error.fix] : [error instanceof Error ? error.message : String(error)];
  return parts.filter(Boolean).map((part) => <p key={part}>{part}</p>);
}

/** What is shown while there is no chain that may be used. */
export function Gate({ words, chain }: { readonly words: GateMessages; readonly chain: ChainState }) {
  const { phase, endpoint } = chain;
  const isDefault = endpoint === DEFAULT_ENDPOINT;
  return (
    <main className="gate">
      <div className="gate-box">
        <p className="gate-brand">StakePool</p>
        {phase.status === 'connecting' && (
          <div role="status">
            <h1>{words.connecting}</h1>
            <p>
              {words.to} <code>{endpoint}</code>
            </p>
            <div className="gate-progress" />
          </div>
        )}
        {phase.status === 'failed' && (
          <>
            <div className="gate-failure" role="alert" data-code={phase.error instanceof StakePoolKitError ? phase.error.code : undefined}>
              <h1>{words.failed}</h1>
              <Failure error={phase.error} />
            </div>
            {isDefault && <p className="gate-hint">{words.hint}</p>}
            <div className="gate-row">
              <button type="button" className="gate-button gate-primary" onClick={chain.retry}>
                {words.again}
              </button>
              {!isDefault && (
                <button type="button" className="gate-button" onClick={chain.useDefault}>
                  {words.useDefault}
                </button>
              )}
            </div>
            <EndpointForm words={words} initial={endpoint} onUse={chain.use} />
          </>
        )}
        {phase.status === 'asking' && (
          <ApproveEndpoint
            words={words}
            endpoint={endpoint}
            network={phase.client.network}
            onApprove={chain.accept}
            onRefuse={chain.useDefault}
          />
        )}
      </div>
    </main>
  );
}
