import type { DispatchError, DispatchResult, EventRecord } from '@polkadot/types/interfaces';
import type { Chain } from '@stakepool-kit/devnet';
import { toAccount } from '../../../src/chain/account.js';
import { BlockedError } from '../../../src/errors/index.js';
import { ChainError, type Problem, type Verb, type VerbInput } from '../../../src/index.js';
import { loadFacts } from '../../../src/transactions/facts.js';
import { estimateFee } from '../../../src/transactions/fee.js';
import { subjectOf, type VerbDefinition } from '../../../src/transactions/verb.js';
import { definitions } from '../../../src/transactions/verbs/index.js';
import type { Extrinsic, Hex, Person, TestNode } from './node.js';

export interface Case<V extends Verb = Verb> {
  readonly verb: V;
  readonly input: VerbInput[V];
  readonly signer: Person;
  readonly tip: bigint;
  /** Its proxy, who sends the call and pays; `null`: the signer does. */
  readonly via: Person | null;
}

/** Code of the first refusal, `null` when accepted. */
export type Verdict = string | null;

/** The chain cannot decode the call, or the client could not even encode it: preflight says what of the input is wrong. */
export const MALFORMED = 'input';
/** The runtime has no such call. */
const ABSENT = 'runtime.callMissing';

const EVENTS = '0x26aa394eea5630e07c48ae0c9558cef780d41e5e16056765bc8461851072c9d7';

export const throughProxy = ({ tx }: TestNode, origin: Person, call: Extrinsic): Extrinsic =>
  tx.proxy?.proxy?.(origin.id, null, call) as Extrinsic;

/** Preflight of a call whose fee the proxy pays. */
async function checkForPayer<V extends Verb>(
  node: TestNode,
  { verb, input, signer, tip }: Case<V>,
  via: Person,
): Promise<readonly Problem[]> {
  const { client, context } = node;
  const { constants, capabilities } = client.network;
  const definition: VerbDefinition<V> = definitions[verb];
  const session = await node.session();
  const account = (text: string) => toAccount(text, constants.ss58Prefix);
  const args = await definition.args(input, { session, signer: signer.id, account, needSigner: () => signer.id });
  const call = throughProxy(node, signer, await client.tx[verb].build(input, { account: signer.id }));
  const [facts, fee, balance] = await Promise.all([
    loadFacts(session, definition.facts, subjectOf(signer.id, args), { order: capabilities.checkOrder, constants }),
    estimateFee(context, session, call, via.id, tip),
    session.one('account', via.id),
  ]);
  return definition.check({ ...facts, fee, tip, payer: { account: via.id, balance } }, args);
}

/** What preflight says. */
export async function preflightOf<V extends Verb>(node: TestNode, one: Case<V>): Promise<readonly string[]> {
  const { verb, input, signer, tip, via } = one;
  try {
    const problems = via
      ? await checkForPayer(node, one, via)
      : (await node.client.tx[verb].check(input, { account: signer.id, tip })).problems;
    return problems.map(({ code }) => code);
  } catch (error) {
    if (error instanceof BlockedError) return error.problems.map(({ code }) => code);
    if (error instanceof ChainError && error.code === 'chain.verbAbsent') return [ABSENT];
    throw error;
  }
}

interface Call {
  /** `null`: it cannot be encoded, or the runtime has no such call. */
  readonly extrinsic: Extrinsic | null;
  /** Why the SDK refused to build it. */
  readonly refusal: typeof MALFORMED | typeof ABSENT | null;
}

/** The call as the SDK builds it; where it refuses to, as polkadot-js would. */
async function callOf<V extends Verb>(node: TestNode, { verb, input, signer }: Case<V>): Promise<Call> {
  try {
    return { extrinsic: await node.client.tx[verb].build(input, { account: signer.id }), refusal: null };
  } catch (error) {
    if (error instanceof ChainError && error.code === 'chain.verbAbsent') return { extrinsic: null, refusal: ABSENT };
    if (!(error instanceof BlockedError)) throw error;
    const { pid, commission, description } = input as { pid: bigint; commission: number; description: string };
    const pools = node.tx.phalaStakePool;
    const code = error.problems.length === 1 ? error.problems[0]?.code : undefined;
    if (code === 'input.commissionOutOfRange') return { extrinsic: pools?.setPayoutPref?.(pid, commission) ?? null, refusal: MALFORMED };
    if (code === 'input.descriptionTooLong')
      return { extrinsic: pools?.setPoolDescription?.(pid, description) ?? null, refusal: MALFORMED };
    return { extrinsic: null, refusal: MALFORMED };
  }
}

function dispatchCode(node: TestNode, error: DispatchError): string {
  if (!error.isModule) return `dispatch.${error.type}`;
  const { section, name } = node.api.registry.findMetaError(error.asModule);
  return `${section}.${name}`;
}

function outcome(node: TestNode, events: string | null | undefined): Verdict {
  const records = node.api.registry.createType('Vec<EventRecord>', events ?? '0x00') as unknown as EventRecord[];
  const all = records.map(({ event }) => event);
  const last = all.findLast(({ method }) => method === 'ExtrinsicSuccess' || method === 'ExtrinsicFailed');
  if (!last) throw new Error('the dry run reports no outcome');
  if (last.method === 'ExtrinsicFailed') return dispatchCode(node, last.data[0] as DispatchError);
  const inner = all.find(({ method }) => method === 'ProxyExecuted')?.data[0] as DispatchResult | undefined;
  return inner?.isErr ? dispatchCode(node, inner.asErr) : null;
}

/** What refused it before dispatch: the node's words, in the SDK's codes. A runtime that cannot decode a call traps. */
function rejection(error: unknown, malformed: boolean): string {
  const text = error instanceof Error ? error.message : JSON.stringify(error);
  if (/inability to pay|"?payment"?/i.test(text)) return 'pool.rejected.payment';
  if (/codec error/i.test(text)) return MALFORMED;
  if (/trap|unreachable/i.test(text)) return malformed ? MALFORMED : 'pool.rejected.withdrawQueue';
  return `unknown rejection: ${text}`;
}

/** Builds the transaction into a real block of a copy of the chain; the pool refuses it, or it cannot be in the block, or it is. */
function inBlock(chain: Chain, bytes: Hex): Verdict | 'included' {
  const copy = chain.fork();
  try {
    copy.submit(bytes);
  } catch (error) {
    return rejection(error instanceof Error ? new Error(`${error.message} ${String(Reflect.get(error, 'data'))}`) : error, false);
  }
  copy.build();
  return copy.head().extrinsics.includes(bytes) ? 'included' : 'pool.rejected.withdrawQueue';
}

/** What the chain says, applying the signed transaction at the next block's time. */
export async function verdictOf(node: TestNode, one: Case, alsoInBlock: boolean): Promise<Verdict> {
  const { signer, via, tip } = one;
  const { extrinsic, refusal } = await callOf(node, one);
  if (extrinsic === null) return refusal;
  const bytes = await node.sign(via ? throughProxy(node, signer, extrinsic) : extrinsic, via ?? signer, tip);
  const verdict = await node.request<readonly [string, string | null][]>('dev_dryRun', [{ raw: true, extrinsic: bytes }]).then(
    (changes) => outcome(node, changes.find(([key]) => key === EVENTS)?.[1]),
    (error: unknown) => rejection(error, refusal === MALFORMED),
  );
  if (!alsoInBlock || node.chain === null) return verdict;
  const built = inBlock(node.chain, bytes);
  const expected = verdict === MALFORMED || verdict?.startsWith('pool.') ? verdict : 'included';
  if (built !== expected) throw new Error(`dry run says ${verdict}, pool and block say ${built}`);
  return verdict;
}

/** Whether preflight was right. */
export function agrees(verdict: Verdict, [first]: readonly string[]): boolean {
  if (verdict === MALFORMED) return first?.startsWith('input.') ?? false;
  return verdict === (first ?? null);
}
