import type { Warn } from '../advice/warnings/index.js';
import { CALLS } from '../chain/metadata/capabilities.js';
import type { Session } from '../chain/storage/session.js';
import type { AccountId } from '../model/types.js';
import type { Verb, VerbArgs, VerbFacts } from '../rules/facts.js';
import type { Problem } from '../rules/problems.js';
import type { FactList, Subject, WarnFactList } from './facts.js';
import type { EventReader } from './own-events.js';
import type { VerbInput, VerbOutcome } from './types.js';

/** What turning input into arguments may need. */
export interface InputContext {
  readonly session: Session;
  readonly signer: AccountId | null;
  /** An address of this network or a public key. */
  account(input: string): AccountId;
  /** @throws TransactionError `transaction.noSigner` when nobody was named */
  needSigner(): AccountId;
}

/** All that distinguishes one verb from another; the family does the rest. */
export interface VerbDefinition<V extends Verb> {
  readonly verb: V;
  /**
   * Checks the input and turns it into what preflight and the chain take.
   * @throws BlockedError whose problems are all that is wrong with the input, codes `input.*`: what `check` reports in their place
   * @throws TransactionError `transaction.noSigner`
   */
  readonly args: (input: VerbInput[V], context: InputContext) => VerbArgs[V] | Promise<VerbArgs[V]>;
  /** Name of the call in the metadata. */
  readonly call: (args: VerbArgs[V]) => string;
  /** The call's arguments in order. */
  readonly params: (args: VerbArgs[V]) => readonly unknown[];
  /** Preflight: what the chain would refuse, in its order. */
  readonly check: (facts: VerbFacts[V], args: VerbArgs[V]) => readonly Problem[];
  readonly facts: FactList<V>;
  /** Consequences that do not block. */
  readonly warn: Warn<V>;
  readonly warnFacts: WarnFactList<V>;
  readonly outcome: (events: EventReader, args: VerbArgs[V], signer: AccountId) => VerbOutcome[V];
}

export const defineVerb = <V extends Verb>(
  verb: V,
  definition: Omit<VerbDefinition<V>, 'verb' | 'call'> & Partial<Pick<VerbDefinition<V>, 'call'>>,
): VerbDefinition<V> => ({
  verb,
  call: () => CALLS[verb],
  ...definition,
});

export const subjectOf = (signer: AccountId, args: VerbArgs[Verb]): Subject => ({ ...args, signer });
