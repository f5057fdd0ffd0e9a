import type { BlockHash } from '../model/types.js';
import { checkHash } from './answers.js';
import type { Asks, Rpc } from './rpc.js';
import type { Runtime } from './runtime.js';
import { Session } from './storage/session.js';
import { RemoteSource } from './storage/source.js';
import type { PhalaApi } from './typed.js';

/** One connection to one chain, as reads need it. */
export interface ReadContext {
  readonly rpc: Rpc;
  readonly runtime: Runtime;
  /** Ends with the client; watches end with it. */
  readonly closed: AbortSignal;
  /** Calls back when nobody tries to connect any more, at once when it is so; returns the function that ends it. */
  readonly onGivenUp?: (listener: (error: Error) => void) => () => void;
}

/** What transactions need on top. */
export interface ChainContext extends ReadContext {
  /** polkadot-js over the same connection. It is loaded and started when first asked for. */
  api(): Promise<PhalaApi>;
}

/** Hash of the best block. @throws ChainError `chain.shape` for a node that gives something else */
export const bestHash = async (rpc: Pick<Asks, 'send'>): Promise<BlockHash> =>
  checkHash('chain_getBlockHash', await rpc.send<unknown>('chain_getBlockHash'));

/** Storage at a block: the best one when left out. */
export async function sessionAt({ rpc, runtime }: Pick<ReadContext, 'rpc' | 'runtime'>, at?: BlockHash | `0x${string}`): Promise<Session> {
  const hash = (at ?? (await bestHash(rpc))) as BlockHash;
  const schema = at === undefined ? runtime.schema : await runtime.schemaAt(hash);
  return new Session(schema, new RemoteSource(rpc, hash));
}
