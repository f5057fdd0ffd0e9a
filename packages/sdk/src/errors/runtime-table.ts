const FUND = 'Add tokens to the account, or use less.';

/** Cause and fix of errors of other pallets and of the runtime itself that the kit's calls can meet. */
export const runtimeErrors = {
  'balances.VestingBalance': ['The tokens are still vesting.', 'Wait until they are vested.'],
  'balances.LiquidityRestrictions': ['The tokens are locked, by stake or otherwise.', 'Use less, or unlock some.'],
  'balances.InsufficientBalance': ['The balance is too low.', FUND],
  'balances.ExistentialDeposit': [
    'The target would stay below the existential deposit.',
    'Send more, or to an account that has a balance.',
  ],
  'balances.KeepAlive': ['The account would fall below the existential deposit.', 'Leave at least the existential deposit.'],
  'balances.DeadAccount': ['The target account does not exist.', 'Use an account that has a balance.'],
  'system.CallFiltered': [
    'The runtime or the proxy type does not allow this call.',
    'Sign with the account itself, or with another proxy type.',
  ],
  'sudo.RequireSudo': ['The signer is not the sudo account.', 'Sign with the sudo account.'],
  'dispatch.BadOrigin': ['The signer may not make this call.', 'Sign with an account that may, for example the council or sudo.'],
  'dispatch.CannotLookup': ['The account cannot be found.', 'Check the address.'],
  'dispatch.Other': ['The runtime gives no reason.', 'Look at the events of the block.'],
  'token.NoFunds': ['The balance is too low.', FUND],
  'token.WouldDie': ['The account would fall below the existential deposit.', 'Leave at least the existential deposit.'],
  'token.BelowMinimum': ['The account would be below the existential deposit.', 'Send more, or to an account that has a balance.'],
  'token.Frozen': ['The tokens are frozen.', 'Unlock some first.'],
  'arithmetic.Underflow': ['A number became too small.', 'Check the amounts.'],
  'arithmetic.Overflow': ['A number became too large.', 'Check the amounts.'],
  'arithmetic.DivisionByZero': ['A division by zero.', 'Check the amounts.'],
} as const;
