import { type Context, type PostInfo, type RuntimeCall, StorageMap } from '../../engine/context.js';
import { callWeight, encodeDispatchResult } from '../../engine/dispatch-info.js';
import { ensure } from '../../engine/errors.js';
import { decodeCall } from '../../engine/extrinsic.js';
import type { Hex } from '../../engine/types.js';
import { blake2_256 } from '../../scale/hash.js';
import { fromHex, toHex } from '../../scale/hex.js';
import { reserve, unreserve } from '../balances/account.js';
import { multisigAccount, signatoriesOf, type Timepoint, timepoint } from './accounts.js';
import { approveStoreWeight, approveWeight, completeWeight, createStoreWeight, createWeight } from './weights.js';

const NAME = 'Multisig';
const DEPOSIT_BASE = 1_030_000_000_000n;
const DEPOSIT_FACTOR = 320_000_000_000n;

interface Multisig {
  readonly when: Timepoint;
  readonly deposit: bigint;
  readonly depositor: Hex;
  readonly approvals: readonly Hex[];
}

const Multisigs = new StorageMap<readonly [Hex, Hex], Multisig>(NAME, 'Multisigs');
const Calls = new StorageMap<Hex, readonly [data: Hex, depositor: Hex, deposit: bigint]>(NAME, 'Calls');

const lengthOf = (data: Hex): number => data.length / 2 - 1;

interface Approval {
  readonly who: Hex;
  readonly threshold: number;
  readonly others: readonly Hex[];
  readonly maybeTimepoint: Timepoint | null;
  /** Bytes of the call, or only their hash. */
  readonly call: { readonly data: Hex; readonly store: boolean } | { readonly hash: Hex };
  readonly maxWeight: bigint;
}

/** Returns the deposits of a stored call and forgets it. */
function clearCall(ctx: Context, hash: Hex): void {
  const stored = Calls.find(ctx, hash);
  if (!stored) return;
  Calls.remove(ctx, hash);
  unreserve(ctx, stored[1], stored[2]);
}

function storeCall(ctx: Context, who: Hex, hash: Hex, data: Hex, otherDeposit: bigint): void {
  ensure(!Calls.has(ctx, hash), NAME, 'AlreadyStored');
  const deposit = otherDeposit + DEPOSIT_BASE + DEPOSIT_FACTOR * BigInt(Math.ceil(lengthOf(data) / 32));
  reserve(ctx, who, deposit);
  Calls.put(ctx, hash, [data, who, deposit]);
}

/** Null when the bytes are no call of this runtime. */
function callOf(data: Hex): RuntimeCall | null {
  try {
    return decodeCall(fromHex(data));
  } catch {
    return null;
  }
}

/** One signatory's approval: opens the operation, adds to it, or runs the call once enough have approved. */
export function approve(ctx: Context, { who, threshold, others, maybeTimepoint, call, maxWeight }: Approval): PostInfo {
  ensure(threshold >= 2, NAME, 'MinimumThreshold');
  const id = multisigAccount(signatoriesOf(who, others), threshold);
  const given = 'data' in call ? call : null;
  const call_hash = 'data' in call ? toHex(blake2_256(fromHex(call.data))) : call.hash;
  const length = given ? lengthOf(given.data) : 0;
  const open = Multisigs.find(ctx, [id, call_hash]);
  const toStore = given?.store ? given.data : null;

  if (!open) {
    ensure(!maybeTimepoint, NAME, 'UnexpectedTimepoint');
    const deposit = DEPOSIT_BASE + DEPOSIT_FACTOR * BigInt(threshold);
    if (toStore) storeCall(ctx, who, call_hash, toStore, deposit);
    else reserve(ctx, who, deposit);
    Multisigs.put(ctx, [id, call_hash], { when: timepoint(ctx), deposit, depositor: who, approvals: [who] });
    ctx.deposit(NAME, 'NewMultisig', { approving: who, multisig: id, call_hash });
    return { weight: (toStore ? createStoreWeight : createWeight)(others.length, length) };
  }

  ensure(maybeTimepoint, NAME, 'NoTimepoint');
  ensure(isSame(open.when, maybeTimepoint), NAME, 'WrongTimepoint');
  const counts = open.approvals.length < threshold && !open.approvals.includes(who);
  const enough = open.approvals.length + (counts ? 1 : 0) >= threshold;
  const data = enough ? (given?.data ?? Calls.find(ctx, call_hash)?.[0] ?? null) : null;
  const decoded = data && callOf(data);
  if (data && decoded) {
    ensure(callWeight(decoded) <= maxWeight, NAME, 'MaxWeightTooLow');
    Multisigs.remove(ctx, [id, call_hash]);
    clearCall(ctx, call_hash);
    unreserve(ctx, open.depositor, open.deposit);
    const result = ctx.attempt(() => ctx.dispatch(ctx, decoded, { kind: 'signed', account: id, filters: [] }));
    ctx.deposit(NAME, 'MultisigExecuted', {
      approving: who,
      timepoint: maybeTimepoint,
      multisig: id,
      call_hash,
      result: encodeDispatchResult(result),
    });
    const { weight } = result.ok ? result.value : result.error;
    return weight === undefined ? {} : { weight: completeWeight(others.length, lengthOf(data)) + weight };
  }

  if (toStore) storeCall(ctx, who, call_hash, toStore, 0n);
  if (counts) {
    Multisigs.put(ctx, [id, call_hash], { ...open, approvals: [...open.approvals, who].sort() });
    ctx.deposit(NAME, 'MultisigApproval', { approving: who, timepoint: maybeTimepoint, multisig: id, call_hash });
  } else ensure(toStore, NAME, 'AlreadyApproved');
  return { weight: (toStore ? approveStoreWeight : approveWeight)(others.length, length) };
}

const isSame = (a: Timepoint, b: Timepoint): boolean => a.height === b.height && a.index === b.index;

interface Cancellation {
  readonly who: Hex;
  readonly threshold: number;
  readonly others: readonly Hex[];
  readonly timepoint: Timepoint;
  readonly call_hash: Hex;
}

/** Ends an open operation; only who opened it may. Deposits come back. */
export function cancel(ctx: Context, { who, threshold, others, timepoint: when, call_hash }: Cancellation): void {
  ensure(threshold >= 2, NAME, 'MinimumThreshold');
  const id = multisigAccount(signatoriesOf(who, others), threshold);
  const open = Multisigs.find(ctx, [id, call_hash]);
  ensure(open, NAME, 'NotFound');
  ensure(isSame(open.when, when), NAME, 'WrongTimepoint');
  ensure(open.depositor === who, NAME, 'NotOwner');
  unreserve(ctx, open.depositor, open.deposit);
  Multisigs.remove(ctx, [id, call_hash]);
  clearCall(ctx, call_hash);
  ctx.deposit(NAME, 'MultisigCancelled', { cancelling: who, timepoint: when, multisig: id, call_hash });
}
