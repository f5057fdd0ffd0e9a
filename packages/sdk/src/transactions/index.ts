import type { ChainContext } from '../chain/context.js';
import type { Verb } from '../rules/facts.js';
import { createTransaction } from './family.js';
import { submitExtrinsic } from './funnel.js';
import type { Send, Transaction, Transactions } from './types.js';
import { definitions } from './verbs/index.js';

export { type FailureCarrier, findFailures, type LocatedFailure, readDispatchError } from './failures.js';
export type * from './types.js';

export function createTransactions(context: ChainContext): Transactions {
  const verbs = Object.keys(definitions) as Verb[];
  const make = <V extends Verb>(verb: V): Transaction<V> => createTransaction(context, definitions[verb]);
  return Object.fromEntries(verbs.map((verb) => [verb, make(verb)])) as unknown as Transactions;
}

export const createSend =
  (context: ChainContext): Send =>
  (extrinsic, options) =>
    submitExtrinsic(
      context,
      async () => extrinsic,
      options,
      ({ events }, inclusion) => ({ events, inclusion }),
    );
