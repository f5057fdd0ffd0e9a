import { deposit, withdraw } from '../pallets/balances/account.js';
import { type MessageOrigin, OffchainIngress } from '../pallets/phala-mq/queue.js';
import { Account, BlockHash, BlockNumber, incrementNonce } from '../pallets/system/account.js';
import { depositToTreasury } from '../pallets/treasury/index.js';
import { Context, type PostInfo, type RuntimeCall, type RuntimeConstants, StorageValue } from './context.js';
import { callClass, callWeight, dispatch, encodeDispatchError, usedWeight } from './dispatch-info.js';
import { DispatchError, InvalidTransaction } from './errors.js';
import { type Extrinsic, eraBirth, type Signed, signaturePayload, verifySignature } from './extrinsic.js';
import { BASE_EXTRINSIC_WEIGHT, feeParts, LIMITS, NextFeeMultiplier, totalFee } from './fees.js';
import type { Pallet } from './pallet.js';
import { Overlay, type StateTree } from './storage.js';
import type { Hex } from './types.js';
import { type Validity, validityOf } from './validity.js';

const Events = new StorageValue<readonly unknown[]>('System', 'Events');
const EventCount = new StorageValue<number>('System', 'EventCount');
const ParentHash = new StorageValue<Hex>('System', 'ParentHash');
const Digest = new StorageValue<{ logs: readonly unknown[] }>('System', 'Digest');
type Weight = { ref_time: bigint };
export const BlockWeight = new StorageValue<{ normal: Weight; operational: Weight; mandatory: Weight }>('System', 'BlockWeight');

/** How far back a mortal transaction may begin. */
export const BLOCK_HASH_COUNT = 1200;
type ExtrinsicClass = keyof typeof LIMITS;
const WEIGHT_OF = { Normal: 'normal', Operational: 'operational' } as const;
const BASE_BLOCK_WEIGHT = 5_346_284_000n;

export type NonceRule = 'exact' | 'mayBeFuture';

/** A block being built on a state, or a trial of what a transaction would do. */
export class BlockExecution {
  readonly ctx: Context;
  readonly #pallets: readonly Pallet[];
  #count = 0;
  #length = 0;

  constructor(
    tree: StateTree,
    constants: RuntimeConstants,
    pallets: readonly Pallet[],
    readonly number: number,
    readonly parentHash: Hex,
  ) {
    this.#pallets = pallets;
    this.ctx = new Context(new Overlay(tree), constants, dispatch);
    const { ctx } = this;
    BlockNumber.put(ctx, number);
    ParentHash.put(ctx, parentHash);
    BlockHash.put(ctx, number - 1, parentHash);
    Digest.put(ctx, { logs: [] });
    BlockWeight.put(ctx, { normal: { ref_time: 0n }, operational: { ref_time: 0n }, mandatory: { ref_time: BASE_BLOCK_WEIGHT } });
    Events.remove(ctx);
  }

  initialize(): void {
    this.ctx.phase = { tag: 'Initialization', value: undefined };
    for (const pallet of this.#pallets) pallet.onInitialize?.(this.ctx, this.number);
  }

  /** An unsigned extrinsic the block's author puts in (the time). */
  applyInherent(call: RuntimeCall): void {
    this.#begin();
    dispatch(this.ctx, call, { kind: 'none' });
    const dispatch_info = { weight: { ref_time: callWeight(call) }, class: 'Mandatory', pays_fee: 'Yes' };
    this.ctx.deposit('System', 'ExtrinsicSuccess', { dispatch_info });
    this.#count++;
  }

  /**
   * Puts a transaction in. Throws InvalidTransaction or Trap when it cannot be part of this block; the block is then as before.
   * `verified`: the signature was checked before.
   */
  apply(extrinsic: Extrinsic, verified: boolean): void {
    const { signed, call } = extrinsic;
    if (!signed) throw new InvalidTransaction('NoUnsignedValidator');
    const callIs = callClass(call);
    if (callIs === 'Mandatory') throw new InvalidTransaction('BadMandatory');
    if (!verified) this.verifySignature(extrinsic);
    const weight = callWeight(call);
    const most = LIMITS[callIs];
    if (this.#usedWeight(callIs) + weight + BASE_EXTRINSIC_WEIGHT > most.weight || this.#length + extrinsic.length > most.length) {
      throw new InvalidTransaction('ExhaustsResources');
    }
    this.ctx.transactional(() => {
      this.#begin();
      const who = this.preDispatch(extrinsic, 'exact');
      const fee = this.payFee(extrinsic, who);
      const origin = { kind: 'signed' as const, account: who, filters: [] };
      const result = this.ctx.attempt(() => dispatch(this.ctx, call, origin));
      const post = result.ok ? result.value : {};
      const used = usedWeight(call, result);
      this.#settleFee(extrinsic, who, fee, used, post);
      this.#addWeight(callIs, used + BASE_EXTRINSIC_WEIGHT);
      const dispatch_info = { weight: { ref_time: used }, class: callIs, pays_fee: post.paysFee === false ? 'No' : 'Yes' };
      if (result.ok) this.ctx.deposit('System', 'ExtrinsicSuccess', { dispatch_info });
      else this.ctx.deposit('System', 'ExtrinsicFailed', { dispatch_error: encodeDispatchError(result.error), dispatch_info });
    });
    this.#count++;
    this.#length += extrinsic.length;
  }

  /** What the runtime's own validation says before a transaction enters a pool. Throws InvalidTransaction. */
  validate(extrinsic: Extrinsic): Validity {
    if (!extrinsic.signed) throw new InvalidTransaction('NoUnsignedValidator');
    this.verifySignature(extrinsic);
    const sender = this.preDispatch(extrinsic, 'mayBeFuture');
    const fee = this.payFee(extrinsic, sender);
    const message = queueMessage(extrinsic.call);
    const queue = message && { ...message, expected: this.#expectedSequence(message.sender) };
    const expectedNonce = Account.get(this.ctx, sender).nonce - 1;
    return validityOf(extrinsic, sender, { fee, number: this.number, expectedNonce, queue });
  }

  #begin(): void {
    this.ctx.phase = { tag: 'ApplyExtrinsic', value: this.#count };
  }

  #expectedSequence(sender: MessageOrigin): bigint {
    return OffchainIngress.find(this.ctx, sender) ?? 0n;
  }

  /** Checks what the signed extensions check of a transaction by itself, but for the signature; takes the nonce. */
  preDispatch({ signed, call, length }: Extrinsic, rule: NonceRule): Hex {
    const { address, nonce } = signed as Signed;
    if (address.tag !== 'Id') throw new InvalidTransaction('CannotLookup');
    const who = address.value;
    if (/^0x0+$/.test(who)) throw new InvalidTransaction('BadSigner');
    const expected = Account.get(this.ctx, who).nonce;
    if (nonce < expected) throw new InvalidTransaction('Stale');
    if (nonce > expected && rule === 'exact') throw new InvalidTransaction('Future');
    const callIs = callClass(call);
    if (callIs === 'Mandatory') throw new InvalidTransaction('MandatoryDispatch');
    const most = LIMITS[callIs];
    if (callWeight(call) > most.alone || length > most.length) throw new InvalidTransaction('ExhaustsResources');
    const message = queueMessage(call);
    if (message) {
      const expectedSequence = this.#expectedSequence(message.sender);
      if (message.sequence < expectedSequence) throw new InvalidTransaction('Stale');
      if (message.sequence > expectedSequence && rule === 'exact') throw new InvalidTransaction('Future');
    }
    incrementNonce(this.ctx, who);
    return who;
  }

  verifySignature({ signed, call }: Extrinsic): void {
    const { address, signature, era } = signed as Signed;
    if (address.tag !== 'Id') throw new InvalidTransaction('CannotLookup');
    const genesis = BlockHash.get(this.ctx, 0);
    const birth = eraBirth(era, this.number);
    const mortality = BlockHash.find(this.ctx, birth);
    if (!mortality) throw new InvalidTransaction('AncientBirthBlock');
    const payload = signaturePayload(call, signed as Signed, this.ctx.constants, genesis, mortality);
    if (!verifySignature(signature, payload, address.value)) throw new InvalidTransaction('BadProof');
  }

  /** Takes the fee that the transaction declares, tip included. */
  payFee({ length, call, signed }: Extrinsic, who: Hex): bigint {
    const { tip } = signed as Signed;
    const fee = this.fee(length, callWeight(call)) + tip;
    try {
      // A tip makes it a payment for more than the fee, which any lock may hold back.
      withdraw(this.ctx, who, fee, tip > 0n ? 'All' : 'Fee', true);
    } catch (error) {
      if (error instanceof DispatchError) throw new InvalidTransaction('Payment');
      throw error;
    }
    return fee;
  }

  /** Fee without tip, in planck. */
  fee(length: number, weight: bigint): bigint {
    return totalFee(feeParts(length, weight, NextFeeMultiplier.get(this.ctx)));
  }

  /** Gives back what was not used and the rest to the treasury. */
  #settleFee({ length, signed }: Extrinsic, who: Hex, paid: bigint, weight: bigint, post: PostInfo): void {
    const { tip } = signed as Signed;
    const due = post.paysFee === false ? tip : this.fee(length, weight) + tip;
    if (paid > due && Account.has(this.ctx, who)) deposit(this.ctx, who, paid - due);
    depositToTreasury(this.ctx, due);
    this.ctx.deposit('TransactionPayment', 'TransactionFeePaid', { who, actual_fee: due, tip });
  }

  #usedWeight(callIs: ExtrinsicClass): bigint {
    return BlockWeight.get(this.ctx)[WEIGHT_OF[callIs]].ref_time;
  }

  #addWeight(callIs: ExtrinsicClass, weight: bigint): void {
    const of = WEIGHT_OF[callIs];
    const weights = BlockWeight.get(this.ctx);
    BlockWeight.put(this.ctx, { ...weights, [of]: { ref_time: weights[of].ref_time + weight } });
  }

  finalize(): Map<Hex, Hex | null> {
    const { ctx } = this;
    ctx.phase = { tag: 'Finalization', value: undefined };
    for (const pallet of this.#pallets) pallet.onFinalize?.(ctx, this.number);
    const ancient = this.number - BLOCK_HASH_COUNT - 1;
    if (ancient > 0) BlockHash.remove(ctx, ancient);
    return this.changes();
  }

  /** What was written so far, events included. */
  changes(): Map<Hex, Hex | null> {
    Events.put(this.ctx, this.ctx.events);
    EventCount.put(this.ctx, this.ctx.events.length);
    return this.ctx.storage.changes();
  }
}

/** Sender and sequence when the call brings a signed message of the queue. */
export function queueMessage(call: RuntimeCall): { sender: MessageOrigin; sequence: bigint } | null {
  if (call.tag !== 'PhalaMq' || call.value.tag !== 'sync_offchain_message') return null;
  const { signed_message } = call.value.value as { signed_message: { message: { sender: MessageOrigin }; sequence: bigint } };
  return { sender: signed_message.message.sender, sequence: signed_message.sequence };
}
