import type { Connection } from '../chain/connection/types.js';
import type { ChainContext } from '../chain/context.js';
import type { Lanes } from './lifecycle/lanes.js';
import type { TransactionJournal } from './lifecycle/record.js';

/** What transactions of one client share. */
export interface TransactionContext extends ChainContext {
  readonly connection: Pick<Connection, 'state' | 'subscribe'>;
  readonly lanes: Lanes;
  readonly journal: TransactionJournal | null;
  /** Milliseconds between two looks at the chain while a transaction is on its way. */
  readonly pollInterval: number;
  /** Told of what a listener or a journal of the host throws; they cannot stop a transaction. */
  readonly onHostError: (error: unknown) => void;
}

/** Options of a client that concern its transactions. */
export interface TransactionSettings {
  /** Keeps what is on its way, for `client.resume` in another session. */
  readonly journal?: TransactionJournal;
  /** Milliseconds between two looks at the chain while a transaction is on its way (default: half a block, at most 3000). */
  readonly pollInterval?: number;
}
