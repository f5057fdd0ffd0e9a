import type { RuntimeMetadata } from '../../chain/metadata/runtime-metadata.js';
import type { Hex } from '../../chain/scale/bytes.js';
import type { OwnEvent } from '../types.js';
import type { CallNode } from './call-tree.js';
import { carrierOf } from './carriers.js';
import { refused, refusedBy } from './refused.js';
import type { CallOutcome } from './types.js';
import { batchPrefix, type DeclaredWeight, reportedWeight } from './weights.js';

/** The least number of items whose batch weighs as much; `null` when all of them do not. */
async function prefixReaching(length: number, weight: bigint, weightOf: (prefixLength: number) => Promise<bigint>) {
  if (length === 0 || (await weightOf(length)) < weight) return null;
  let [low, high] = [1, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((await weightOf(middle)) >= weight) high = middle;
    else low = middle + 1;
  }
  return { length: low, weight: await weightOf(low) };
}

/**
 * Index of the item that made a `batch_all` fail. No event has it, but the runtime charges for the items up to that one only.
 * @param failedWeight what the failed call weighed
 * @param weightOf what a `batch_all` of the first items is declared to weigh
 * @returns `null` when no number of items weighs exactly that
 */
export async function locateInBatchAll(
  call: CallNode,
  failedWeight: bigint,
  weightOf: (prefixLength: number) => Promise<bigint>,
): Promise<number | null> {
  const found = await prefixReaching(call.items.length, failedWeight, weightOf);
  return found?.weight === failedWeight ? found.length - 1 : null;
}

const wasReached = ({ status }: CallOutcome): boolean => status !== 'notReached';
const isUnlocated = ({ call, status, items }: CallOutcome): boolean =>
  call.carrier === 'batchAll' && status === 'failed' && items.length > 1 && items.every((item) => item.status === 'rolledBack');

/** Whether the call told what it weighed; else it counts as declared. */
function tellsWeight({ call, items }: CallOutcome): boolean {
  const [only] = items;
  switch (carrierOf(call)?.tells) {
    case 'items':
      return items.length === 0 || items.some(wasReached);
    case 'passes':
      return call.carrier === 'derivative' || (only !== undefined && tellsWeight(only));
    default:
      return call.carrier === 'multisig' && only !== undefined && wasReached(only) && tellsWeight(only);
  }
}

/** Compares what a transaction weighed with what its calls are declared to weigh. */
class Scale {
  private target: CallOutcome | null = null;
  /** Of batches around the target that charge no more than they declared: their excess without the target's. */
  private readonly capped: bigint[] = [];
  private readonly readAndWrite: bigint;

  constructor(
    private readonly declared: DeclaredWeight,
    private readonly metadata: RuntimeMetadata,
  ) {
    const { read, write } = (metadata.constant('System', 'DbWeight') ?? { read: 0n, write: 0n }) as Record<'read' | 'write', bigint>;
    this.readAndWrite = read + write;
  }

  async locate(root: CallOutcome, weight: bigint): Promise<CallOutcome> {
    const excess = await this.excess(root);
    const { target } = this;
    if (excess === null || !target) return root;
    const own = weight - (await this.declared(root.call.hex)) - excess;
    if (this.capped.some((known) => known + own >= 0n)) return root;
    const found = await this.within(target, own + (await this.declared(target.call.hex)));
    const replace = (outcome: CallOutcome): CallOutcome =>
      outcome === target ? (found ?? target) : { ...outcome, items: outcome.items.map(replace) };
    return replace(root);
  }

  /** What a call weighed above what it was declared to, counting the target as declared; `null` where nothing tells. */
  private async excess(outcome: CallOutcome): Promise<bigint | null> {
    const { call, items } = outcome;
    const [only] = items;
    if (isUnlocated(outcome)) {
      if (this.target) return null;
      this.target = outcome;
      return 0n;
    }
    switch (carrierOf(call)?.tells) {
      case 'items':
        return this.batchExcess(outcome);
      case 'passes': {
        if (!only || only.status === 'rolledBack') return null;
        const inner = await this.excess(only);
        if (inner === null || call.carrier === 'derivative') return inner;
        return tellsWeight(only) ? inner - this.readAndWrite : 0n;
      }
      default:
        return call.carrier === 'multisig' ? this.operationExcess(outcome) : 0n;
    }
  }

  /** Batches that go on behind failures charge as `batch` does, but never more than they declared. */
  private asBatch({ hex }: CallNode): Hex {
    const pallet = Number.parseInt(hex.slice(2, 4), 16);
    const index = Array.from({ length: 256 }, (_, i) => i).find((i) => this.metadata.findCall(pallet, i)?.name === 'batch') ?? 0;
    return `0x${hex.slice(2, 4)}${index.toString(16).padStart(2, '0')}${hex.slice(6)}`;
  }

  private async batchExcess({ call, items }: CallOutcome): Promise<bigint | null> {
    const reached = items.filter(wasReached);
    if (reached.length === 0) return 0n;
    const goesOn = call.carrier === 'forceBatch';
    const before = this.target;
    const ran = goesOn ? this.asBatch(call) : batchPrefix(call, reached.length);
    let sum = (await this.declared(ran)) - (await this.declared(call.hex));
    for (const item of reached) {
      const excess = await this.excess(item);
      if (excess === null) return null;
      sum += excess;
    }
    if (goesOn && this.target !== before) this.capped.push(sum);
    return goesOn && this.target === before && sum > 0n ? 0n : sum;
  }

  /** A multisig declares the most that its call may weigh. */
  private async operationExcess({ call, status, items }: CallOutcome): Promise<bigint | null> {
    const [only] = items;
    if (!only) return status === 'failed' ? 0n : null;
    if (!wasReached(only)) return 0n;
    if (only.status === 'notExecuted') return null;
    const inner = await this.excess(only);
    if (inner === null || !tellsWeight(only)) return inner;
    const { max_weight: most } = call.args;
    return typeof most === 'bigint' ? (await this.declared(only.call.hex)) + inner - most : null;
  }

  /** The refused call with the failing items in it, when it weighed exactly that. */
  private async within(outcome: CallOutcome, weight: bigint): Promise<CallOutcome | null> {
    const { call, items, failure } = outcome;
    if (call.carrier === 'batchAll' && failure) return this.withinBatch(outcome, weight);
    const [only] = items;
    const declared = await this.declared(call.hex);
    if (carrierOf(call)?.tells !== 'passes' || only?.status !== 'failed' || !tellsWeight(outcome))
      return weight === declared ? outcome : null;
    const own = declared - (await this.declared(only.call.hex)) - (call.carrier === 'multisig' ? this.readAndWrite : 0n);
    const found = await this.within(only, weight - own);
    return found && { ...outcome, items: [found] };
  }

  private async withinBatch(outcome: CallOutcome, weight: bigint): Promise<CallOutcome | null> {
    const { call, failure } = outcome;
    if (!failure || !outcome.items.some(wasReached)) return null;
    const found = await prefixReaching(call.items.length, weight, (length) => this.declared(batchPrefix(call, length)));
    const item = found && call.items[found.length - 1];
    if (!found || !item) return null;
    // A filter that refused the batch itself leaves the weight of all of it.
    if (failure.pallet === 'System' && failure.name === 'CallFiltered' && found.length === call.items.length) return null;
    const own = found.weight - (await this.declared(item.hex));
    const refusal = await this.within(refused(item, failure), weight - own);
    return refusal && refusedBy(outcome, found.length - 1, refusal);
  }
}

/**
 * Finds the failing item of a `batch_all` by what the transaction weighed, where that tells it: not within a proxy or sudo, whose
 * calls count as declared. Never a guess: the outcome stays as it is unless the weights are exactly equal.
 */
export async function locateFailures(
  outcome: CallOutcome,
  events: readonly OwnEvent[],
  metadata: RuntimeMetadata,
  declared: DeclaredWeight,
): Promise<CallOutcome> {
  const weight = reportedWeight(events);
  if (weight === null || !hasUnlocated(outcome)) return outcome;
  return new Scale(declared, metadata).locate(outcome, weight);
}

const hasUnlocated = (outcome: CallOutcome): boolean => isUnlocated(outcome) || outcome.items.some(hasUnlocated);
