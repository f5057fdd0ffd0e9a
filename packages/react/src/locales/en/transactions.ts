export const transactions = {
  // The whole deed
  'transactions.deed.createPool': 'Create a pool',
  'transactions.deed.setPayoutPref': 'Set the Payout Pref of Pool {pid} to {commission}',
  'transactions.deed.setCap':
    '{unlimited, select, true {Set the cap of Pool {pid} to unlimited} other {Set the cap of Pool {pid} to {cap}}}',
  'transactions.deed.setDescription': 'Set the description of Pool {pid}',
  'transactions.deed.whitelistAdd': 'Add {staker} to the whitelist of Pool {pid}',
  'transactions.deed.whitelistRemove': 'Remove {staker} from the whitelist of Pool {pid}',
  'transactions.deed.addWorker': 'Add {worker} to Pool {pid}',
  'transactions.deed.removeWorker': 'Remove {worker} from Pool {pid}',
  'transactions.deed.contribute': 'Contribute {amount} to Pool {pid}',
  'transactions.deed.withdraw':
    '{by, select, all {Withdraw everything from Pool {pid}} shares {Withdraw {shares} shares from Pool {pid}} other {Withdraw {amount} from Pool {pid}}}',
  'transactions.deed.startMining': 'Start mining with {stake} on {worker}',
  'transactions.deed.changeStake': 'Change the stake of {worker} to {stake}',
  'transactions.deed.stopMining': 'Stop mining on {worker}',
  'transactions.deed.reclaimWorker': 'Reclaim the stake of {worker}',
  'transactions.deed.claimRewards':
    '{part, select, owner {Claim the Owner Reward of Pool {pid}} staker {Claim the Staker Reward of Pool {pid}} other {Claim the rewards of Pool {pid}}}',
  'transactions.deed.addProxy': 'Let {delegate} act for you as {type}',
  'transactions.deed.removeProxy': 'Remove the proxy {delegate} of type {type}',
  'transactions.deed.removeProxies': 'Remove all proxies',
  'transactions.deed.reconcileWithdrawQueue': 'Reconcile the request of {account} in the withdraw queue of Pool {pid}',
  'transactions.deed.unknown': 'Transaction {hash}',

  // What it brought about
  'transactions.outcome.createPool': 'Pool {pid} created.',
  'transactions.outcome.setPayoutPref': 'The Payout Pref of Pool {pid} is {commission} now.',
  'transactions.outcome.setCap':
    '{unlimited, select, true {Pool {pid} takes contributions without limit now.} other {The cap of Pool {pid} is {cap} now.}}',
  'transactions.outcome.setDescription': 'The description of Pool {pid} is set.',
  'transactions.outcome.whitelistAdd':
    '{whitelistCreated, select, true {Only {staker} and the owner may contribute to Pool {pid} now.} other {{staker} may contribute to Pool {pid}.}}',
  'transactions.outcome.whitelistRemove':
    '{whitelistDeleted, select, true {Pool {pid} is open to everybody.} other {{staker} may no longer contribute to Pool {pid}.}}',
  'transactions.outcome.addWorker': '{worker} is in Pool {pid}.',
  'transactions.outcome.removeWorker':
    '{stopped, select, true {{worker} left Pool {pid} and stopped; its stake cools down.} other {{worker} left Pool {pid}.}}',
  'transactions.outcome.contribute':
    '{shares, select, none {Contributed {amount} to Pool {pid}.} other {Contributed {amount} to Pool {pid} for {shares} shares.}}',
  'transactions.outcome.withdraw':
    '{by, select, both {{paid} was paid out; {queuedShares} shares wait in the queue of Pool {pid}.} queued {{queuedShares} shares wait in the queue of Pool {pid}.} other {{paid} was paid out by Pool {pid}.}}',
  'transactions.outcome.startMining': '{worker} mines with {stake}.',
  'transactions.outcome.changeStake': '{worker} mines with {stake} now.',
  'transactions.outcome.stopMining': '{worker} stopped. Its stake cools down.',
  'transactions.outcome.reclaimWorker':
    '{hasSlash, select, true {{returned} came back to Pool {pid}; {slashed} was slashed.} other {{returned} came back to Pool {pid}.}}',
  'transactions.outcome.claimRewards': '{amount} was paid to {target}.',
  'transactions.outcome.addProxy': '{delegate} may act for you as {type}.',
  'transactions.outcome.removeProxy': '{delegate} no longer acts for you as {type}.',
  'transactions.outcome.removeProxies': 'Nobody acts for you any more.',
  'transactions.outcome.reconcileWithdrawQueue': 'The withdraw queue of Pool {pid} was reconciled.',

  // The verb with its amount, on the button
  'transactions.button.createPool': 'Create Pool',
  'transactions.button.setPayoutPref': '{amount, select, none {Set Payout Pref} other {Set to {amount}}}',
  'transactions.button.setCap': '{amount, select, none {Set cap} other {Set cap to {amount}}}',
  'transactions.button.setDescription': 'Set description',
  'transactions.button.whitelistAdd': 'Add to whitelist',
  'transactions.button.whitelistRemove': 'Remove from whitelist',
  'transactions.button.addWorker': 'Add Worker',
  'transactions.button.removeWorker': 'Remove worker',
  'transactions.button.contribute': '{amount, select, none {Contribute} other {Contribute {amount}}}',
  'transactions.button.withdraw': '{amount, select, none {Withdraw} other {Withdraw {amount}}}',
  'transactions.button.startMining': '{amount, select, none {Start mining} other {Start with {amount}}}',
  'transactions.button.changeStake': '{amount, select, none {Change stake} other {Change stake to {amount}}}',
  'transactions.button.stopMining': 'Stop mining',
  'transactions.button.reclaimWorker': '{amount, select, none {Reclaim} other {Reclaim {amount}}}',
  'transactions.button.claimRewards': '{amount, select, none {Claim} other {Claim {amount}}}',
  'transactions.button.addProxy': 'Add proxy',
  'transactions.button.removeProxy': 'Remove proxy',
  'transactions.button.removeProxies': 'Remove all proxies',
  'transactions.button.reconcileWithdrawQueue': 'Reconcile',

  // The form
  'transactions.form.cancel': 'Cancel',
  'transactions.form.close': 'Close',
  'transactions.form.goesOn': 'You can close this; it goes on.',
  'transactions.form.noAccount': 'Choose an account first',
  'transactions.form.noAccountWhy': 'It pays the fee and signs.',
  'transactions.form.chooseAccount': 'Choose account',
  'transactions.form.offline': 'The connection is lost. Signing pauses until it is back.',
  'transactions.form.as': '{deed} as {account}',

  // Problems and warnings
  'transactions.problems.title':
    '{count, plural, one {# problem to fix before you can sign} other {# problems to fix before you can sign}}',
  'transactions.problems.use': 'Use {amount}',
  'transactions.warnings.title': '{count, plural, one {Before you sign} other {# things to know before you sign}}',
  'transactions.warnings.confirm': 'I understand and want to go on.',

  // The fee
  'transactions.proxy.name': '{signer}, proxy of {account}',
  'transactions.fee.by': '{signer} pays the fee for {account}',
  'transactions.fee.label': 'Network fee',
  'transactions.fee.checking': 'Checking…',
  'transactions.fee.after': 'Balance after: {amount}',
  'transactions.fee.charged': 'Fee {fee}.',
  'transactions.fee.wasCharged': 'The fee of {fee} was charged.',

  // Steps
  'transactions.step.sign.todo': 'Sign in your wallet',
  'transactions.step.sign.done': 'Signed',
  'transactions.step.sign.failed': 'Not signed',
  'transactions.step.send.todo': 'Sent to the network',
  'transactions.step.send.done': 'Sent to the network',
  'transactions.step.send.failed': 'Not taken by the network',
  'transactions.step.block.todo': 'In a block',
  'transactions.step.block.done': '{block, select, none {In a block} other {In block #{block}}}',
  'transactions.step.block.failed': '{block, select, none {Refused} other {Refused in block #{block}}}',
  'transactions.step.final.todo': 'Finalized',
  'transactions.step.final.done': 'Finalized',
  'transactions.step.final.failed': 'Not finalized',

  // What is going on
  'transactions.status.building': 'Checking once more and putting the transaction together.',
  'transactions.status.awaitingSignature': 'Nothing is sent until you sign.',
  'transactions.status.awaitingLong': 'Your wallet has not answered yet. Its window may be behind this one.',
  'transactions.status.submitted': 'Waiting for a block, usually {expected}.',
  'transactions.status.ready': 'Waiting for a block, usually {expected}.',
  'transactions.status.broadcast': 'Waiting for a block, usually {expected}.',
  'transactions.status.future':
    'It waits for an earlier transaction of this account. If that one was never sent, send it, or this one waits until it expires.',
  'transactions.status.searching': 'The node tells nothing of it; it is looked for on the chain. Do not send it twice.',
  'transactions.status.slow':
    '{until, select, none {Not in a block after {waited}. It may still be included; do not send it twice.} other {Not in a block after {waited}. It may still be included until block #{until}; do not send it twice.}}',
  'transactions.status.slowFix': 'Look at the connection. A full network takes longer; a higher tip goes first the next time.',
  'transactions.status.inBlock': 'It can still be undone until it is finalized, usually {expected}.',
  'transactions.status.moved': 'Its first block lost its place; the transaction moved to this one. Nothing to do.',
  'transactions.status.retracted': 'Its block lost its place. The transaction waits for another one. Nothing to do.',
  'transactions.status.slowFinality': 'The chain has not finalized it after {waited}. Nothing to do: what is in a block mostly stays.',
  'transactions.status.resumed': 'Sent on an earlier visit; it is looked for on the chain.',
  'transactions.status.finalized': 'Finalized in block #{block}.',

  // Headlines
  'transactions.headline.sign': 'Sign in your wallet',
  'transactions.headline.building': 'Preparing',
  'transactions.headline.send': 'Sent to the network',
  'transactions.headline.block': 'In block #{block}',
  'transactions.headline.retracted': 'Back to waiting for a block',
  'transactions.headline.success': 'Finalized',
  'transactions.headline.failure': '{verb}: failed',
  'transactions.headline.declined': 'You declined in the wallet',
  'transactions.headline.cancelled': 'Cancelled',
  'transactions.headline.waiting': 'It is not known what became of it',

  // Afterwards
  'transactions.action.retry': 'Try again',
  'transactions.action.cancel': 'Take it back',
  'transactions.action.details': 'Details',
  'transactions.action.dismiss': 'Dismiss: {headline}',
  'transactions.action.goOn': 'Go on',
  'transactions.action.retryFailed': 'Try the failed ones again',
  'transactions.details.error': 'Error',
  'transactions.details.hash': 'Transaction',
  'transactions.details.block': 'Block',
  'transactions.details.blockValue': '#{block}, extrinsic {index}',
  'transactions.details.nonce': 'Nonce',
  'transactions.details.validUntil': 'Valid until block',
  'transactions.details.call': 'Call',
  'transactions.details.callData': 'Call data',
  'transactions.details.events': 'Events',
  'transactions.details.loading': 'Reading…',
  'transactions.details.failed': 'The events cannot be read from this node any longer.',
  'transactions.details.none': 'Not signed yet.',

  // Toasts
  'transactions.toasts.label': 'Transactions under way',
  'transactions.toasts.more': '{count, plural, one {# more} other {# more}}',

  // Plans
  'transactions.fleet.deed':
    '{verb, select, addWorker {Add {count, plural, one {# worker} other {# workers}}} startMining {Start {count, plural, one {# worker} other {# workers}}} changeStake {Change the stake of {count, plural, one {# worker} other {# workers}}} stopMining {Stop {count, plural, one {# worker} other {# workers}}} reclaimWorker {Reclaim {count, plural, one {# worker} other {# workers}}} removeWorker {Remove {count, plural, one {# worker} other {# workers}}} other {Claim the rewards of {count, plural, one {# pool} other {# pools}}}}',
  'transactions.fleet.done': '{done} of {total} done',
  'transactions.fleet.transaction': 'Transaction {index} of {total}',
  'transactions.fleet.row.succeeded': 'done',
  'transactions.fleet.row.failed': 'refused',
  'transactions.fleet.row.sent': 'sent',
  'transactions.fleet.row.notReached': 'waiting',
  'transactions.fleet.row.skipped': 'nothing to do',
  'transactions.fleet.row.blocked': 'left out',
  'transactions.fleet.rows': 'Outcome of each row',
} as const;
