import type { SubmittableExtrinsic } from '@polkadot/api/types';
import type { Vec } from '@polkadot/types';
import type { AccountId32 } from '@polkadot/types/interfaces';
import type { Codec } from '@polkadot/types/types';
import { shapeError } from '../../chain/storage/errors.js';
import type { Session } from '../../chain/storage/session.js';
import type { PhalaApi } from '../../chain/typed.js';
import type { AccountId } from '../../model/types.js';
import { type Problem, problem } from '../../rules/problems.js';
import type { TransactionContext } from '../context.js';
import { declaredWeights } from '../outcome/index.js';
import { type CallName, covers } from './proxy-types.js';
import type { MultisigState, OriginCheck, OriginStep } from './types.js';

type Extrinsic = SubmittableExtrinsic<'promise'>;

/** A call as its origin's steps carry it, and what stands in their way. */
export interface Wrapped extends OriginCheck {
  readonly extrinsic: Extrinsic;
}

const nameOf = ({ method }: Extrinsic): CallName => ({
  pallet: method.section.charAt(0).toUpperCase() + method.section.slice(1),
  name: method.method.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
});

/** Wraps a call for every step between it and the signer, reading at the session's block what that takes. */
export async function wrapCall(
  context: TransactionContext,
  session: Session,
  steps: readonly OriginStep[],
  call: Extrinsic,
): Promise<Wrapped> {
  if (steps.length === 0) return { extrinsic: call, problems: [], multisigs: [] };
  const api = await context.api();
  let wrapped: Wrapped = { extrinsic: call, problems: [], multisigs: [] };
  for (const step of [...steps].reverse()) {
    const { extrinsic, problems, multisigs } =
      step.kind === 'proxy'
        ? await asProxy(context, api, session, step, wrapped.extrinsic)
        : await asMultisig(context, api, session, step, wrapped.extrinsic);
    wrapped = {
      extrinsic,
      problems: [...problems, ...wrapped.problems],
      multisigs: [...multisigs, ...wrapped.multisigs],
    };
  }
  return wrapped;
}

/** @throws ChainError `chain.shape` on a runtime without the pallet */
async function query<T>(api: PhalaApi, session: Session, pallet: string, item: string, ...args: readonly unknown[]): Promise<T> {
  const { query } = await api.at(session.hash);
  const entry = query[pallet]?.[item];
  if (!entry) throw shapeError(`${pallet}.${item}`, 'is missing: this runtime has no such accounts');
  return (await entry(...args)) as unknown as T;
}

type StepOf<K extends OriginStep['kind']> = Extract<OriginStep, { readonly kind: K }>;

interface ProxyDefinition extends Codec {
  readonly delegate: AccountId32;
  readonly proxyType: { readonly type: string };
  readonly delay: { toNumber(): number };
}

async function asProxy(
  { runtime }: TransactionContext,
  api: PhalaApi,
  session: Session,
  { from, to }: StepOf<'proxy'>,
  call: Extrinsic,
): Promise<Wrapped> {
  const { constants, capabilities } = runtime.network;
  const [definitions] = await query<[Vec<ProxyDefinition>]>(api, session, 'proxy', 'proxies', to);
  const own = definitions.filter(({ delegate }) => delegate.toHex() === from);
  const name = nameOf(call);
  const covering = own.filter(({ proxyType }) => covers(proxyType.type, name, capabilities.checkOrder));
  const chosen = covering.find(({ delay }) => delay.toNumber() === 0) ?? covering[0] ?? own[0];
  const problems: Problem[] = [];
  const types = own.map(({ proxyType }) => proxyType.type);
  if (!chosen) {
    problems.push(
      problem('proxy.NotProxy', { proxy: from, account: to }, '{proxy} is no proxy of {account}.|Add it as a proxy first.', constants),
    );
  } else if (covering.length === 0) {
    const words = `A proxy of type {types} may not make {call}.|Sign as {account} itself, or with a proxy of type Any.`;
    problems.push(
      problem(
        'system.CallFiltered',
        { proxy: from, account: to, types: types.join(', '), call: `${name.pallet}.${name.name}` },
        words,
        constants,
      ),
    );
  } else if (chosen.delay.toNumber() > 0) {
    const params = { proxy: from, account: to, delay: chosen.delay.toNumber() };
    problems.push(
      problem(
        'proxy.Unannounced',
        params,
        '{proxy} has to announce its calls {delay} blocks before.|Use a proxy without delay.',
        constants,
      ),
    );
  }
  return { extrinsic: api.tx.proxy.proxy(to, (chosen?.proxyType.type ?? null) as never, call), problems, multisigs: [] };
}

interface Operation extends Codec {
  readonly isSome: boolean;
  unwrap(): {
    readonly when: { readonly height: { toNumber(): number }; readonly index: { toNumber(): number } };
    readonly approvals: Vec<AccountId32>;
  };
}

async function asMultisig(
  context: TransactionContext,
  api: PhalaApi,
  session: Session,
  { from, to, threshold, others }: StepOf<'multisig'>,
  call: Extrinsic,
): Promise<Wrapped> {
  const { constants } = context.runtime.network;
  const callHash = call.method.hash.toHex();
  const callData = call.method.toHex();
  const about = { account: to, threshold, callHash, callData };
  const { maxSignatories, depositBase, depositFactor } = api.consts.multisig;
  const problems: Problem[] = [];
  if (others.length + 1 > Number(maxSignatories)) {
    const params = { signatories: others.length + 1, limit: Number(maxSignatories) };
    const words = 'A multisig account of {signatories} is too large; the chain takes {limit}.|Use fewer signatories.';
    problems.push(problem('multisig.TooManySignatories', params, words, constants));
  }
  if (threshold === 1) {
    const state: MultisigState = { ...about, approvals: [], timepoint: null, deposit: 0n, executes: true };
    return { extrinsic: api.tx.multisig.asMultiThreshold1([...others], call), problems, multisigs: [state] };
  }
  const stored = await query<Operation>(api, session, 'multisig', 'multisigs', to, callHash);
  const operation = stored.isSome ? stored.unwrap() : null;
  const approvals = operation?.approvals.map((id) => id.toHex() as AccountId) ?? [];
  const timepoint = operation && { height: operation.when.height.toNumber(), index: operation.when.index.toNumber() };
  const executes = new Set([...approvals, from]).size >= threshold;
  if (approvals.includes(from) && approvals.length < threshold) {
    const params = { account: from, approvals: approvals.length, threshold };
    const words = '{account} has approved this call already; {approvals} of {threshold} have.|The others approve it next.';
    problems.push(problem('multisig.AlreadyApproved', params, words, constants));
  }
  const weight = await declaredWeights(context.rpc, session.hash)(callData);
  const { asMulti } = api.tx.multisig;
  const args = [threshold, [...others], timepoint, callData, false, weight];
  const extrinsic = (asMulti as unknown as (...args: readonly unknown[]) => Extrinsic)(...args);
  const deposit = operation ? 0n : BigInt(depositBase.toString()) + BigInt(threshold) * BigInt(depositFactor.toString());
  return { extrinsic, problems, multisigs: [{ ...about, approvals, timepoint, deposit, executes }] };
}
