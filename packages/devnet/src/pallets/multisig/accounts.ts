import type { Context } from '../../engine/context.js';
import { ensure } from '../../engine/errors.js';
import type { Hex } from '../../engine/types.js';
import { blake2_256 } from '../../scale/hash.js';
import { concat, littleEndian, toHex } from '../../scale/hex.js';
import { types } from '../runtime-types.js';
import { BlockNumber } from '../system/account.js';

const NAME = 'Multisig';
const MAX_SIGNATORIES = 100;
const accounts = types.of<readonly Hex[]>('Vec<AccountId32>');

/** Where an extrinsic stands: its block and its index there. */
export interface Timepoint {
  readonly height: number;
  readonly index: number;
}

export function timepoint(ctx: Context): Timepoint {
  return { height: BlockNumber.get(ctx), index: ctx.phase.tag === 'ApplyExtrinsic' ? ctx.phase.value : 0 };
}

/** Account that `threshold` of the signatories hold together; they must be sorted. */
export function multisigAccount(signatories: readonly Hex[], threshold: number): Hex {
  return toHex(blake2_256(concat(new TextEncoder().encode('modlpy/utilisuba'), accounts.enc(signatories), littleEndian(threshold, 2))));
}

/** Everyone who may sign, in order. The others must come sorted, without the sender. */
export function signatoriesOf(who: Hex, others: readonly Hex[]): Hex[] {
  ensure(others.length > 0, NAME, 'TooFewSignatories');
  ensure(others.length < MAX_SIGNATORIES, NAME, 'TooManySignatories');
  for (const [index, other] of others.entries()) {
    ensure(index === 0 || (others[index - 1] as Hex) < other, NAME, 'SignatoriesOutOfOrder');
    ensure(other !== who, NAME, 'SenderInSignatories');
  }
  return [...others, who].sort();
}
