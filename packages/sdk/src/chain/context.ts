import type { BlockHash } from '../model/types.js';
import type { RuntimeMetadata } from './metadata.js';
import type { Rpc } from './rpc.js';
import { Session } from './session.js';
import { RemoteSource } from './source.js';
import type { StorageSchema } from './storage.js';
import type { PhalaApi } from './typed.js';
import type { NetworkInfo } from './types.js';

/** What reads and transactions share: one connection to one chain. */
export interface ChainContext {
  readonly api: PhalaApi;
  readonly rpc: Rpc;
  readonly schema: StorageSchema;
  readonly metadata: RuntimeMetadata;
  readonly network: NetworkInfo;
  /** Ends with the client; watches end with it. */
  readonly closed: AbortSignal;
}

export async function sessionAt(context: Pick<ChainContext, 'rpc' | 'schema'>, at?: BlockHash | `0x${string}`): Promise<Session> {
  const hash = at ?? (await context.rpc.send<BlockHash>('chain_getBlockHash'));
  return new Session(context.schema, new RemoteSource(context.rpc, hash as BlockHash));
}
