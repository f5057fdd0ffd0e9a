import type { Balance, NetworkConstants, Planck } from '../model/types.js';

const floor0 = (value: bigint): bigint => (value > 0n ? value : 0n);
const max = (a: bigint, b: bigint): bigint => (a > b ? a : b);

export interface Fee {
  readonly fee?: Planck | undefined;
  readonly tip?: Planck | undefined;
}

export const totalFee = ({ fee = 0n, tip = 0n }: Fee): Planck => fee + tip;

/** Largest amount the account can send away and stay alive, after a fee. Locks overlap, so the largest one counts. */
export function transferable(balance: Balance, constants: Pick<NetworkConstants, 'existentialDeposit'>, fee: Planck = 0n): Planck {
  const frozen = max(balance.miscFrozen, balance.feeFrozen);
  return floor0(balance.free - max(frozen, constants.existentialDeposit) - fee);
}

/**
 * Largest contribution the chain accepts from this balance: free, less the fee, less what the account has staked in all
 * pools. Other locks do not count against it; staking all of it leaves nothing to pay later fees with.
 */
export const delegable = (balance: Balance, ledger: Planck, fee: Planck = 0n): Planck => floor0(balance.free - fee - ledger);

/** Largest fee the account can pay: what is not frozen, and without falling below the existential deposit. */
export function payableFee(balance: Balance, constants: Pick<NetworkConstants, 'existentialDeposit'>, withTip = false): Planck {
  const frozen = withTip ? max(balance.miscFrozen, balance.feeFrozen) : balance.feeFrozen;
  const { existentialDeposit } = constants;
  const alive = balance.free + balance.reserved >= existentialDeposit;
  const needed = alive ? floor0(existentialDeposit - balance.reserved) : 0n;
  return floor0(balance.free - max(frozen, needed));
}
