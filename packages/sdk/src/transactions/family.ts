import type { SubmittableExtrinsic } from '@polkadot/api/types';
import { toAccount } from '../chain/account.js';
import { type ChainContext, sessionAt } from '../chain/context.js';
import { abortable, ChainError } from '../chain/errors.js';
import type { Session } from '../chain/storage/session.js';
import { BlockedError, TransactionError } from '../errors/kit-errors.js';
import type { AccountId, Planck } from '../model/types.js';
import type { Verb, VerbArgs } from '../rules/facts.js';
import { type Problem, problem } from '../rules/problems.js';
import { loadFacts } from './facts.js';
import { estimateFee } from './fee.js';
import { submitExtrinsic } from './funnel.js';
import { signerId } from './input.js';
import type { CheckOptions, CheckResult, Transaction, VerbInput } from './types.js';
import { subjectOf, type VerbDefinition } from './verb.js';

type Calls = Readonly<Record<string, (...args: readonly unknown[]) => SubmittableExtrinsic<'promise'>>>;

const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The same four ways for every verb, made from what distinguishes it. */
export function createTransaction<V extends Verb>(context: ChainContext, definition: VerbDefinition<V>): Transaction<V> {
  const { runtime } = context;
  const { verb } = definition;

  const resolve = async (session: Session, input: VerbInput[V], signer: AccountId | null): Promise<VerbArgs[V]> =>
    definition.args(input, {
      session,
      signer,
      account: (text) => toAccount(text, runtime.network.constants.ss58Prefix),
      needSigner: () => signer ?? noAccount(verb),
    });

  const callOf = async (args: VerbArgs[V]): Promise<((...params: readonly unknown[]) => SubmittableExtrinsic<'promise'>) | undefined> => {
    const { tx } = await context.api();
    return (tx.phalaStakePool as unknown as Calls)[camel(definition.call(args))];
  };

  const extrinsicOf = async (args: VerbArgs[V]): Promise<SubmittableExtrinsic<'promise'>> => {
    const call = await callOf(args);
    if (call) return call(...definition.params(args));
    const name = definition.call(args);
    const { specName, specVersion } = runtime.network;
    throw new ChainError({
      code: 'chain.verbAbsent',
      what: `This chain cannot do ${verb}.`,
      why: `Its runtime ${specName} ${specVersion} has no call PhalaStakePool.${name}.`,
      fix: 'Use a chain with a newer runtime of this generation, or leave the function out: `available` tells.',
      params: { verb, call: name, specName, specVersion },
    });
  };

  const checkAt = async (
    session: Session,
    args: VerbArgs[V],
    signer: AccountId,
    tip: Planck,
  ): Promise<Omit<CheckResult, 'asOf' | 'ok'>> => {
    const { constants, capabilities } = runtime.network;
    if (!(await callOf(args))) {
      const call = `PhalaStakePool.${definition.call(args)}`;
      return {
        problems: [problem('runtime.callMissing', { call }, 'This network has no {call}.|Use a network with a newer runtime.', constants)],
        fee: null,
      };
    }
    const [facts, fee] = await Promise.all([
      loadFacts(session, definition.facts, subjectOf(signer, args), { order: capabilities.checkOrder, constants }),
      estimateFee(context, session, await extrinsicOf(args), signer, tip),
    ]);
    return { problems: definition.check({ ...facts, fee, tip }, args), fee };
  };

  const check = async (input: VerbInput[V], { account, tip = 0n, signal }: CheckOptions): Promise<CheckResult> => {
    const load = async () => {
      const session = await sessionAt(context);
      const signer = signerId(account);
      const args = await resolve(session, input, signer);
      const [{ problems, fee }, asOf] = await Promise.all([checkAt(session, args, signer, tip), session.asOf()]);
      return { problems, fee, asOf, ok: problems.length === 0 };
    };
    return abortable(load(), signal);
  };

  return {
    verb,
    get available() {
      return runtime.network.capabilities.verbs.has(verb);
    },
    check,
    build: async (input, { account, signal } = {}) => {
      const build = async () =>
        extrinsicOf(await resolve(await sessionAt(context), input, account === undefined ? null : signerId(account)));
      return abortable(build(), signal);
    },
    estimateFee: async (input, { account, signal }) => {
      const estimate = async (): Promise<{ readonly fee: Planck }> => {
        const session = await sessionAt(context);
        const signer = signerId(account);
        const extrinsic = await extrinsicOf(await resolve(session, input, signer));
        return { fee: await estimateFee(context, session, extrinsic, signer) };
      };
      return abortable(estimate(), signal);
    },
    submit: async (input, options) => {
      const signer = signerId(options.account);
      let args: VerbArgs[V] | undefined;
      const build = async () => {
        const session = await sessionAt(context);
        args = await resolve(session, input, signer);
        const extrinsic = await extrinsicOf(args);
        if (options.check === false) return extrinsic;
        const { problems } = await checkAt(session, args, signer, options.tip ?? 0n);
        if (problems.length > 0) throw new BlockedError<Problem>(problems);
        return extrinsic;
      };
      return submitExtrinsic(context, build, options, (events, inclusion) => ({
        ...definition.outcome(events, args as VerbArgs[V], signer),
        inclusion,
      }));
    },
  };
}

function noAccount(verb: Verb): never {
  throw new TransactionError({
    code: 'transaction.noSigner',
    what: `${verb} needs to know who signs.`,
    why: 'The arguments leave out what follows from the account.',
    fix: 'Give `account`, or the exact shares and target.',
  });
}
