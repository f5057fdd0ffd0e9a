import type { BlockHash } from '../model/types.js';
import type { Rpc } from './rpc.js';

type Ask = Pick<Rpc, 'send'>;

export interface Head {
  readonly hash: BlockHash;
  readonly number: number;
}

/** Both ends of the chain at one moment. */
export interface Heads {
  readonly best: Head;
  readonly finalized: Head;
}

/** Number of a block, or of the best one. */
export const numberOf = async (rpc: Ask, hash?: BlockHash): Promise<number> =>
  Number((await rpc.send<{ readonly number: string }>('chain_getHeader', hash === undefined ? [] : [hash])).number);

export async function readFinalized(rpc: Ask): Promise<Head> {
  const hash = await rpc.send<BlockHash>('chain_getFinalizedHead');
  return { hash, number: await numberOf(rpc, hash) };
}

export async function readHeads(rpc: Ask): Promise<Heads> {
  const [best, finalized] = await Promise.all([rpc.send<BlockHash>('chain_getBlockHash'), rpc.send<BlockHash>('chain_getFinalizedHead')]);
  const [number, finalNumber] = await Promise.all([numberOf(rpc, best), numberOf(rpc, finalized)]);
  return { best: { hash: best, number }, finalized: { hash: finalized, number: finalNumber } };
}
