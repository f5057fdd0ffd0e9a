import { StakePoolKitError } from '@stakepool-kit/sdk/errors';
import { ChainStartError } from '../chain/protocol';
import { ApproveEndpoint } from './ApproveEndpoint';
import { ConnectionForm } from './ConnectionForm';
import { defaultConnection, inBrowser, isSame } from './endpoint';
import type { GateMessages } from './messages';
import type { ChainState, Phase } from './use-chain';

const codeOf = (error: unknown): string | undefined =>
  error instanceof StakePoolKitError || error instanceof ChainStartError ? error.code : undefined;

function partsOf(words: GateMessages, error: unknown): readonly string[] {
  if (error instanceof StakePoolKitError) return [error.what, error.why ?? '', error.fix ?? ''];
  if (error instanceof ChainStartError) return [words.start[error.code], error.code === 'broken' ? error.message : ''];
  return [error instanceof Error ? error.message : String(error)];
}

function Failure({ words, error }: { readonly words: GateMessages; readonly error: unknown }) {
  const parts = partsOf(words, error);
  return parts.filter(Boolean).map((part) => <p key={part}>{part}</p>);
}

interface Props {
  readonly words: GateMessages;
  readonly chain: ChainState;
}

function Connecting({ words, chain, phase }: Props & { readonly phase: Phase & { readonly status: 'connecting' } }) {
  const { connection } = chain;
  return (
    <div role="status" data-progress={phase.progress ?? undefined}>
      {connection.kind === 'endpoint' ? (
        <>
          <h1>{words.connecting}</h1>
          <p>
            {words.to} <code>{connection.url}</code>
          </p>
        </>
      ) : (
        <>
          <h1>{words.starting}</h1>
          <p>{phase.progress === 'building' ? words.building : words.loading}</p>
          <p className="gate-hint">{words.kept}</p>
        </>
      )}
      <div className="gate-progress" />
    </div>
  );
}

function Failed({ words, chain, phase }: Props & { readonly phase: Phase & { readonly status: 'failed' } }) {
  const { connection } = chain;
  const isDefault = isSame(connection, defaultConnection);
  return (
    <>
      <div className="gate-failure" role="alert" data-code={codeOf(phase.error)}>
        <h1>{connection.kind === 'endpoint' ? words.failed : words.notStarted}</h1>
        <Failure words={words} error={phase.error} />
      </div>
      {isDefault && <p className="gate-hint">{words.hint}</p>}
      <div className="gate-row">
        <button type="button" className="gate-button gate-primary" onClick={chain.retry}>
          {words.again}
        </button>
        {connection.kind === 'endpoint' && (
          <button type="button" className="gate-button" onClick={() => chain.use(inBrowser)}>
            {words.runHere}
          </button>
        )}
        {!isDefault && (
          <button type="button" className="gate-button" onClick={chain.useDefault}>
            {words.useDefault}
          </button>
        )}
      </div>
      <ConnectionForm words={words} connection={connection} onUse={chain.use} />
    </>
  );
}

/** What is shown while there is no chain that may be used. */
export function Gate({ words, chain }: Props) {
  const { phase, connection } = chain;
  return (
    <main className="gate">
      <div className="gate-box">
        <p className="gate-brand">StakePool</p>
        {phase.status === 'connecting' && <Connecting words={words} chain={chain} phase={phase} />}
        {phase.status === 'failed' && <Failed words={words} chain={chain} phase={phase} />}
        {phase.status === 'asking' && connection.kind === 'endpoint' && (
          <ApproveEndpoint
            words={words}
            endpoint={connection.url}
            network={phase.client.network}
            onApprove={chain.accept}
            onRefuse={chain.useDefault}
          />
        )}
      </div>
    </main>
  );
}
