/** Cause and fix of every error of the stake pool pallet, 900 to 1180. */
export const stakePoolErrors = {
  'phalaStakePool.WorkerNotRegistered': ['The worker is not registered.', 'Start it and wait until its registration is on chain.'],
  'phalaStakePool.BenchmarkMissing': ['The worker has no benchmark score yet.', 'Keep it online until the benchmark is done.'],
  'phalaStakePool.WorkerExists': ['The pool already has this worker.', 'Choose another worker.'],
  'phalaStakePool.WorkerDoesNotExist': ['The worker is not in this pool.', 'Check the worker key and the pool id.'],
  'phalaStakePool.WorkerInAnotherPool': ['The worker is in another pool.', 'Use the pool that lists it.'],
  'phalaStakePool.UnauthorizedOperator': ['The signer is not the operator of this worker.', 'Sign with the operator account.'],
  'phalaStakePool.UnauthorizedPoolOwner': ['The signer does not own this pool.', 'Sign with the owner account.'],
  'phalaStakePool.InadequateCapacity': ['The new cap is below the stake already in the pool.', 'Set the cap to at least the total stake.'],
  'phalaStakePool.StakeExceedsCapacity': [
    'The contribution is larger than the cap gap.',
    'Contribute at most the cap gap, or choose another pool.',
  ],
  'phalaStakePool.PoolDoesNotExist': ['No pool has this id.', 'Check the pool id and the network.'],
  'phalaStakePool.PoolIsBusy': ['The pool was busy.', 'Send it again in the next block.'],
  'phalaStakePool.InsufficientContribution': ['The contribution is below the minimum.', 'Contribute at least the minimum of this network.'],
  'phalaStakePool.InsufficientBalance': [
    'The account has less left than the contribution, after fees and what it staked before.',
    'Contribute less, or add tokens.',
  ],
  'phalaStakePool.PoolStakeNotFound': ['The account never contributed to this pool.', 'Choose a pool it has stake in.'],
  'phalaStakePool.InsufficientFreeStake': [
    'The pool has less free stake than this needs.',
    'Use less, contribute, or reclaim a stopped worker.',
  ],
  'phalaStakePool.InvalidWithdrawalAmount': [
    'The withdrawal is dust, or more shares than the account holds.',
    'Withdraw more than 1000 share units and at most what is held.',
  ],
  'phalaStakePool.FailedToBindMinerAndWorker': [
    'The worker is bound to a pool, or still cools down from an earlier time in this one.',
    'Remove it from the other pool, or reclaim it after the cool-down.',
  ],
  'phalaStakePool.InternalSubsidyPoolCannotWithdraw': [
    'The account that pays rewards has too little, or the target would stay below the existential deposit.',
    'Claim to an account that has a balance, or wait until the reward account is funded. The reward is kept.',
  ],
  'phalaStakePool.PoolBankrupt': ['All stake of the pool was slashed; its shares are worth nothing.', 'Choose another pool.'],
  'phalaStakePool.NoRewardToClaim': ['The account has no reward in this pool.', 'Wait for the next reward.'],
  'phalaStakePool.FeatureNotEnabled': ['Mining is switched off on this network.', 'Wait until its governance switches it on.'],
  'phalaStakePool.WorkersExceedLimit': ['The pool has as many workers as a pool takes.', 'Remove a worker, or use another pool.'],
  'phalaStakePool.CannotRestartWithLessStake': [
    'The new stake is not higher than the present one.',
    'Enter more; to use less, stop the worker, reclaim it and start it again.',
  ],
  'phalaStakePool.InvalidForceRewardAmount': ['A forced reward has an invalid amount.', 'Correct the amounts.'],
  'phalaStakePool.NotInContributeWhitelist': ['The account is not in the whitelist of the pool.', 'Ask the pool owner to add it.'],
  'phalaStakePool.AlreadyInContributeWhitelist': ['The account is in the whitelist already.', 'Nothing to add.'],
  'phalaStakePool.ExceedWhitelistMaxLen': ['The whitelist is full with 100 accounts.', 'Remove an account first.'],
  'phalaStakePool.NoWhitelistCreated': ['The pool has no whitelist; everybody may contribute.', 'Nothing to remove.'],
  'phalaStakePool.ExceedMaxDescriptionLen': ['The description is longer than 4400 bytes.', 'Shorten it.'],
} as const;
