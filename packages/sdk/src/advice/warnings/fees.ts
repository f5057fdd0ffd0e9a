import type { AccountId, Balance, Planck } from '../../model/types.js';
import { feeFrom, payableFee, payerOf, totalFee } from '../../rules/balances.js';
import type { WarnFacts } from './facts.js';
import type { Warnings } from './warning.js';

type PayingFacts = WarnFacts['createPool'];

/** What the call itself changes of the payer's balance. */
interface Change {
  readonly gained?: Planck;
  readonly unlocked?: Planck;
}

function feeFromLocked(warnings: Warnings, account: AccountId, balance: Balance, fee: Planck): void {
  const short = balance.miscFrozen - (balance.free - fee);
  if (short <= 0n || balance.feeFrozen >= balance.miscFrozen) return;
  const locked = short < fee ? short : fee;
  warnings.add(
    'warning.feeFromLocked',
    { account, fee, locked },
    '{locked} of the fee of {fee} is taken from tokens that a lock holds.|Add tokens first if they must stay whole.',
  );
}

/** Whether this payment is the payer's last, or eats what a lock holds. */
export function warnOfFees(warnings: Warnings, facts: PayingFacts, { gained = 0n, unlocked = 0n }: Change = {}): void {
  const { account, balance } = payerOf(facts);
  const { fee = 0n, constants, tip } = facts;
  const paid = totalFee(facts);
  if (fee === 0n || payableFee(balance, constants, tip) < paid) return;
  feeFromLocked(warnings, account, balance, paid);
  const feeFrozen = balance.feeFrozen > unlocked ? balance.feeFrozen - unlocked : 0n;
  const left = payableFee({ ...balance, free: balance.free - paid + gained, feeFrozen }, constants);
  if (left >= fee) return;
  warnings.add(
    'warning.feesRunOut',
    { account, fee, left },
    '{account} has {left} left for fees after this, less than this one costs.|Add tokens before the next transaction.',
    { account: warnings.address(account) },
  );
}

/** Contributing locks the tokens that later fees, also of the withdrawal, are paid with. */
export function warnOfLock(warnings: Warnings, facts: WarnFacts['contribute'], amount: Planck): void {
  const { signer, balance, constants, ledger, fee = 0n } = facts;
  const free = balance.free - feeFrom(signer, facts);
  const lock = ledger + amount;
  if (payerOf(facts).account !== signer) warnOfFees(warnings, facts);
  else if (fee > 0n && payableFee(balance, constants, facts.tip) >= totalFee(facts))
    feeFromLocked(warnings, signer, balance, totalFee(facts));
  const left = payableFee({ ...balance, free, feeFrozen: lock > balance.feeFrozen ? lock : balance.feeFrozen }, constants);
  const needed = fee > 0n ? fee : 1n;
  if (left >= needed || lock > free) return;
  warnings.add(
    'warning.lockedOut',
    { account: signer, fee, left, missing: needed - left },
    'This leaves {left} for fees: the account cannot send another transaction, not even to withdraw.|Contribute at least {missing} less.',
  );
}
