/** Fields explained after the manual. A line break begins another paragraph. */
export const help = {
  'help.about': 'What is {field}?',
  'help.inManual': 'In the manual: {name}.',
  'help.pid.title': 'Pool number',
  'help.pid.text': 'The number the chain gave the pool when it was created (pid). It never changes and is not used again.',
  'help.owner.title': 'Owner',
  'help.owner.text':
    'The account that created the pool. Only it changes settings, adds workers, and starts and stops them. A pool cannot be handed over.',
  'help.payoutPref.title': 'Payout Pref',
  'help.payoutPref.text':
    'The share of the pool’s rewards that goes to its owner before the stakers get theirs, 0 to 100%. At 0% the stakers get everything, at 100% the owner does.\nThe owner can change it at any time; it holds for rewards from then on.',
  'help.cap.title': 'Cap',
  'help.cap.text':
    'The most stake the pool takes in total. Without one it takes any amount.\nA cap can be no lower than Total Stake now. Once set it can be changed, but the chain cannot take it away: “unlimited” then sets the largest number there is.',
  'help.capGap.title': 'Cap Gap',
  'help.capGap.text':
    'How much more can be contributed before the cap is reached: Cap less Total Stake. ∞ when there is no cap.\nOn later runtimes a contribution that pays waiting withdrawals may go over it.',
  'help.ownerReward.title': 'Owner Reward',
  'help.ownerReward.text': 'The owner’s commission that has not been claimed. It can be claimed at once and in full.',
  'help.stakerReward.title': 'Staker Reward',
  'help.stakerReward.text':
    'Your part of the rewards, by your shares, that you have not claimed. It is not added to your stake by itself. What is shown is what a claim pays.',
  'help.totalStake.title': 'Total Stake',
  'help.totalStake.text': 'All PHA staked in the pool: free, at work in workers, and releasing. Rewards are not part of it.',
  'help.totalShares.title': 'Total Shares',
  'help.totalShares.text':
    'All shares the pool has given out. The manual calls it the total staking amount; that holds while one share is worth 1 PHA. The amount in PHA is Total Stake.',
  'help.freeStake.title': 'Free Stake',
  'help.freeStake.text':
    'Stake that no worker uses. The owner can start workers with it, and withdrawals are paid from it. A rest of 1,000 planck or less counts as 0.',
  'help.releasingStake.title': 'Releasing Stake',
  'help.releasingStake.text':
    'Stake of workers that were stopped and are cooling down. After the cool-down somebody has to reclaim it; then it becomes Free Stake.\nThe manual counts workers in the pool only; the chain also counts those that were removed while cooling down.',
  'help.delegators.title': 'Stakers',
  'help.delegators.text': 'Accounts that hold shares of the pool, its owner included when it stakes.',
  'help.workersByState.title': 'Workers',
  'help.workersByState.text': 'Workers of the pool by state. A pool has 200 at most.',
  'help.description.title': 'Description',
  'help.description.text': 'What the owner says about the pool. Nobody checks it, and anybody can write anything there.',
  'help.whitelist.title': 'Whitelist',
  'help.whitelist.text':
    'Accounts that may contribute, 100 at most. Without a list everybody may; the owner always may. An account that is taken off keeps its stake and can withdraw it.',
  'help.worker.title': 'Worker',
  'help.worker.text':
    'A machine with a trusted processor that mines for a pool. Worker and Miner mean the same; later editions of the manual say Miner.',
  'help.workerKey.title': 'Worker public key',
  'help.workerKey.text': 'What the chain knows a worker by: 0x and 64 hexadecimal digits. The worker’s own software shows it.',
  'help.operator.title': 'Operator',
  'help.operator.text':
    'The account that a worker was registered for. To be added to a pool, its operator must be the pool’s owner. It is set in the worker’s software, when it registers.',
  'help.miningCore.title': 'Mining Core',
  'help.miningCore.text':
    'Processor cores that the worker reported when it registered. The manual says cores in use; the chain does not follow those. It can be missing or out of date.',
  'help.confidenceLevel.title': 'Confidence level',
  'help.confidenceLevel.text':
    'How far the processor’s trusted mode can be relied on, from 1 (best) to 5. Levels 4 and 5 lower Ve, and so what the worker earns. 128 means that it was registered without attestation.',
  'help.score.title': 'Score',
  'help.score.text': 'The worker’s speed, from its benchmark after registering. Smin and Smax follow from it. Below 50 it cannot start.',
  'help.pInstant.title': 'P Instant',
  'help.pInstant.text':
    'The worker’s speed between its last two answers to the network. It is 0 until it has answered twice, and counts up to 1.2 times the score.',
  'help.v.title': 'V',
  'help.v.text':
    'The worker’s value, by which it earns. It begins at Ve, grows while the worker mines, falls with what is paid out, and falls while it does not respond. It means nothing while the worker is Ready.',
  'help.ve.title': 'Ve',
  'help.ve.text': 'The value a worker starts with. It follows from its stake, score and confidence level.',
  'help.state.title': 'State',
  'help.state.text':
    'Ready, Mining, Unresponsive or CoolingDown. Releasing is this console’s word for a worker that was removed while its stake is still locked.\nThe manual says that CoolingDown turns to Ready after 7 days. On the chain it stays until somebody reclaims it.',
  'help.stateReady.title': 'Ready',
  'help.stateReady.text': 'In the pool and not mining. It can be started with a stake, or removed.',
  'help.stateMining.title': 'Mining',
  'help.stateMining.text': 'At work and earning. Its stake can be raised while it mines; to lower it, stop and start it again.',
  'help.stateUnresponsive.title': 'Unresponsive',
  'help.stateUnresponsive.text':
    'It should mine but does not answer the network. It earns nothing and its V falls until it answers. Look at the machine, or stop it.',
  'help.stateCoolingDown.title': 'CoolingDown',
  'help.stateCoolingDown.text':
    'It was stopped. Its stake stays locked until the cool-down ends, and then until somebody reclaims it. Any account may reclaim, not only the owner.',
  'help.stateReleasing.title': 'Releasing',
  'help.stateReleasing.text':
    'It was removed from the pool while its stake is still locked. After the cool-down the stake can be reclaimed, as for any stopped worker. The worker cannot be added again before that.',
  'help.workerStake.title': 'Stake',
  'help.workerStake.text':
    'What the pool has put into this worker. The manual says that it cannot change while mining; the chain lets the owner raise it, not lower it.',
  'help.totalReward.title': 'Total Reward',
  'help.totalReward.text':
    'All this worker has earned, before the owner’s commission. It starts at 0 again when the worker is added to a pool.',
  'help.smin.title': 'Smin',
  'help.smin.text': 'The least stake this worker can start with. It grows with the square root of the score. Shown rounded up.',
  'help.smax.title': 'Smax',
  'help.smax.text': 'The most stake this worker can start with; above it Ve would pass the chain’s limit. Shown rounded down.',
  'help.poolFreeBalance.title': 'Pool Free Balance',
  'help.poolFreeBalance.text': 'The pool’s Free Stake: the most that can be put into a worker now.',
  'help.estimatedReward.title': 'Estimated daily reward',
  'help.estimatedReward.text':
    'About what the worker earns a day for the whole pool, by its part of the network’s rewards as they are now. It changes with every worker that starts or stops.',
  'help.transferable.title': 'Transferable balance',
  'help.transferable.text':
    'What the account can send or stake: without its locks, and less the fee and the least the account must keep. The chain itself would stake more, until the account cannot pay fees any more.',
  'help.locked.title': 'Locked',
  'help.locked.text':
    'Your stake in this pool as it is written on chain. When the pool lost stake and your part was not settled yet, it shows too much; the value of your shares is what counts.',
  'help.shares.title': 'Shares',
  'help.shares.text':
    'Your part of the pool. The manual calls it your stake in use; it is a number of shares, worth as much PHA each as the share price says. Shares waiting in the queue are included.',
  'help.sharePrice.title': 'Share price',
  'help.sharePrice.text':
    'PHA per share: Total Stake by Total Shares. It begins at 1 and falls only if the pool loses stake. Rewards do not raise it.',
  'help.staker.title': 'Staker',
  'help.staker.text': 'The account that asked to withdraw.',
  'help.withdrawQueue.title': 'Withdraw Queue',
  'help.withdrawQueue.text':
    'Withdrawals that Free Stake does not cover, in the order in which they are paid. New contributions and reclaimed stake pay them.\nAn account has one request in a queue: another one replaces it, at the end and with a new countdown. It cannot be cancelled.',
  'help.queueShares.title': 'Shares',
  'help.queueShares.text': 'What is still to be paid of the request. Its value follows the share price.',
  'help.countdown.title': 'Countdown',
  'help.countdown.text':
    'Time until the request is due. If it is not covered by then, by Free Stake and Releasing Stake together, all workers of the pool stop and cool down.\nThe manual looks at what is left; the chain also counts stake that is cooling down as covered.',
  'help.gracePeriod.title': 'Grace period',
  'help.gracePeriod.text':
    'How long a pool has to pay a request before its workers are stopped: 7 days on Khala. With the cool-down after it, a withdrawal can take 14 days and the time until somebody reclaims.',
  'help.uncovered.title': 'Uncovered',
  'help.uncovered.text':
    'The part of the request that neither Free Stake nor Releasing Stake covers. If it is left when the countdown ends, all workers of the pool stop.',
  'help.coolDown.title': 'Cool-down',
  'help.coolDown.text':
    'The time after a stop during which the stake stays locked: 7 days on Khala, shorter on some networks. Then it has to be reclaimed; that does not happen by itself.',
  'help.reclaim.title': 'Reclaim',
  'help.reclaim.text':
    'Returns the stake of a stopped worker to the pool after the cool-down, and makes the worker Ready. Any account can do it and pays the fee. Waiting withdrawals are paid at once.',
  'help.fee.title': 'Network fee',
  'help.fee.text': 'What the signing account pays for the transaction, also when it fails. It does not depend on the amount.',
  'help.aprEstimate.title': 'APR (estimate)',
  'help.aprEstimate.text':
    'What 100 PHA would earn in a year if everything stayed as it is now, after commission and without adding rewards to the stake. It is no promise.',
  'help.target.title': 'Target account',
  'help.target.text': 'The account that gets the claimed PHA. It may be any account; a new one needs at least the existential deposit.',
  'help.onlineWorkers.title': 'Workers online',
  'help.onlineWorkers.text': 'Workers of all pools that mine or are Unresponsive. Those that are Ready or cool down are not counted.',
  'help.withdrawing.title': 'Withdrawing',
  'help.withdrawing.text': 'What all requests that wait in the withdraw queues of all pools are worth now.',
  'help.issuance.title': 'Total issuance',
  'help.issuance.text': 'All PHA there is on this chain. A cap at or above it is none.',
  'help.subsidyPot.title': 'Subsidy pot',
  'help.subsidyPot.text':
    'The account of the chain that claims are paid from. When it holds too little, a claim fails and the reward stays claimable.',
  'help.minContribution.title': 'Least contribution',
  'help.minContribution.text': 'The chain refuses a contribution of less. It is a rule of this network.',
  'help.maxPoolWorkers.title': 'Workers in a pool',
  'help.maxPoolWorkers.text': 'The chain refuses to add more workers to one pool.',
  'help.miningEnabled.title': 'Stopping and changing stake',
  'help.miningEnabled.text':
    'A switch of the network. While it is off, the chain refuses to stop a worker or to change its stake; starting does not need it.',
  'help.rewardBudget.title': 'Reward budget',
  'help.rewardBudget.text': 'What the network gives out per block to all workers together, before commissions. It may change over time.',
  'help.treasuryShare.title': 'Part of the treasury',
  'help.treasuryShare.text': 'The part of the reward budget that goes to the treasury of the network instead of to the workers.',
  'help.vMax.title': 'Largest Ve',
  'help.vMax.text': 'A worker cannot start with a stake that would give it a Ve above this, and V grows no further. Smax follows from it.',
  'help.heartbeatWindow.title': 'Unresponsive after',
  'help.heartbeatWindow.text': 'A worker that is asked and does not answer within this time becomes Unresponsive.',
  'help.unresponsiveLoss.title': 'V lost while Unresponsive',
  'help.unresponsiveLoss.text': 'The part of its V a worker loses in an hour without an answer. Its stake is not touched by it.',
  'help.existentialDeposit.title': 'Existential deposit',
  'help.existentialDeposit.text': 'The least an account must hold to exist on this chain.',
} as const;
