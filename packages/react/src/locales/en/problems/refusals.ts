import { messagesOf } from '../../../transactions/problems/word-table';

const ATTEST = 'Update the worker software and its host, then register again.';
const GATEKEEPER = 'Check the gatekeeper and its master key.';
const LIST = 'Check the allow list of the network.';
const SIGNATORIES = 'Check threshold and signatories: all of them, in the same number, define the account.';
const RECHECK = 'Check the operation again: it reads how it stands now.';
const FUND = 'Add tokens to the account, or use less.';
const REGISTER_FIRST = 'Start the worker and wait until its registration is on chain.';
const SIGN_AGAIN = 'Sign the message again.';
const AMOUNTS = 'Check the amounts.';

/** Refusals of the chain: errors of its pallets and of the runtime itself. */
export const refusals = messagesOf({
  // Stake pools
  'phalaStakePool.WorkerNotRegistered': ['{worker} is not registered.', REGISTER_FIRST, 'The worker is not registered.'],
  'phalaStakePool.BenchmarkMissing': [
    '{worker} has no benchmark score yet.',
    'Keep it online until the benchmark is done.',
    'The worker has no benchmark score yet.',
  ],
  'phalaStakePool.WorkerExists': ['Pool {pid} already has {worker}.', 'Choose another worker.', 'The pool already has this worker.'],
  'phalaStakePool.WorkerDoesNotExist': [
    '{worker} is not in Pool {pid}.',
    'Check the worker and the pool.',
    'The worker is not in this pool.',
  ],
  'phalaStakePool.WorkerInAnotherPool': [
    '{worker} is in Pool {actual}, not in Pool {pid}.',
    'Use the pool that lists it.',
    'The worker is in another pool.',
  ],
  'phalaStakePool.UnauthorizedOperator': [
    '{operator, select, none {{worker} has no operator.} other {The operator of {worker} is {operator}, not {signer}.}}',
    'Only its operator can add it: bind your account as operator in the worker software, or switch the account.',
    'The signer is not the operator of this worker.',
  ],
  'phalaStakePool.UnauthorizedPoolOwner': [
    'Pool {pid} belongs to {owner}, not to {signer}.',
    'Switch to the owner account.',
    'The signer does not own this pool.',
  ],
  'phalaStakePool.InadequateCapacity': [
    'A cap of {cap} is below the {totalStake} already in Pool {pid}.',
    'Set the cap to at least Total Stake now.',
    'The new cap is below the stake already in the pool.',
  ],
  'phalaStakePool.StakeExceedsCapacity': [
    '{amount} is {excess} over the Cap Gap of Pool {pid}, which is {gap}.',
    'Contribute at most the Cap Gap, or choose another pool.',
    'The contribution is larger than the Cap Gap of the pool.',
  ],
  'phalaStakePool.PoolDoesNotExist': ['There is no Pool {pid}.', 'Check the pool id and the network.', 'No pool has this id.'],
  'phalaStakePool.PoolIsBusy': ['The pool was busy.', 'Send it again in the next block.'],
  'phalaStakePool.InsufficientContribution': [
    '{amount} is below the smallest contribution of {minimum}.',
    'Contribute at least the smallest contribution.',
    'The contribution is below the smallest one of this network.',
  ],
  'phalaStakePool.InsufficientBalance': [
    'You have {available} to contribute; {amount} needs {missing} more. {staked} is staked already.',
    'Contribute less, or add tokens.',
    'The account has less left than the contribution, after fees and what it staked before.',
  ],
  'phalaStakePool.PoolStakeNotFound': [
    '{account} never contributed to Pool {pid}.',
    'Choose a pool it has stake in.',
    'The account never contributed to this pool.',
  ],
  'phalaStakePool.InsufficientFreeStake': [
    'Pool {pid} has {free} free. {needed} needs {missing} more.',
    'Use less, contribute, or reclaim a stopped worker.',
    'The pool has less free stake than this needs.',
  ],
  'phalaStakePool.InvalidWithdrawalAmount': [
    '{reason, select, dust {{sharesBare} shares are too few: the chain drops up to {dustBare}.} other {You hold {heldBare} shares, worth {worth}; this is {sharesBare} shares.}}',
    'Withdraw at most what you hold, and more than 1,000 share units.',
    'The withdrawal is dust, or more shares than the account holds.',
  ],
  'phalaStakePool.FailedToBindMinerAndWorker': [
    '{reason, select, minerNotReady {{worker} still cools down from an earlier time in Pool {pid}.} minerBound {{worker} is bound in Pool {pid} already.} other {{worker} is bound to another pool.}}',
    'Remove it from the other pool, or reclaim it after the cool-down.',
    'The worker is bound to a pool, or still cools down from an earlier time in this one.',
  ],
  'phalaStakePool.InternalSubsidyPoolCannotWithdraw': [
    '{reason, select, target {{amount} to {target} would leave it below the {minimum} an account must have.} other {The account that pays rewards has {available}, less than the reward of {amount}.}}',
    'Claim to an account that has a balance, or wait until the reward account is funded. The reward is kept.',
    'The account that pays rewards has too little, or the target would stay below the existential deposit.',
  ],
  'phalaStakePool.PoolBankrupt': [
    'All stake of Pool {pid} was slashed: its shares are worth nothing.',
    'Choose another pool.',
    'All stake of the pool was slashed: its shares are worth nothing.',
  ],
  'phalaStakePool.NoRewardToClaim': [
    '{account} has no reward in Pool {pid}.',
    'Wait for the next reward.',
    'The account has no reward in this pool.',
  ],
  'phalaStakePool.FeatureNotEnabled': ['Mining is switched off on this network.', 'Wait until its governance switches it on.'],
  'phalaStakePool.WorkersExceedLimit': [
    'Pool {pid} has {limit} workers, as many as a pool takes.',
    'Remove a worker, or use another pool.',
    'The pool has as many workers as a pool takes.',
  ],
  'phalaStakePool.CannotRestartWithLessStake': [
    '{stake} is not more than the {current} that {worker} mines with.',
    'Enter more. To use less, stop the worker, reclaim it and start it again.',
    'The new stake is not higher than the present one.',
  ],
  'phalaStakePool.InvalidForceRewardAmount': ['A forced reward has an invalid amount.', 'Correct the amounts.'],
  'phalaStakePool.NotInContributeWhitelist': [
    '{staker} is not in the whitelist of Pool {pid}.',
    'Ask the pool owner to add it.',
    'The account is not in the whitelist of the pool.',
  ],
  'phalaStakePool.AlreadyInContributeWhitelist': [
    '{staker} is in the whitelist of Pool {pid} already.',
    'Nothing to add.',
    'The account is in the whitelist already.',
  ],
  'phalaStakePool.ExceedWhitelistMaxLen': [
    'The whitelist of Pool {pid} is full with {limit} accounts.',
    'Remove an account first.',
    'The whitelist is full with 100 accounts.',
  ],
  'phalaStakePool.NoWhitelistCreated': [
    'Pool {pid} has no whitelist: everybody may contribute.',
    'Nothing to remove.',
    'The pool has no whitelist: everybody may contribute.',
  ],
  'phalaStakePool.ExceedMaxDescriptionLen': ['The description is longer than 4,400 bytes.', 'Shorten it.'],

  // Mining and its messages
  'phalaMining.BadSender': ['The signer or sender may not do this to the miner.', 'Sign with the operator of the worker.'],
  'phalaMining.InvalidMessage': ['A mining message could not be read.', 'Update the worker software.'],
  'phalaMining.WorkerNotRegistered': ['The worker is not registered.', REGISTER_FIRST],
  'phalaMining.GatekeeperNotRegistered': ['The gatekeeper is not registered.', 'Register the gatekeeper first.'],
  'phalaMining.DuplicateBoundMiner': ['The miner is bound to a worker already.', 'Remove that worker from the pool first.'],
  'phalaMining.BenchmarkMissing': [
    '{worker} has no benchmark score.',
    'Keep it online until the benchmark is done.',
    'The worker has no benchmark score.',
  ],
  'phalaMining.MinerNotFound': [
    '{worker} was never in Pool {pid}.',
    'Check the worker and the pool.',
    'The worker was never in this pool.',
  ],
  'phalaMining.MinerNotBound': ['{worker} is not bound in Pool {pid}.', 'Add it to the pool again.', 'The miner is not bound to a worker.'],
  'phalaMining.MinerNotReady': [
    '{worker} is {state}.',
    'Stop it, and reclaim it after the cool-down.',
    'The worker is mining or cooling down.',
  ],
  'phalaMining.MinerNotMining': ['{worker} is {state}, not mining.', 'Nothing to stop.', 'The worker is not mining.'],
  'phalaMining.WorkerNotBound': ['The worker is in no pool.', 'Add it to a pool first.'],
  'phalaMining.CoolDownNotReady': [
    '{reason, select, tooEarly {The cool-down of {worker} ends in {secondsLeft}.} other {{worker} is {state}, not cooling down.}}',
    'Reclaim it when the cool-down has ended.',
    'The cool-down has not ended, or the worker is not cooling down.',
  ],
  'phalaMining.InsufficientStake': [
    '{stake} is below Smin: {worker} with score {score} needs {minimum}, {missing} more.',
    'Use at least Smin.',
    'The stake is below Smin of this worker.',
  ],
  'phalaMining.TooMuchStake': [
    '{stake} is above Smax: {worker} with score {score} takes {maximum} at most.',
    'Use at most Smax.',
    'The stake is above Smax of this worker.',
  ],
  'phalaMining.InternalErrorBadTokenomicParameters': [
    'The network has no usable tokenomic parameters.',
    'Wait until its governance sets them.',
  ],
  'phalaMining.DuplicateBoundWorker': ['The worker is bound to a pool already.', 'Remove it from that pool first.'],
  'phalaMining.BenchmarkTooLow': [
    '{worker} has score {score}; {minimum} is the least.',
    'Use a faster machine, or run the benchmark again.',
    'The score of the worker is below 50.',
  ],
  'phalaMining.InternalErrorCannotStartWithExistingStake': [
    '{worker} still holds {stake} of an earlier run.',
    'Reclaim it first.',
    'The worker still holds stake of an earlier run.',
  ],
  'phalaMq.BadSender': ['This kind of sender may not post messages.', 'Send the message as a worker or gatekeeper.'],
  'phalaMq.BadSequence': ['The message is out of sequence.', 'Send it with the next expected sequence number.'],
  'phalaMq.BadDestination': ['The topic of the message is not allowed.', 'Use a topic that starts with a letter.'],

  // Registry
  'phalaRegistry.CannotHandleUnknownMessage': ['The message is of an unknown kind.', 'Update the worker software.'],
  'phalaRegistry.InvalidSender': ['The sender may not do this.', 'Send it from the account or worker it belongs to.'],
  'phalaRegistry.InvalidPubKey': ['The public key is not valid.', 'Check the key.'],
  'phalaRegistry.MalformedSignature': ['The signature cannot be read.', SIGN_AGAIN],
  'phalaRegistry.InvalidSignatureLength': ['The signature does not have 64 bytes.', SIGN_AGAIN],
  'phalaRegistry.InvalidSignature': [
    'The signature does not belong to this message and key.',
    'Sign the message again with the right key.',
  ],
  'phalaRegistry.UnknownContract': ['The contract is not known.', 'Check the contract id.'],
  'phalaRegistry.InvalidIASSigningCert': ['The certificate of the attestation is not valid.', ATTEST],
  'phalaRegistry.InvalidReport': ['The attestation report cannot be read.', ATTEST],
  'phalaRegistry.InvalidQuoteStatus': ['The status of the attestation is not accepted.', ATTEST],
  'phalaRegistry.BadIASReport': ['The attestation report is not valid.', ATTEST],
  'phalaRegistry.OutdatedIASReport': ['The attestation report is older than two hours.', 'Register with a new report.'],
  'phalaRegistry.UnknownQuoteBodyFormat': ['The quote of the attestation is of an unknown format.', ATTEST],
  'phalaRegistry.InvalidRuntimeInfoHash': ['The attestation is for other worker data.', 'Register with the data that was attested.'],
  'phalaRegistry.InvalidRuntimeInfo': ['The data of the worker is not valid.', ATTEST],
  'phalaRegistry.InvalidInput': ['The input is not valid.', 'Check the arguments.'],
  'phalaRegistry.InvalidBenchReport': ['The benchmark report is not valid.', 'Check the clock of the worker and run the benchmark again.'],
  'phalaRegistry.WorkerNotFound': ['The worker is not registered.', 'Register the worker first.'],
  'phalaRegistry.InvalidGatekeeper': ['The worker cannot be a gatekeeper.', GATEKEEPER],
  'phalaRegistry.InvalidMasterPubkey': ['The master key is not valid.', GATEKEEPER],
  'phalaRegistry.MasterKeyMismatch': ['The master key is not the one on chain.', GATEKEEPER],
  'phalaRegistry.MasterKeyUninitialized': ['The network has no master key yet.', GATEKEEPER],
  'phalaRegistry.GenesisBlockHashRejected': ['The worker follows a relay chain that is not accepted.', LIST],
  'phalaRegistry.GenesisBlockHashAlreadyExists': ['The relay chain is in the list already.', LIST],
  'phalaRegistry.GenesisBlockHashNotFound': ['The relay chain is not in the list.', LIST],
  'phalaRegistry.PRuntimeRejected': ['The version of the worker software is not accepted.', ATTEST],
  'phalaRegistry.PRuntimeAlreadyExists': ['The worker software is in the list already.', LIST],
  'phalaRegistry.PRuntimeNotFound': ['The worker software is not in the list.', LIST],
  'phalaRegistry.UnknownCluster': ['The cluster is not known.', 'Check the cluster id.'],
  'phalaRegistry.NoneAttestationDisabled': ['This network accepts attested workers only.', ATTEST],
  'phalaRegistry.NotImplemented': ['The runtime does not do this yet.', 'Use a later runtime.'],
  'phalaRegistry.CannotRemoveLastGatekeeper': ['It is the last gatekeeper.', 'Register another gatekeeper first.'],
  'phalaRegistry.MasterKeyInRotation': ['The master key is being rotated.', 'Wait until the rotation has ended.'],
  'phalaRegistry.InvalidRotatedMasterPubkey': ['The rotated master key is not valid.', GATEKEEPER],
  'phalaRegistry.InvalidEndpointSigningTime': ['The endpoint was signed too long ago or in the future.', 'Check the clock and sign again.'],

  // Calls that carry others
  'proxy.NotProxy': ['{proxy} is not a proxy of {account}.', 'Add it as a proxy first.', 'The signer is not a proxy of the account.'],
  'proxy.Unannounced': [
    'As a proxy of {account}, {proxy} has to announce its calls {delay, plural, one {# block} other {# blocks}} before.',
    'Announce the call first, or use a proxy without delay.',
    'The proxy has to announce its calls some blocks before.',
  ],
  'proxy.NotFound': ['There is no such proxy.', 'Check the proxy, its type and its delay.'],
  'proxy.Duplicate': ['The account has this proxy already.', 'Nothing to add.'],
  'proxy.TooMany': ['The account has as many proxies as the chain allows.', 'Remove one first.'],
  'proxy.NoPermission': ['The proxy may not give itself more rights.', 'Sign with the account itself.'],
  'proxy.NoSelfProxy': ['An account cannot be its own proxy.', 'Choose another account.'],
  'multisig.MinimumThreshold': ['The threshold is too low for this call.', 'With a threshold of 1 use the call made for it.'],
  'multisig.AlreadyApproved': [
    '{account} has approved this call already: {approvals} of {threshold} approvals.',
    'Let another signatory approve.',
    'The signer has approved this call already.',
  ],
  'multisig.NoApprovalsNeeded': ['The call has all its approvals.', 'Approve with the whole call, which makes it run.'],
  'multisig.TooFewSignatories': ['A multisig account has at least two signatories.', SIGNATORIES],
  'multisig.TooManySignatories': [
    '{signatories} signatories are more than the {limit} the chain takes.',
    SIGNATORIES,
    'There are more signatories than the chain takes.',
  ],
  'multisig.SignatoriesOutOfOrder': ['The signatories are not in order, or one is given twice.', SIGNATORIES],
  'multisig.SenderInSignatories': ['The signer is among the other signatories.', SIGNATORIES],
  'multisig.NotFound': ['There is no such operation.', 'It may have run or been cancelled: look at its account.'],
  'multisig.NotOwner': ['Only who began the operation may cancel it.', 'Sign with that account.'],
  'multisig.NoTimepoint': ['The operation has begun already; its first approval has to be named.', RECHECK],
  'multisig.WrongTimepoint': ['The operation began at another place.', RECHECK],
  'multisig.UnexpectedTimepoint': ['The operation has not begun yet.', RECHECK],
  'multisig.MaxWeightTooLow': ['The call weighs more than was allowed for it.', RECHECK],
  'multisig.AlreadyStored': ['The call is stored already.', 'Nothing to do.'],
  'utility.TooManyCalls': ['The batch has more calls than the chain takes.', 'Send fewer at a time.'],

  // Other pallets and the runtime itself
  'balances.VestingBalance': ['The tokens are still vesting.', 'Wait until they are vested.'],
  'balances.LiquidityRestrictions': ['The tokens are locked, by stake or otherwise.', 'Use less, or unlock some.'],
  'balances.InsufficientBalance': [
    '{account} has {payable} for the deposit of {deposit}: {missing} is missing.',
    FUND,
    'The balance is too low.',
  ],
  'balances.ExistentialDeposit': [
    'The target would stay below the existential deposit.',
    'Send more, or to an account that has a balance.',
  ],
  'balances.KeepAlive': ['The account would fall below the existential deposit.', 'Leave at least the existential deposit.'],
  'balances.DeadAccount': ['The target account does not exist.', 'Use an account that has a balance.'],
  'system.CallFiltered': [
    '{proxy} may not make the call {call} for {account}: its proxy type is {types}.',
    'Sign with the account itself, or with another proxy type.',
    'The runtime or the proxy type does not allow this call.',
  ],
  'sudo.RequireSudo': ['The signer is not the sudo account.', 'Sign with the sudo account.'],
  'dispatch.BadOrigin': ['The signer may not make this call.', 'Sign with an account that may, such as the council or sudo.'],
  'dispatch.CannotLookup': ['The account cannot be found.', 'Check the address.'],
  'dispatch.Other': ['The runtime gives no reason.', 'Look at the events of the block.'],
  'dispatch.unknown': ['The chain refused for a reason the kit has no words for.', 'Look it up in the documentation of the pallet.'],
  'token.NoFunds': ['The balance is too low.', FUND],
  'token.WouldDie': ['The account would fall below the existential deposit.', 'Leave at least the existential deposit.'],
  'token.BelowMinimum': ['The account would be below the existential deposit.', 'Send more, or to an account that has a balance.'],
  'token.Frozen': ['The tokens are frozen.', 'Unlock some first.'],
  'arithmetic.Underflow': ['A number became too small.', AMOUNTS],
  'arithmetic.Overflow': ['A number became too large.', AMOUNTS],
  'arithmetic.DivisionByZero': ['A division by zero.', AMOUNTS],
});
