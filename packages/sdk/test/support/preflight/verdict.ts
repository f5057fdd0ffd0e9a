import type { DispatchError, DispatchResult, EventRecord } from '@polkadot/types/interfaces';
import type { Chain } from '@stakepool-kit/devnet';
import { BlockedError } from '../../../src/errors/index.js';
import { ChainError, type Verb, type VerbInput } from '../../../src/index.js';
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

/** How the SDK is told who signs, and for whom. */
export const sender = (signer: Person, via: Person | null) =>
  via === null ? { account: signer.id } : { account: via.id, as: { proxy: signer.id } };

const throughProxy = ({ tx }: TestNode, origin: Person, call: Extrinsic): Extrinsic =>
  tx.proxy?.proxy?.(origin.id, null, call) as Extrinsic;

/** What preflight says. */
export async function preflightOf<V extends Verb>(
  { client }: TestNode,
  { verb, input, signer, tip, via }: Case<V>,
): Promise<readonly string[]> {
  const { problems } = await client.tx[verb].check(input, { ...sender(signer, via), tip });
  return problems.map(({ code }) => code);
}

interface Call {
  /** `null`: it cannot be encoded, or the runtime has no such call. */
  readonly extrinsic: Extrinsic | null;
  /** Why the SDK refused to build it. */
  readonly refusal: typeof MALFORMED | typeof ABSENT | null;
}

/** The call as the SDK builds it; where it refuses to, as polkadot-js would. */
async function callOf<V extends Verb>(node: TestNode, { verb, input, signer, via }: Case<V>): Promise<Call> {
  try {
    return { extrinsic: await node.client.tx[verb].build(input, sender(signer, via)), refusal: null };
  } catch (error) {
    if (error instanceof ChainError && error.code === 'chain.verbAbsent') return { extrinsic: null, refusal: ABSENT };
    if (!(error instanceof BlockedError)) throw error;
    const { pid, commission, description } = input as { pid: bigint; commission: number; description: string };
    const pools = node.tx.phalaStakePool;
    const code = error.problems.length === 1 ? error.problems[0]?.code : undefined;
    const call =
      (code === 'input.commissionOutOfRange' && pools?.setPayoutPref?.(pid, commission)) ||
      (code === 'input.descriptionTooLong' && pools?.setPoolDescription?.(pid, description)) ||
      null;
    return { extrinsic: call && via ? throughProxy(node, signer, call) : call, refusal: MALFORMED };
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
  const bytes = await node.sign(extrinsic, via ?? signer, tip);
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
