import type { Connection } from '../chain/connection/types.js';
import { type ChainContext, sessionAt } from '../chain/context.js';
import { BlockedError } from '../errors/kit-errors.js';
import { InputError } from '../model/error.js';
import type { Verb, VerbArgs } from '../rules/facts.js';
import type { TransactionContext, TransactionSettings } from './context.js';
import { createTransaction } from './family.js';
import { createFleetOperations, type FleetOperations } from './fleet/index.js';
import { signerId } from './input.js';
import { Lanes } from './lifecycle/lanes.js';
import { type About, type FollowOptions, launch, launchSigned, relaunch } from './lifecycle/launch.js';
import { fromJson, type PendingTransaction, readRecord } from './lifecycle/record.js';
import { extrinsicOf } from './lifecycle/sign.js';
import type { Submission } from './lifecycle/submission.js';
import { completeOffline, prepareOffline } from './offline/offline.js';
import type { PrepareOptions, SignedElsewhere, UnsignedTransaction } from './offline/types.js';
import { type MetadataStore, offerMetadata, type WalletMetadata, walletMetadata } from './offline/wallet-metadata.js';
import { resolveOrigin, wrapCall } from './origin/index.js';
import { aboutSend, aboutVerb, type Kept } from './result.js';
import type { Send, SendOptions, SendResult, Transaction, Transactions } from './types.js';
import type { VerbDefinition } from './verb.js';
import { definitions } from './verbs/index.js';

export type { TransactionSettings } from './context.js';
export type * from './fleet/index.js';
export type { InvalidReason } from './lifecycle/invalid-reason.js';
export type { FollowOptions, LaunchOptions } from './lifecycle/launch.js';
export type { PendingTransaction, TransactionJournal } from './lifecycle/record.js';
export { isFinal, TRANSITIONS, type TransactionStatus, type TransactionStatusKind } from './lifecycle/status.js';
export type { Stage, Submission } from './lifecycle/submission.js';
export type * from './offline/types.js';
export type { MetadataStore, WalletMetadata } from './offline/wallet-metadata.js';
export { multisigAccount } from './origin/multisig-account.js';
export type * from './origin/types.js';
export {
  type CallNode,
  type CallOutcome,
  type CallStatus,
  type Carrier,
  decodeCall,
  decodeExtrinsicCall,
  failuresOf,
  type LocatedFailure,
  readDispatchError,
  readOutcome,
} from './outcome/index.js';
export type * from './types.js';

/** All that a client can do beside reading. */
export interface TransactionKit {
  readonly tx: Transactions;
  readonly send: Send;
  /** The extrinsic of encoded call data, such as that of a multisig operation which others have begun. */
  call(callData: `0x${string}`): Promise<Parameters<Send>[0]>;
  /** Everything a signer that is not online needs for this call; `submitSigned` takes what it signed. */
  prepare(extrinsic: Parameters<Send>[0], options: Omit<PrepareOptions, 'check' | 'confirmed'>): Promise<UnsignedTransaction>;
  /** As `send`, and returns at once: the submission tells how it goes. */
  start(extrinsic: Parameters<Send>[0], options: SendOptions<SendResult>): Submission<SendResult>;
  /**
   * Goes on with a transaction of an earlier session, as the journal kept it. It is looked for on the chain and never sent
   * again. The result is the verb's, or a `SendResult`.
   * @throws InputError `input.pendingTransaction`
   */
  resume<R = unknown>(record: PendingTransaction | unknown, options?: FollowOptions<R>): Submission<R>;
  /** Sends what was prepared by `prepare` and signed elsewhere. The result is the verb's. */
  submitSigned<R = unknown>(prepared: UnsignedTransaction, signed: SignedElsewhere, options?: FollowOptions<R>): Submission<R>;
  /** Plans for many workers or pools, carried out in as few signatures as the chain allows. */
  readonly fleet: FleetOperations;
  /** What a wallet needs to show and sign this chain's calls. */
  walletMetadata(): Promise<WalletMetadata>;
  /** Offers that to a wallet which does not have it; returns whether the wallet has it now. */
  offerMetadata(store: MetadataStore): Promise<boolean>;
}

function aboutRecord({ verb, args }: Pick<PendingTransaction, 'verb' | 'args'>): About<unknown> {
  if (verb === null) return aboutSend;
  const definition = Object.hasOwn(definitions, verb) ? (definitions[verb] as unknown as VerbDefinition<Verb>) : null;
  const kept = fromJson(args) as Partial<Kept> | null;
  if (definition && kept && Array.isArray(kept.way) && Array.isArray(kept.multisigs)) {
    return aboutVerb(definition, kept.args as VerbArgs[Verb], kept.way, kept.multisigs);
  }
  throw new InputError({
    code: 'input.pendingTransaction',
    what: 'The record of the transaction cannot be read.',
    why: `It does not say what ${String(verb).slice(0, 50)} was to do.`,
    fix: 'Give it as the journal got it.',
  });
}

export function createTransactionKit(
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
