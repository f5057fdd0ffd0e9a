import type { Connection } from '../chain/connection/types.js';
import type { ChainContext } from '../chain/context.js';
import { CALLS } from '../chain/metadata/capabilities.js';
import type { Verb } from '../rules/facts.js';
import type { TransactionSettings } from './context.js';
import { asKitError } from './lifecycle/as-kit-error.js';
import { type PendingTransaction, readKept, readRecord } from './lifecycle/record.js';
import { endUnsigned, type FollowOptions, type Submission, watched } from './lifecycle/submission.js';
import type { TransactionKit } from './transaction-kit.js';
import type { Transaction, Transactions } from './types.js';

/** A submission of a kit that is still being loaded: it can be watched and taken back at once. */
function whenLoaded<R>(
  chain: Pick<ChainContext, 'closed'>,
  loading: Promise<TransactionKit>,
  start: (kit: TransactionKit) => Submission<R>,
  options: FollowOptions<R>,
  onHostError: (error: unknown) => void,
  record: PendingTransaction | null = null,
): Submission<R> {
  const progress = watched(options, onHostError, record);
  let started: Submission<R> | null = null;
  endUnsigned(chain, progress, options.signal);
  const begin = (kit: TransactionKit) => {
    if (progress.isOver) return;
    started = start(kit);
    progress.set(started.status);
    started.subscribe((status) => progress.set(status));
  };
  loading.then(begin).catch((error: unknown) => {
    if (record) progress.set({ kind: 'unknown', txHash: record.txHash, error: asKitError(error) });
    else progress.set({ kind: 'notSent', error: asKitError(error) });
  });
  return {
    get status() {
      return progress.status;
    },
    get record() {
      return started ? started.record : progress.record;
    },
    subscribe: (listener) => progress.subscribe(listener),
    until: (stage) => progress.until(stage),
    cancel: () => (started ?? progress).cancel(),
  };
}

/** All that a client can do beside reading. Its code is loaded with the first call: who only reads does without. */
export function createTransactionKit(
  chain: ChainContext,
  connection: Pick<Connection, 'state' | 'subscribe'>,
  settings: TransactionSettings,
  onHostError: (error: unknown) => void = () => undefined,
): TransactionKit {
  let loading: Promise<TransactionKit> | null = null;
  const load = (): Promise<TransactionKit> => {
    loading ??= import('./kit.js').then(
      ({ createLoadedKit }) => createLoadedKit(chain, connection, settings, onHostError),
      (error: unknown) => {
        // What could not be loaded now, such as without a network, may be the next time.
        loading = null;
        throw error;
      },
    );
    return loading;
  };
  /** The same options for a submission that is watched here already. */
  const inner = <O extends FollowOptions<never>>(options: O): O => ({ ...options, onStatus: undefined });

  const transaction = <V extends Verb>(verb: V): Transaction<V> => {
    const ofVerb = async (): Promise<Transaction<V>> => (await load()).tx[verb] as unknown as Transaction<V>;
    return {
      verb,
      get available() {
        return chain.runtime.network.capabilities.verbs.has(verb);
      },
      build: async (...given) => (await ofVerb()).build(...given),
      check: async (...given) => (await ofVerb()).check(...given),
      estimateFee: async (...given) => (await ofVerb()).estimateFee(...given),
      prepare: async (...given) => (await ofVerb()).prepare(...given),
      start: ((input: never, options: never) =>
        whenLoaded(
          chain,
          load(),
          ({ tx }) => (tx[verb] as Transaction<V>).start(input, inner(options)),
          options,
          onHostError,
        )) as Transaction<V>['start'],
      submit: (async (input: never, options: never) => (await ofVerb()).submit(input, options)) as Transaction<V>['submit'],
    };
  };

  return {
    tx: Object.fromEntries((Object.keys(CALLS) as Verb[]).map((verb) => [verb, transaction(verb)])) as unknown as Transactions,
    send: async (...given) => (await load()).send(...given),
    call: async (callData) => (await load()).call(callData),
    prepare: async (...given) => (await load()).prepare(...given),
    start: (extrinsic, options) => whenLoaded(chain, load(), (kit) => kit.start(extrinsic, inner(options)), options, onHostError),
    resume: (given, options = {}) => {
      const record = readRecord(given, chain.runtime.network.genesisHash);
      if (record.verb !== null) readKept(record);
      return whenLoaded(chain, load(), (kit) => kit.resume(record, inner(options)), options, onHostError, record);
    },
    submitSigned: (prepared, signed, options = {}) =>
      whenLoaded(chain, load(), (kit) => kit.submitSigned(prepared, signed, inner(options)), options, onHostError),
    fleet: {
      plan: {
        start: async (...given) => (await load()).fleet.plan.start(...given),
        changeStake: async (...given) => (await load()).fleet.plan.changeStake(...given),
        stop: async (...given) => (await load()).fleet.plan.stop(...given),
        reclaim: async (...given) => (await load()).fleet.plan.reclaim(...given),
        remove: async (...given) => (await load()).fleet.plan.remove(...given),
        add: async (...given) => (await load()).fleet.plan.add(...given),
        claim: async (...given) => (await load()).fleet.plan.claim(...given),
      },
      run: async (...given) => (await load()).fleet.run(...given),
    },
    walletMetadata: async () => (await load()).walletMetadata(),
    offerMetadata: async (store) => (await load()).offerMetadata(store),
  };
}
