import type { ApiPromise } from '@polkadot/api';
import type { PhalaApi } from '../chain/index.js';
import type { ReadsClient, ReadsClientOptions } from '../reads/client.js';
import type { TransactionKit, TransactionSettings } from '../transactions/index.js';
import type { Report } from './report.js';

/** How to reach the chain: as for `createReadsClient`, or over an ApiPromise you have already. */
export type ClientOptions = ReadsClientOptions<{ readonly api: PhalaApi | ApiPromise }> & {
  readonly transactions?: TransactionSettings;
};

export interface Client extends ReadsClient, TransactionKit {
  /**
   * The typed polkadot-js api, for what the client does not cover. It is loaded and started when first asked for, by you
   * or by a transaction; reads do without.
   */
  api(): Promise<PhalaApi>;
  /** Whether this is the kit's own dev chain: its genesis, and a node that answers `dev_*`. */
  isDevChain(): Promise<boolean>;
  /** What a bug report should hold, without secrets; never rejects. `formatReport` makes it text. */
  report(): Promise<Report>;
}
