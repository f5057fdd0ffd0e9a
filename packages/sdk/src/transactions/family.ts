import { toAccount } from '../chain/account.js';
import { sessionAt } from '../chain/context.js';
import { abortable } from '../chain/errors.js';
import type { Session } from '../chain/storage/session.js';
import { BlockedError, TransactionError } from '../errors/kit-errors.js';
import type { AccountId, Planck } from '../model/types.js';
import type { Verb, VerbArgs } from '../rules/facts.js';
import { type Problem, problem } from '../rules/problems.js';
import { checkTransaction } from './check.js';
import type { TransactionContext } from './context.js';
import { estimateFee } from './fee.js';
import { inputProblems, signerId } from './input.js';
import { type Built, launch } from './lifecycle/launch.js';
import type { Submission } from './lifecycle/submission.js';
import { prepareOffline } from './offline/offline.js';
import { type ActingAs, originOf, resolveOrigin, type Wrapped, wrapCall } from './origin/index.js';
import { aboutVerb } from './result.js';
import type { AccountOptions, ApproveOptions, CheckResult, StartOptions, Transaction, VerbInput, VerbResult } from './types.js';
import type { VerbDefinition } from './verb.js';
import { findVerbCall, verbCall } from './verb-call.js';

type As = ActingAs | readonly ActingAs[] | undefined;

interface CheckedOptions {
  readonly tip?: Planck | undefined;
  readonly check?: boolean | undefined;
  readonly confirmed?: readonly string[] | true | undefined;
}

/** The same ways for every verb, made from what distinguishes it. */
export function createTransaction<V extends Verb>(context: TransactionContext, definition: VerbDefinition<V>): Transaction<V> {
  const { runtime } = context;
  const { verb } = definition;
  const account = (text: string): AccountId => toAccount(text, runtime.network.constants.ss58Prefix);
  const steps = (signer: AccountId, as: As) => resolveOrigin(signer, as, runtime.network.constants.ss58Prefix);

  const resolve = async (session: Session, input: VerbInput[V], origin: AccountId | null): Promise<VerbArgs[V]> =>
    definition.args(input, { session, signer: origin, account, needSigner: () => origin ?? noAccount(verb) });

  /** The call of a signer and its way to the chain, at one block. */
  const make = async (input: VerbInput[V], signer: AccountId, as: As) => {
    const session = await sessionAt(context);
    const way = steps(signer, as);
    const origin = originOf(signer, way);
    const args = await resolve(session, input, origin);
    const wrapped = await wrapCall(context, session, way, await verbCall(context, definition, args));
    return { session, args, wrapped, origin, about: aboutVerb(definition, args, way, wrapped.multisigs) };
  };

  const missing = (args: VerbArgs[V]): Problem =>
    problem(
      'runtime.callMissing',
      { call: `PhalaStakePool.${definition.call(args)}` },
      'This network has no {call}.|Use a network with a newer runtime.',
      runtime.network.constants,
    ) as Problem;

  const check = async (input: VerbInput[V], options: AccountOptions): Promise<CheckResult> => {
    const session = await sessionAt(context);
    const asOf = await session.asOf();
    const none = { warnings: [], fee: null, multisigs: [], later: [], asOf, ok: false };
    try {
      const signer = signerId(options.account);
      const way = steps(signer, options.as);
      const args = await resolve(session, input, originOf(signer, way));
      const call = await findVerbCall(context, definition, args);
      if (!call) return { ...none, problems: [missing(args)] };
      const wrapped = await wrapCall(context, session, way, call);
      const found = await checkTransaction(context, session, definition, args, signer, way, wrapped, options.tip);
      return { ...found, multisigs: wrapped.multisigs, asOf, ok: found.problems.length === 0 };
    } catch (error) {
      const problems = inputProblems(error);
      if (problems === null) throw error;
      return { ...none, problems };
    }
  };

  /** @throws BlockedError, TransactionError `transaction.unconfirmed` */
  const mustPass = async (
    { session, args, wrapped }: { readonly session: Session; readonly args: VerbArgs[V]; readonly wrapped: Wrapped },
    signer: AccountId,
    as: As,
    { check = true, confirmed = [], tip }: CheckedOptions,
  ): Promise<void> => {
    if (!check) return;
    const { problems, warnings } = await checkTransaction(context, session, definition, args, signer, steps(signer, as), wrapped, tip);
    if (problems.length > 0) throw new BlockedError<Problem>(problems);
    const open = warnings.filter((each) => each.confirm && confirmed !== true && !confirmed.includes(each.code));
    if (open.length > 0) throw unconfirmed(open);
  };

  const start = (input: VerbInput[V], options: StartOptions<VerbResult<V>> | ApproveOptions<VerbResult<V>>) => {
    const build = async (): Promise<Built<unknown>> => {
      const signer = signerId(options.account);
      const made = await make(input, signer, options.as);
      await mustPass(made, signer, options.as, options);
      return { ...made.about, extrinsic: made.wrapped.extrinsic };
    };
    return launch(context, build, options as StartOptions<unknown>);
  };

  return {
    verb,
    get available() {
      return runtime.network.capabilities.verbs.has(verb);
    },
    check: (input, options) => abortable(check(input, options), options.signal),
    build: (input, { account: signer, as, signal } = {}) => {
      const build = async () => {
        if (signer !== undefined) return (await make(input, signerId(signer), as)).wrapped.extrinsic;
        return verbCall(context, definition, await resolve(await sessionAt(context), input, null));
      };
      return abortable(build(), signal);
    },
    estimateFee: (input, { account: given, as, tip = 0n, signal }) => {
      const estimate = async (): Promise<{ readonly fee: Planck }> => {
        const signer = signerId(given);
        const { session, wrapped } = await make(input, signer, as);
        return { fee: await estimateFee(context, session, wrapped.extrinsic, signer, tip) };
      };
      return abortable(estimate(), signal);
    },
    prepare: (input, options) => {
      const prepare = async () => {
        const signer = signerId(options.account);
        const made = await make(input, signer, options.as);
        await mustPass(made, signer, options.as, options);
        return prepareOffline(context, made.wrapped.extrinsic, signer, made.about, options);
      };
      return abortable(prepare(), options.signal);
    },
    start: start as Transaction<V>['start'],
    submit: ((input: VerbInput[V], options: StartOptions<VerbResult<V>> & { readonly until?: 'inBlock' | 'finalized' }) =>
      (start(input, options) as Submission<VerbResult<V>>).until(options.until ?? 'inBlock')) as Transaction<V>['submit'],
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

function unconfirmed(warnings: CheckResult['warnings']): TransactionError {
  const [first] = warnings;
  return new TransactionError({
    code: 'transaction.unconfirmed',
    what: 'The transaction needs a confirmation first.',
    why: first?.message ?? '',
    fix: 'Show the warnings of `check` to the user, and give their codes as `confirmed`.',
    params: { codes: warnings.map(({ code }) => code) },
  });
}
