import type { Connection } from '../chain/connection/types.js';
import { type ChainContext, sessionAt } from '../chain/context.js';
import { BlockedError } from '../errors/kit-errors.js';
import type { Verb, VerbArgs } from '../rules/facts.js';
import type { TransactionContext, TransactionSettings } from './context.js';
import { createTransaction } from './family.js';
import { createFleetOperations } from './fleet/index.js';
import { signerId } from './input.js';
import { Lanes } from './lifecycle/lanes.js';
import { type About, launch, launchSigned, relaunch } from './lifecycle/launch.js';
import { fromJson, type PendingTransaction, readKept, readRecord } from './lifecycle/record.js';
import { extrinsicOf } from './lifecycle/sign.js';
import type { FollowOptions } from './lifecycle/submission.js';
import { completeOffline, prepareOffline } from './offline/offline.js';
import type { SignedElsewhere, UnsignedTransaction } from './offline/types.js';
import { offerMetadata, walletMetadata } from './offline/wallet-metadata.js';
import { resolveOrigin, wrapCall } from './origin/index.js';
import { aboutSend, aboutVerb } from './result.js';
import type { TransactionKit } from './transaction-kit.js';
import type { Send, SendOptions, SendResult, Transaction, Transactions } from './types.js';
import type { VerbDefinition } from './verb.js';
import { definitions } from './verbs/index.js';

function aboutRecord(record: Pick<PendingTransaction, 'verb' | 'args'>): About<unknown> {
  const { verb } = record;
  if (verb === null) return aboutSend;
  const { args, way, multisigs } = readKept(record);
  return aboutVerb(definitions[verb] as unknown as VerbDefinition<Verb>, args as VerbArgs[Verb], way, multisigs);
}

/** A chunk of its own: `createTransactionKit` of `on-demand.ts` loads it with the first transaction. */
export function createLoadedKit(
  chain: ChainContext,
  connection: Pick<Connection, 'state' | 'subscribe'>,
  { journal, pollInterval }: TransactionSettings,
  onHostError: (error: unknown) => void = () => undefined,
): TransactionKit {
  const context: TransactionContext = {
    ...chain,
    connection,
    lanes: new Lanes(),
    journal: journal ?? null,
    pollInterval: pollInterval ?? Math.min(chain.runtime.network.constants.blockTime / 2, 3000),
    onHostError,
  };
  const make = <V extends Verb>(verb: V): Transaction<V> => createTransaction(context, definitions[verb]);
  const verbs = Object.keys(definitions) as Verb[];
  const inName = async (extrinsic: Parameters<Send>[0], { account, as }: Pick<SendOptions<SendResult>, 'account' | 'as'>) => {
    const way = resolveOrigin(signerId(account), as, context.runtime.network.constants.ss58Prefix);
    const { extrinsic: wrapped, problems } = await wrapCall(context, await sessionAt(context), way, extrinsic);
    if (problems.length > 0) throw new BlockedError(problems);
    return { ...aboutSend, origin: way.map(({ to }) => to), extrinsic: wrapped };
  };
  const start: TransactionKit['start'] = (extrinsic, options) => launch(context, () => inName(extrinsic, options), options);
  return {
    tx: Object.fromEntries(verbs.map((verb) => [verb, make(verb)])) as unknown as Transactions,
    start,
    call: async (callData) => extrinsicOf(await context.api(), callData),
    prepare: async (extrinsic, options) => {
      const made = await inName(extrinsic, options);
      return prepareOffline(context, made.extrinsic, signerId(options.account), made, options);
    },
    send: (extrinsic, options) => start(extrinsic, options).until(options.until ?? 'inBlock'),
    resume: <R>(given: unknown, options: FollowOptions<R> = {}) => {
      const record = readRecord(given, context.runtime.network.genesisHash);
      return relaunch(context, record, aboutRecord(record) as About<R>, options);
    },
    submitSigned: <R>(prepared: UnsignedTransaction, signed: SignedElsewhere, options: FollowOptions<R> = {}) => {
      const read = async () => {
        const complete = await completeOffline(context, prepared, signed);
        const about = { ...(aboutRecord(prepared) as About<R>), args: fromJson(prepared.args), origin: prepared.origin };
        return { signed: complete, about };
      };
      return launchSigned(context, read, options);
    },
    fleet: createFleetOperations(context),
    walletMetadata: () => walletMetadata(context),
    offerMetadata: (store) => offerMetadata(context, store),
  };
}
