import type { NetworkInfo } from '@stakepool-kit/sdk';
import { Button } from '../ui/Button';
import { Facts } from '../ui/Facts';
import { DEFAULT_ENDPOINT } from './endpoint';

interface Props {
  readonly endpoint: string;
  readonly network: NetworkInfo;
  readonly onApprove: () => void;
  readonly onRefuse: () => void;
}

/** Shown once for an endpoint that came by a link: whoever made the link chose what the console will show. */
export function ApproveEndpoint({ endpoint, network, onApprove, onRefuse }: Props) {
  return (
    <>
      <h1>Use this endpoint?</h1>
      <p>A link chose it. The node behind it decides what you see here and what you are asked to sign.</p>
      <Facts
        items={[
          { label: 'Host', value: <span className="mono wrap">{URL.canParse(endpoint) ? new URL(endpoint).host : endpoint}</span> },
          { label: 'Address', value: <span className="mono wrap">{endpoint}</span> },
          { label: 'Chain', value: network.chainName },
          { label: 'Runtime', value: `${network.specName} ${network.specVersion}` },
          { label: 'Genesis', value: <span className="mono wrap">{network.genesisHash}</span> },
        ]}
      />
      <div className="row">
        <Button kind="primary" onClick={onApprove}>
          Use this endpoint
        </Button>
        <Button onClick={onRefuse}>Use the default, {DEFAULT_ENDPOINT}</Button>
      </div>
    </>
  );
}
