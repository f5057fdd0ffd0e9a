import type { SubmittableExtrinsic } from '@polkadot/api/types';
import { ChainError } from '../errors/kit-errors.js';
import type { Verb, VerbArgs } from '../rules/facts.js';
import type { TransactionContext } from './context.js';
import type { VerbDefinition } from './verb.js';

type Calls = Readonly<Record<string, (...args: readonly unknown[]) => SubmittableExtrinsic<'promise'>>>;

const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The call of a verb; `null` where the runtime has none. */
export async function findVerbCall<V extends Verb>(
  context: TransactionContext,
  definition: VerbDefinition<V>,
  args: VerbArgs[V],
): Promise<SubmittableExtrinsic<'promise'> | null> {
  const { tx } = await context.api();
  const call = (tx.phalaStakePool as unknown as Calls)[camel(definition.call(args))];
  return call ? call(...definition.params(args)) : null;
}

/** @throws ChainError `chain.verbAbsent` */
export async function verbCall<V extends Verb>(
  context: TransactionContext,
  definition: VerbDefinition<V>,
  args: VerbArgs[V],
): Promise<SubmittableExtrinsic<'promise'>> {
  const found = await findVerbCall(context, definition, args);
  if (found) return found;
  const { verb } = definition;
  const call = definition.call(args);
  const { specName, specVersion } = context.runtime.network;
  throw new ChainError({
    code: 'chain.verbAbsent',
    what: `This chain cannot do ${verb}.`,
    why: `Its runtime ${specName} ${specVersion} has no call PhalaStakePool.${call}.`,
    fix: 'Use a chain with a newer runtime of this generation, or leave the function out: `available` tells.',
    params: { verb, call, specName, specVersion },
  });
}
