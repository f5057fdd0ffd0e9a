import type { AccountId, Balance, NetworkConstants, Planck } from '../model/types.js';
import type { Facts } from './facts.js';

const floor0 = (value: bigint): bigint => (value > 0n ? value : 0n);
const max = (a: bigint, b: bigint): bigint => (a > b ? a : b);

type Paying = Pick<Facts, 'signer' | 'balance' | 'fee' | 'tip' | 'payer'>;

export const totalFee = ({ fee = 0n, tip = 0n }: Pick<Paying, 'fee' | 'tip'>): Planck => fee + tip;
export const payerOf = ({ payer, signer, balance }: Paying) => payer ?? { account: signer, balance };
/** What fee and tip take from the account: nothing when another one pays. */
export const feeFrom = (account: AccountId, facts: Paying): Planck => (payerOf(facts).account === account ? totalFee(facts) : 0n);

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
export function payableFee(balance: Balance, { existentialDeposit }: Deposit, tip: Planck = 0n): Planck {
  const alive = balance.free + balance.reserved >= existentialDeposit;
  return spendable(balance, tip ? frozenForAll(balance) : balance.feeFrozen, alive ? existentialDeposit : 0n);
}
