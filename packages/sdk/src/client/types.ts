import type { ApiPromise } from '@polkadot/api';
import type { PhalaApi } from '../chain/index.js';
import type { ReadsClient, ReadsClientOptions } from '../reads/client.js';
import type { Send, Transactions } from '../transactions/types.js';

/** How to reach the chain: as for `createReadsClient`, or over an ApiPromise you have already. */
export type ClientOptions = ReadsClientOptions<{ readonly api: PhalaApi | ApiPromise }>;

export interface Client extends ReadsClient {
  readonly tx: Transactions;
  readonly send: Send;
  /**
   * The typed polkadot-js api, for what the client does not cover. It is loaded and started when first asked for, by you
   * or by a transaction; reads do without.
   */
  api(): Promise<PhalaApi>;
  /** Whether this is the kit's own dev chain: its genesis, and a node that answers `dev_*`. */
  isDevChain(): Promise<boolean>;
}
