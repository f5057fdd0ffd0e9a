import type { SubmittableExtrinsic } from '@polkadot/api/types';
import { type BatchLimits, cutIntoBatches, type FleetVerb, type GoRow, type PlannedCall } from '../../advice/fleet/index.js';
import type { Session } from '../../chain/storage/session.js';
import type { PhalaApi } from '../../chain/typed.js';
import { TransactionError } from '../../errors/kit-errors.js';
import type { TransactionContext } from '../context.js';
import { type DeclaredWeight, declaredWeights } from '../outcome/index.js';
import type { VerbDefinition } from '../verb.js';
import { verbCall } from '../verb-call.js';
import { definitions } from '../verbs/index.js';

export type Extrinsic = SubmittableExtrinsic<'promise'>;

/** Bytes of a signed extrinsic beside its call: lengths, address, signature, era, nonce, tip, and what two proxies add. */
const ENVELOPE = 300;

export interface Part<V extends FleetVerb = FleetVerb> {
  readonly rows: readonly GoRow<V>[];
  readonly calls: readonly Extrinsic[];
}

const callOf = ({ verb, args }: PlannedCall, context: TransactionContext): Promise<Extrinsic> =>
  verbCall(context, definitions[verb] as unknown as VerbDefinition<FleetVerb>, args);

/** What one transaction may take up on this chain. */
function limitsOf(api: PhalaApi, maxCalls: number): BatchLimits {
  const { blockWeights, blockLength } = api.consts.system;
  const normal = blockWeights.perClass.normal;
  const most = normal.maxExtrinsic.isSome ? normal.maxExtrinsic.unwrap() : blockWeights.maxBlock;
  const batched = (api.consts.utility as unknown as Readonly<Record<string, { toNumber(): number } | undefined>>).batchedCallsLimit;
  return {
    maxWeight: BigInt(most.toString()),
    maxLength: blockLength.max.normal.toNumber(),
    maxCalls: Math.min(maxCalls, batched?.toNumber() ?? maxCalls),
    overhead: { weight: BigInt(normal.baseExtrinsic.toString()), length: ENVELOPE },
  };
}

/** Calls of a verb weigh alike, so each is asked for once. */
const weightsByVerb = (declared: DeclaredWeight) => {
  const known = new Map<string, Promise<bigint>>();
  return (verb: string, call: Extrinsic): Promise<bigint> => {
    const weight = known.get(verb) ?? declared(call.method.toHex());
    known.set(verb, weight);
    return weight;
  };
};

/** Cuts rows into transactions that fit the chain's limits. */
export async function cutRows<V extends FleetVerb>(
  context: TransactionContext,
  session: Session,
  rows: readonly GoRow<V>[],
  maxCalls: number,
): Promise<readonly Part<V>[]> {
  if (rows.length === 0) return [];
  const api = await context.api();
  const calls = await Promise.all(rows.map(({ call }) => callOf(call as PlannedCall, context)));
  const weightOf = weightsByVerb(declaredWeights(context.rpc, session.hash));
  const sizes = await Promise.all(
    calls.map(async (call, i) => ({ weight: await weightOf(rows[i]?.call.verb ?? '', call), length: call.method.encodedLength })),
  );
  const { batches, oversized } = cutIntoBatches(sizes, limitsOf(api, maxCalls));
  const [tooLarge] = oversized;
  if (tooLarge !== undefined) {
    throw new TransactionError({
      code: 'transaction.tooLarge',
      what: `The call of row ${rows[tooLarge]?.index} fits into no block.`,
      why: 'It is heavier or longer than the chain takes.',
      fix: 'Leave it out.',
      params: { row: rows[tooLarge]?.index },
    });
  }
  return batches.map(({ start, end }) => ({ rows: rows.slice(start, end), calls: calls.slice(start, end) }));
}

type Batch = (calls: readonly Extrinsic[]) => Extrinsic;

/** The best way the chain has to carry several calls: one that tries them all, else one that stops at the first refusal. */
export async function batchOf(context: TransactionContext, calls: readonly Extrinsic[]): Promise<Extrinsic> {
  const [only] = calls;
  if (only && calls.length === 1) return only;
  const { utility } = (await context.api()).tx as unknown as { readonly utility?: Readonly<Record<string, Batch | undefined>> };
  const batch = utility?.forceBatch ?? utility?.batchTry ?? utility?.batch;
  if (batch) return batch(calls);
  throw new TransactionError({
    code: 'transaction.noBatch',
    what: 'This chain cannot carry several calls in one transaction.',
    why: 'It has no utility pallet.',
    fix: 'Set `maxCalls` to 1: each call becomes a transaction of its own.',
  });
}
