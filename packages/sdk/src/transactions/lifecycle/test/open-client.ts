import { setImmediate as turn } from 'node:timers/promises';
import { Keyring } from '@polkadot/keyring';
import type { ProviderInterface } from '@polkadot/rpc-provider/types';
import type { TestChain } from '@stakepool-kit/devnet/testing';
import type { Logger } from '../../../chain/log.js';
import { type Client, createClient } from '../../../client/index.js';
import type { TransactionJournal } from '../record.js';
import type { TransactionStatusKind } from '../status.js';
import type { Submission } from '../submission.js';

export const alice = new Keyring({ type: 'sr25519' }).addFromUri('//Alice');

export interface Opened {
  readonly client: Client;
  /** What the node says is the next nonce of every account; `null`: the truth. */
  nonce: number | null;
}

/** A client that looks at the chain every 2 ms, over a connection of its own. */
export async function openClient(test: TestChain, options: { journal?: TransactionJournal; logger?: Logger } = {}): Promise<Opened> {
  const provider = test.provider.clone();
  const send = provider.send.bind(provider);
  provider.send = async <T>(method: string, params: unknown[]): Promise<T> =>
    method === 'system_accountNextIndex' && opened.nonce !== null ? (opened.nonce as T) : send<T>(method, params);
  const { logger = {}, journal } = options;
  const transactions = { pollInterval: 2, ...(journal ? { journal } : {}) };
  const client = await createClient({ provider: provider as unknown as ProviderInterface, logger, transactions });
  const opened: Opened = { client, nonce: null };
  await client.api();
  return opened;
}

/** Until it has one of these statuses. */
export async function reach(submission: Submission<unknown>, ...kinds: readonly TransactionStatusKind[]): Promise<void> {
  while (!kinds.includes(submission.status.kind)) await turn();
}
