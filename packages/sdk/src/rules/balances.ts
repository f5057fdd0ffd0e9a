import type { Balance, NetworkConstants, Planck } from '../model/types.js';

const floor0 = (value: bigint): bigint => (value > 0n ? value : 0n);
const max = (a: bigint, b: bigint): bigint => (a > b ? a : b);

export interface Fee {
  readonly fee?: Planck | undefined;
  readonly tip?: Planck | undefined;
}

export const totalFee = ({ fee = 0n, tip = 0n }: Fee): Planck => fee + tip;

type Deposit = Pick<NetworkConstants, 'existentialDeposit'>;

/** What can leave an account whose total must stay at `keep`: reserved tokens count towards it, frozen ones stay free. */
const spendable = (balance: Balance, frozen: Planck, keep: Planck): Planck => floor0(balance.free - max(frozen, keep - balance.reserved));
const frozenForAll = (balance: Balance): Planck => max(balance.miscFrozen, balance.feeFrozen);

/** Largest amount the account can send away and stay alive, after a fee. Locks overlap, so the largest one counts. */
export const transferable = (balance: Balance, { existentialDeposit }: Deposit, fee: Planck = 0n): Planck =>
  floor0(spendable(balance, frozenForAll(balance), existentialDeposit) - fee);

/**
 * Largest contribution the chain accepts from this balance: free, less the fee, less what the account has staked in all
 * pools. Other locks do not count against it; staking all of it leaves nothing to pay later fees with.
 */
export const delegable = (balance: Balance, ledger: Planck, fee: Planck = 0n): Planck => floor0(balance.free - fee - ledger);

/** Largest fee the account can pay: what fee locks leave, without killing it. A tip must respect every lock. */
export function payableFee(balance: Balance, { existentialDeposit }: Deposit, withTip = false): Planck {
  const alive = balance.free + balance.reserved >= existentialDeposit;
  return spendable(balance, withTip ? frozenForAll(balance) : balance.feeFrozen, alive ? existentialDeposit : 0n);
}
