import type { Warning } from '../advice/warnings/index.js';
import type { Session } from '../chain/storage/session.js';
import type { AccountId, Planck } from '../model/types.js';
import type { Facts, Verb, VerbArgs, VerbFacts } from '../rules/facts.js';
import { type Problem, problem } from '../rules/problems.js';
import type { TransactionContext } from './context.js';
import { loadFacts } from './facts.js';
import { estimateFee } from './fee.js';
import { type OriginStep, originOf, type Wrapped } from './origin/index.js';
import { subjectOf, type VerbDefinition } from './verb.js';

export interface Checked {
  readonly problems: readonly Problem[];
  readonly later: readonly Problem[];
  readonly warnings: readonly Warning[];
  readonly fee: Planck;
}

/** Preflight of a call and of its way to the chain, at the session's block. */
export async function checkTransaction<V extends Verb>(
  context: TransactionContext,
  session: Session,
  definition: VerbDefinition<V>,
  args: VerbArgs[V],
  signer: AccountId,
  way: readonly OriginStep[],
  wrapped: Wrapped,
  tip: Planck = 0n,
): Promise<Checked> {
  const { constants, capabilities } = context.runtime.network;
  const origin = originOf(signer, way);
  const [loaded, fee, balance] = await Promise.all([
    loadFacts(session, { ...definition.facts, ...definition.warnFacts }, subjectOf(origin, args), {
      order: capabilities.checkOrder,
      constants,
    }),
    estimateFee(context, session, wrapped.extrinsic, signer, tip),
    session.one('account', signer),
  ]);
  const payer = origin === signer ? {} : { payer: { account: signer, balance } };
  const facts = { ...loaded, fee, tip, ...payer } as VerbFacts[V];
  const own = definition.check(facts, args);
  const executes = wrapped.multisigs.every((operation) => operation.executes);
  const payment = own.filter(({ code }) => code === 'pool.rejected.payment');
  const others = own.filter(({ code }) => code !== 'pool.rejected.payment');
  const deposit = await depositProblems(session, signer, way, wrapped, fee + tip, constants);
  const blocking = [...payment, ...wrapped.problems, ...deposit];
  return {
    problems: executes ? [...blocking, ...others] : blocking,
    later: executes ? [] : others,
    warnings: definition.warn(facts as never, args),
    fee,
  };
}

/** The first approval reserves a deposit of who gives it: the signer, or whoever the signer acts for. */
async function depositProblems(
  session: Session,
  signer: AccountId,
  way: readonly OriginStep[],
  { multisigs }: Wrapped,
  fee: Planck,
  constants: Facts['constants'],
): Promise<readonly Problem[]> {
  const steps = way.filter(({ kind }) => kind === 'multisig');
  const found = multisigs.map(async ({ deposit }, i) => {
    const account = steps[i]?.from ?? signer;
    if (deposit === 0n) return [];
    const { free, miscFrozen, feeFrozen } = await session.one('account', account);
    const locked = miscFrozen > feeFrozen ? miscFrozen : feeFrozen;
    const rest = free - locked - (account === signer ? fee : 0n);
    const payable = rest > 0n ? rest : 0n;
    if (payable >= deposit) return [];
    const params = { account, deposit, payable, missing: deposit - payable };
    const words = 'The first approval reserves {deposit} of {account}, who has {payable} for it.|Add {missing}.';
    return [problem('balances.InsufficientBalance', params, words, constants) as Problem];
  });
  return (await Promise.all(found)).flat();
}
