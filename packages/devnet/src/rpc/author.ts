import type { Hex, TransactionStatus } from '../engine/types.js';
import type { Json } from './json.js';
import type { Emitter, Methods, RpcHost } from './types.js';

const FINAL: ReadonlySet<TransactionStatus['kind']> = new Set(['finalized', 'finalityTimeout', 'usurped', 'dropped', 'invalid']);

export function authorMethods({ chain, node }: RpcHost): Methods {
  /** Submits, and reports every status of the transaction, also those that come while it is submitted. */
  function watch(extrinsic: Hex, { next, end }: Emitter): () => void {
    let own: Hex | undefined;
    const early: [Hex, TransactionStatus][] = [];
    const report = (status: TransactionStatus) => {
      next(statusJson(status));
      if (FINAL.has(status.kind)) end();
    };
    const stop = chain.on('transaction', (hash, status) => {
      if (own === undefined) early.push([hash, status]);
      else if (hash === own) report(status);
    });
    try {
      own = node.submit(extrinsic);
    } catch (error) {
      stop();
      throw error;
    }
    for (const [hash, status] of early) if (hash === own) report(status);
    return stop;
  }

  return {
    author_submitExtrinsic: (params) => node.submit(params.hex(0, 'extrinsic')),
    author_submitAndWatchExtrinsic: (params, session) => {
      const extrinsic = params.hex(0, 'extrinsic');
      return session.subscribe('author_extrinsicUpdate', (emitter) => watch(extrinsic, emitter));
    },
    author_unwatchExtrinsic: (params, session) => session.unsubscribe('author_extrinsicUpdate', params.string(0, 'subscription id')),
    author_pendingExtrinsics: () => chain.pendingExtrinsics(),
  };
}

/** A status in the JSON form of a node. */
function statusJson(status: TransactionStatus): Json {
  switch (status.kind) {
    case 'broadcast':
      return { broadcast: [] };
    case 'inBlock':
    case 'retracted':
    case 'finalized':
    case 'finalityTimeout':
      return { [status.kind]: status.block };
    case 'usurped':
      return { usurped: status.by };
    default:
      return status.kind;
  }
}
