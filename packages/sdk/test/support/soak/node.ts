import { type Chain, createFaults, createProvider, type Faults } from '@stakepool-kit/devnet';
import { serve } from '@stakepool-kit/devnet/node';
import { createReadsClient, type ReadsClient } from '../../../src/index.js';

type Provider = Extract<Parameters<typeof createReadsClient>[0], { readonly provider: unknown }>['provider'];

/** A node that misbehaves, and its client. */
export interface Disturbed {
  readonly client: ReadsClient;
  readonly faults: Faults;
  /** Whether the client connects again by itself. */
  readonly reconnects: boolean;
  close(): Promise<void>;
}

export async function overSocket(chain: Chain): Promise<Disturbed> {
  const faults = createFaults();
  const server = await serve(chain, { port: 0, faults });
  const client = await createReadsClient({ endpoint: server.url });
  const close = async () => {
    await client.disconnect();
    await server.close();
  };
  return { client, faults, reconnects: true, close };
}

export async function inProcess(chain: Chain): Promise<Disturbed> {
  const faults = createFaults();
  const provider = createProvider(chain, { faults });
  const client = await createReadsClient({ provider: provider as unknown as Provider });
  const close = async () => {
    await client.disconnect();
    await provider.disconnect();
  };
  return { client, faults, reconnects: false, close };
}
