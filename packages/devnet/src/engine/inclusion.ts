import { InvalidTransaction, Trap } from './errors.js';
import type { BlockExecution } from './execution.js';
import { decodeExtrinsic, type Extrinsic } from './extrinsic.js';
import { refusal } from './invalid-transaction.js';
import type { TransactionPool } from './pool.js';
import type { Hex } from './types.js';

/** Throws the RpcError of a node for bytes that are no extrinsic. */
export function decodeOrRefuse(bytes: Hex): Extrinsic {
  try {
    return decodeExtrinsic(bytes);
  } catch (error) {
    throw refusal(error);
  }
}

/** `later`: not now, but maybe after others or in the next block. */
function tryApply(execution: BlockExecution, extrinsic: Extrinsic, verified: boolean): 'applied' | 'later' | 'invalid' {
  try {
    execution.apply(extrinsic, verified);
    return 'applied';
  } catch (error) {
    if (error instanceof InvalidTransaction) return error.reason === 'Future' || error.reason === 'ExhaustsResources' ? 'later' : 'invalid';
    if (error instanceof Trap) return 'invalid';
    throw error;
  }
}

/** Puts in what the pool holds ready and the block can take; what can never be taken leaves the pool. */
export function includeReady(pool: TransactionPool, execution: BlockExecution): Extrinsic[] {
  const included: Extrinsic[] = [];
  let waiting = pool.ready();
  for (let progress = true; progress; ) {
    progress = false;
    const later: Extrinsic[] = [];
    for (const extrinsic of waiting) {
      const outcome = tryApply(execution, extrinsic, true);
      if (outcome === 'applied') {
        included.push(extrinsic);
        progress = true;
      } else if (outcome === 'later') later.push(extrinsic);
      else pool.invalidate(extrinsic.hash);
    }
    waiting = later;
  }
  return included;
}

/** Puts in these, in this order, but for those that cannot be. */
export const includeGiven = (transactions: readonly Hex[], execution: BlockExecution): Extrinsic[] =>
  transactions.map(decodeOrRefuse).filter((extrinsic) => tryApply(execution, extrinsic, false) === 'applied');
