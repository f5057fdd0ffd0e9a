import { compact } from 'scale-ts';
import type { MessageOrigin } from '../pallets/phala-mq/queue.js';
import { types } from '../pallets/runtime-types.js';
import { concat, fromHex, littleEndian, toHex } from '../scale/hex.js';
import { callClass, callWeight } from './dispatch-info.js';
import { type Extrinsic, eraDeath, type Signed } from './extrinsic.js';
import { LIMITS } from './fees.js';
import type { Hex } from './types.js';

/** What the runtime says about a transaction that may enter a pool. */
export interface Validity {
  readonly sender: Hex;
  /** Higher goes first. */
  readonly priority: bigint;
  /** Tags other transactions must provide before this one. */
  readonly requires: readonly Hex[];
  readonly provides: readonly Hex[];
  /** For how many blocks the answer holds. */
  readonly longevity: bigint;
}

/** Takes the part of the transaction's message in the queue, if it brings one. */
export interface QueuePlace {
  readonly sender: MessageOrigin;
  readonly sequence: bigint;
  readonly expected: bigint;
}

const MAX_U64 = (1n << 64n) - 1n;
/** A fee that an operational transaction pays counts as a tip of this many times the fee. */
const OPERATIONAL_FEE_MULTIPLIER = 5n;
const MAX_BLOCK_WEIGHT = LIMITS.Operational.weight;

const min = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const max = (a: bigint, b: bigint): bigint => (a > b ? a : b);

/** Tip for each share of a block; `fee`: what the transaction pays, tip included. */
function priorityOf({ call, length, signed }: Extrinsic, fee: bigint): bigint {
  const callIs = callClass(call);
  const maxLength = callIs === 'Normal' ? LIMITS.Normal.length : LIMITS.Operational.length;
  const perBlock = max(min(MAX_BLOCK_WEIGHT / max(callWeight(call), 1n), BigInt(Math.floor(maxLength / length))), 1n);
  const virtualTip = callIs === 'Operational' ? fee * OPERATIONAL_FEE_MULTIPLIER : 0n;
  return min(((signed as Signed).tip + 1n + virtualTip) * perBlock, MAX_U64);
}

const nonceTag = (who: Hex, nonce: number): Hex => toHex(concat(fromHex(who), littleEndian(nonce, 4)));

const QUEUE_TAG = new TextEncoder().encode('PhalaMqOffchainMessages');
const origin = types.of<MessageOrigin>('MessageOrigin');
const queueTag = (sender: MessageOrigin, sequence: bigint): Hex =>
  toHex(concat(compact.enc(QUEUE_TAG.length), QUEUE_TAG, origin.enc(sender), littleEndian(sequence, 8)));

/** `number`: the block it would be part of; `expectedNonce`: the account's. */
export function validityOf(
  extrinsic: Extrinsic,
  sender: Hex,
  { fee, number, expectedNonce, queue }: { fee: bigint; number: number; expectedNonce: number; queue: QueuePlace | null },
): Validity {
  const { nonce, era } = extrinsic.signed as Signed;
  const requires: Hex[] = nonce > expectedNonce ? [nonceTag(sender, nonce - 1)] : [];
  const provides: Hex[] = [nonceTag(sender, nonce)];
  if (queue) {
    if (queue.sequence > queue.expected) requires.push(queueTag(queue.sender, queue.sequence - 1n));
    provides.push(queueTag(queue.sender, queue.sequence));
  }
  return { sender, priority: priorityOf(extrinsic, fee), requires, provides, longevity: eraDeath(era, number) - BigInt(number) };
}
