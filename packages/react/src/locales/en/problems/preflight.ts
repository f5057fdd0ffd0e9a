import { messagesOf } from '../../../transactions/problems/word-table';

/** What is told before a transaction is sent: of what was entered, of its consequences, of the rows of a plan. */
export const preflight = messagesOf({
  // What was entered
  'input.poolId': ['This is not a pool id.', 'Enter a whole number such as 42.'],
  'input.workerKey': ['This is not a worker public key.', 'Enter 0x and 64 hexadecimal digits.'],
  'input.workerKeys': ['The text has no worker keys, or more than 10,000.', 'Paste public keys of 64 hexadecimal digits, one per line.'],
  'input.accountId': ['This is not an account.', 'Enter an address of this network, or a public key in hex.'],
  'input.history': ['This history cannot be asked for.', 'Ask about at least one pool, about fewer pools, or about a shorter time.'],
  'input.blockHash': ['This is not a block hash.', 'Enter 0x and 64 hexadecimal digits.'],
  'input.address.notBase58': ['The address has characters no address has.', 'Copy the address again.'],
  'input.address.length': ['The address is too short or too long.', 'Copy all of the address.'],
  'input.address.checksum': ['The address has a typing mistake: its checksum does not fit.', 'Copy the address again.'],
  'input.address.prefix': [
    'The address belongs to another network: its prefix is {found}, here it is {expected}.',
    'Use the address of the account on this network.',
  ],
  'input.actingAs': [
    'The transaction cannot be made in this name.',
    'Give the proxied account, or threshold and signatories of the multisig account.',
  ],
  'input.amountOutOfRange': ['The amount is below 0 or above what the chain can hold.', 'Enter another amount.'],
  'input.amount.empty': ['There is no amount.', 'Enter an amount.'],
  'input.amount.notANumber': ['This is not a number.', 'Enter digits, such as 2000 or 0.5.'],
  'input.amount.negative': ['The amount is below 0.', 'Enter an amount of 0 or more.'],
  'input.amount.tooManyDecimals': ['The amount has more decimals than the chain counts.', 'Leave out the last decimals.'],
  'input.amount.tooLarge': ['The amount is above what the chain can hold.', 'Enter a smaller amount.'],
  'input.commissionOutOfRange': ['The commission is not between 0% and 100%.', 'Enter a percentage from 0 to 100.'],
  'input.descriptionTooLong': ['The description is too long: the chain takes 4,400 bytes.', 'Shorten it.'],
  'input.preparedTransaction': ['This is no transaction prepared for this chain.', 'Prepare it again for this chain.'],
  'input.signature': ['The signature cannot be used.', 'Give the 64 or 65 bytes the signer made, in hex.'],

  // Preflight alone
  'runtime.callMissing': ['This chain has no call {call}.', 'Use a chain with a newer runtime.'],
  'pool.rejected.payment': ['{account} cannot pay the fee of {fee}: it can pay {payable}.', 'Add {missing} to it, or unlock some.'],
  'pool.rejected.withdrawQueue': ['{user} has nothing in the withdraw queue of Pool {pid}.', 'Choose an account that waits in this queue.'],

  // Warnings
  'warning.feeFromLocked': [
    '{locked} of the fee of {fee} is taken from tokens that a lock holds.',
    'Add tokens first if they must stay whole.',
  ],
  'warning.feesRunOut': [
    '{account} has {left} left for fees after this, less than this one costs.',
    'Add tokens before the next transaction.',
  ],
  'warning.lockedOut': [
    'This leaves {left} for fees: the account cannot send another transaction, not even to withdraw.',
    'Contribute at least {missing} less.',
  ],
  'warning.above64Bits': [
    '{operand, select, total_stake {The total stake} total_shares {The total shares} free_stake {The free stake} your_shares {Your shares} your_stake {Your stake} stake {The stake} other {The amount}} of {valueBare} is not below {limitBare}, from where the chain’s arithmetic wraps and gives other values than are asked for.{paid, select, none {} other { Paid: {paid}.}}{slashed, select, none {} other { Slashed: {slashed}.}}{dust, select, none {} other { Lost as dust: {dust}.}}{minted, select, none {} other { Shares: {mintedBare}.}}{queued, select, none {} other { Queued shares: {queuedBare}.}}{ve, select, none {} other { Ve: {ve}.}}',
    'Stay below {limit}.',
  ],
  'warning.slashSettled': [
    'Pool {pid} lost stake. {slashed} of yours is slashed with this transaction.',
    'The loss is there also without it.',
  ],
  'warning.paysOthers': [
    '{amount} of this pays {requests, plural, one {# waiting withdrawal} other {# waiting withdrawals}} of others at once.',
    'Look at why they leave, or choose another pool.',
  ],
  'warning.replacesQueued': [
    'This replaces your queued request: {beforeBare} shares ({beforeWorth}) become {afterBare} ({afterWorth}). It goes from place {position} to {newPosition}, and its countdown starts again.',
    'To add to it, ask for the sum. To keep it, do not send this.',
  ],
  'warning.withdrawQueued': [
    '{forceStop, select, true {{atOnce} is paid at once, {later} waits. If it still waits on {due}, the chain stops every worker of Pool {pid}, {workers} in all.} other {{atOnce} is paid at once, {later} waits for stake that is released or contributed.}}',
    '{forceStop, select, true {Withdraw {atOnce}, or expect the rest after the cool-down.} other {It earns until it is paid.}}',
  ],
  'warning.commissionChanges': [
    'The commission goes from {before} to {after} of future rewards; rewards paid before stay as they are.',
    'Tell your stakers: they may leave when it rises.',
  ],
  'warning.capStays': [
    'Pool {pid} has no cap. Once it has one, it can be changed but not removed.',
    'A cap above all tokens there are works like none.',
  ],
  'warning.capBlocks': [
    'Pool {pid} has {totalStake}, so a cap of {cap} leaves no room for contributions.',
    'Use more than {totalStake} to take any.',
  ],
  'warning.whitelistCloses': [
    'This is the first entry: from now on only {staker} and the owner can contribute to Pool {pid}.',
    'Remove all entries to open it again.',
  ],
  'warning.whitelistOpens': [
    'This is the last entry: without it everybody can contribute to Pool {pid}.',
    'Add another account first to keep it closed.',
  ],
  'warning.resetsReward': [
    '{worker} earned {totalReward} in Pool {pid} before. Adding it again starts its total reward at 0.',
    'Note the total first if you need it.',
  ],
  'warning.removesCooling': [
    '{worker} cools down: it leaves the list of Pool {pid}, while {stake} stays locked until {until} and then must be reclaimed by its key.',
    'Reclaim it first, then remove it.',
  ],
  'warning.removesMining': [
    '{worker} is stopped at once and earns nothing more: it leaves the list of Pool {pid}, while {stake} stays locked until {until} and then must be reclaimed by its key.',
    'Stop it, reclaim it, then remove it.',
  ],
  'warning.coolDown': [
    '{worker} stops mining at once. {stake} stays locked until {until} and earns nothing.',
    'Reclaim it then: it does not happen by itself.',
  ],
  'warning.cannotStop': [
    'This network has mining switched off: {worker} can be started, but not stopped until it is switched on.',
    'Wait until it is switched on.',
  ],
  'warning.restarts': [
    '{worker} is stopped and started again at once with {after} in place of {before}. What it built up is reset: V {v}{newV, select, none {} other { becomes {newV}}}.',
    'Nothing more to do.',
  ],
  'warning.otherTarget': [
    'The reward of {amount} goes to {targetFull}, which is not the account that claims.',
    'Compare every character of the address.',
  ],
  'warning.newAccount': [
    '{targetFull} does not exist yet. {amount} creates it, and {minimum} of it must stay there.',
    'Claim to an account in use unless you want a new one.',
  ],
  'warning.subsidyShort': [
    'The account that pays rewards has {available}, and {left} after this: later claims may fail until it is filled.',
    'Claim soon.',
  ],

  // Plans for many
  'fleet.key.notHex': ['“{text}” is not a public key.', 'Paste 0x and 64 hexadecimal digits.'],
  'fleet.key.tooShort': ['“{text}” has {digits} hexadecimal digits. A public key has {expected}.', 'Copy all of it.'],
  'fleet.key.tooLong': ['“{text}” has {digits} hexadecimal digits. A public key has {expected}.', 'Copy the key alone.'],
  'fleet.overBudget': [
    'It needs {needed}; the plan has {available} left for Pool {pid}.',
    'Allow {missing} more, or choose fewer workers.',
  ],
  'fleet.targetUnreachable': ['{worker} starts with V {reachable} at most, not {target}.', 'Choose a lower V.'],
  'fleet.stopsMining': ['{worker} is {state}. Removing it stops it; {stake} would cool down.', 'Stop it first, or allow it.'],
  'fleet.duplicate': ['It is in the list before.'],
  'fleet.alreadyMining': ['{worker} is {state}.'],
  'fleet.alreadyStopped': ['{worker} is {state}, not mining.'],
  'fleet.alreadyReady': ['{worker} is Ready.'],
  'fleet.alreadyInPool': ['{worker} is in Pool {pid}.'],
  'fleet.alreadyRemoved': ['{worker} is no longer in Pool {pid}.'],
  'fleet.stakeEnough': ['{worker} mines with {stake}; {wanted} is no more.'],
  'fleet.nothingToClaim': ['Pool {pid} has no reward for you.'],
  'fleet.belowMinimum': ['The reward in Pool {pid} is {amount}, below {minimum}.'],
  'fleet.startsCoolDown': ['{worker} stops at once. {stake} cools down until {until}.'],
  'fleet.stakeStaysLocked': ['{worker} leaves the list of its pool. {stake} still cools down until {until}; reclaim it then.'],
});
