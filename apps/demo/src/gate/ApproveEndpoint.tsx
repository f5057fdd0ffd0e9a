import type { NetworkInfo } from '@stakepool-kit/sdk';
import { DEFAULT_ENDPOINT } from './endpoint';
import type { GateMessages } from './messages';

interface Props {
  readonly words: GateMessages;
  readonly endpoint: string;
  readonly network: NetworkInfo;
  readonly onApprove: () => void;
  readonly onRefuse: () => void;
}

/** Shown once for an endpoint that came by a link: whoever made the link chose what the console will show. */
export function ApproveEndpoint({ words, endpoint, network, onApprove, onRefuse }: Props) {
  const facts: readonly (readonly [string, string])[] = [
    [words.host, URL.canParse(endpoint) ? new URL(endpoint).host : endpoint],
    [words.address, endpoint],
    [words.chain, network.chainName],
    [words.runtime, `${network.specName} ${network.specVersion}`],
    [words.genesis, network.genesisHash],
  ];
  return (
    <>
      <h1>{words.ask}</h1>
      <p>{words.why}</p>
      <dl className="gate-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="gate-row">
        <button type="button" className="gate-button gate-primary" onClick={onApprove}>
          {words.use}
        </button>
        <button type="button" className="gate-button" onClick={onRefuse}>
          {words.useDefault}, {DEFAULT_ENDPOINT}
        </button>
      </div>
    </>
  );
}
