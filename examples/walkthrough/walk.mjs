// The console manual from step 2 to its end, through the SDK's public API and the simulated network only.
import { Keyring } from '@polkadot/keyring';
import { cryptoWaitReady } from '@polkadot/util-crypto';
import { bitsFromPlanck, createSimulator, devKey } from '@stakepool-kit/devnet/simulator';
import {
  claimable,
  DispatchError,
  formatAmount,
  maxStake,
  minStake,
  parseAmount,
  simulateContribute,
  simulateWithdraw,
  UNLIMITED_CAP,
} from '@stakepool-kit/sdk';

const HOUR = 3600;
const CAP = parseAmount('60000', 12);
const POT = parseAmount('1000000', 12);
const REWARD = parseAmount('10.000000000003', 12);
const SETTLED_V = parseAmount('5000', 12);

/**
 * @param {{ client: import('@stakepool-kit/sdk').Client, rpc: import('@stakepool-kit/devnet/simulator').JsonRpc,
 *   manual?: boolean, log?: (line: string) => void }} options
 * @returns {Promise<{ passed: number }>} how many figures were compared; throws at the first that differs
 */
export async function walk({ client, rpc, manual = false, log = () => {} }) {
  await cryptoWaitReady();
  const { network, reads, tx } = client;
  const { constants, capabilities } = network;
  const keyring = new Keyring({ type: 'sr25519', ss58Format: constants.ss58Prefix });
  const [owner, staker, saver, helper] = ['//Alice', '//Bob', '//Charlie', '//Eve'].map((uri) => keyring.addFromUri(uri));
  const run = `walk-${Date.now() % 100_000_000}`;
  const pha = (planck) => `${formatAmount(planck, { decimals: constants.decimals })} ${constants.symbol}`;
  let passed = 0;

  const check = (what, actual, expected) => {
    const show = (value) => (typeof value === 'bigint' ? `${value}` : JSON.stringify(value));
    if (show(actual) !== show(expected)) throw new Error(`${what}: ${show(actual)} instead of ${show(expected)}`);
    passed++;
    log(`    ${what}: ${typeof actual === 'bigint' && actual > 1_000_000n ? pha(actual) : show(actual)}`);
  };
  const holds = (what, condition) => {
    if (!condition) throw new Error(`${what} does not hold`);
    passed++;
    log(`    ${what}`);
  };
  const step = (title) => log(`\n${title}`);

  const build = () => rpc.request('dev_newBlock', [{ count: 1 }]);
  const submit = (verb, input, account) =>
    tx[verb].submit(input, { account, onStatus: ({ kind }) => void (manual && kind === 'ready' && build()) });
  /** Refused by preflight and by the chain itself, both for the same reason. */
  const refused = async (verb, input, account, code) => {
    const { problems } = await tx[verb].check(input, { account });
    check(`${verb} is refused by preflight`, problems[0]?.code, code);
    const failure = await tx[verb]
      .submit(input, { account, check: false, onStatus: ({ kind }) => void (manual && kind === 'ready' && build()) })
      .then(() => null)
      .catch((error) => (error instanceof DispatchError ? error.failure.code : `${error?.code ?? error}`));
    check(`${verb} is refused by the chain`, failure, code);
  };
  const value = async (read) => (await read.get()).value;
  const pool = (id = pid) => value(reads.pool(id));
  const free = async (account) => (await value(reads.balance(account.address))).free;
  const position = async (account, id = pid) => (await value(reads.myStakes(account.address))).positions.find((p) => p.pid === id);
  const workerRow = async (worker, id = pid) => (await value(reads.workersOf(id))).find((row) => row.worker === worker.publicKey);
  const travel = async (seconds) => {
    const { value: head } = await reads.head().get();
    await rpc.request('dev_timeTravel', [head.timestamp + seconds * 1000]);
    await build();
    const { value: after } = await reads.head().get();
    holds(`the chain's clock moved on by ${(seconds / 3600).toFixed(1)} h`, after.timestamp >= head.timestamp + seconds * 1000);
  };

  step(`Prerequisites: workers on ${network.chainName} (${network.specName} ${network.specVersion})`);
  const simulator = await createSimulator({
    rpc,
    sudo: devKey('//Alice'),
    relayer: devKey('//Ferdie'),
    seed: run,
    ...masterOf(),
    build: manual ? build : undefined,
  });
  await simulator.setupGatekeeper().catch((error) => {
    if (error?.code !== 'foreign-master-key') throw error;
    throw new Error(`${error.message} The walkthrough needs a chain whose gatekeeper is its own, or none yet.`);
  });
  const scores = [1002, 1500, 600];
  const workers = await simulator.registerWorkers(
    scores.map((score, i) => ({ worker: devKey(`//${run}//worker//${i}`), operator: hex(owner), score })),
  );
  const [first, second, third] = workers;
  const waiting = await value(reads.unassignedWorkers(owner.address));
  holds(
    'the registered workers wait for their operator',
    workers.every((w) => waiting.some((row) => row.worker === w.publicKey)),
  );
  const { subsidyBalance } = await value(reads.totals());
  if (subsidyBalance < POT) await simulator.fundPot(POT - subsidyBalance);
  holds('the account that pays rewards is funded', (await value(reads.totals())).subsidyBalance >= POT);

  step('2 Create StakePool');
  const { pid } = await submit('createPool', {}, owner);
  log(`    pool ${pid}`);
  check('owner', (await pool()).owner, hex(owner));
  check('default commission', (await pool()).commission, null);

  step('3 Configure StakePool');
  for (const commission of [0, 1_000_000, 500_000]) {
    await submit('setPayoutPref', { pid, commission }, owner);
    check('Payout Pref (ppm)', (await pool()).commission, commission);
  }
  await refused('setPayoutPref', { pid, commission: 1 }, staker, 'phalaStakePool.UnauthorizedPoolOwner');
  await submit('setCap', { pid, cap: 'unlimited' }, owner);
  check('Cap unlimited', (await pool()).cap, UNLIMITED_CAP);
  await submit('setCap', { pid, cap: CAP }, owner);
  check('Cap', (await pool()).cap, CAP);
  if (capabilities.description) {
    const description = JSON.stringify({ announcement: 'Walkthrough' });
    await submit('setDescription', { pid, description }, owner);
    check('description', await value(reads.description(pid)), description);
  } else holds('descriptions are not offered by this runtime', !tx.setDescription.available);

  step('4 Bind Worker');
  await refused('addWorker', { pid, worker: `0x${'ab'.repeat(32)}` }, owner, 'phalaStakePool.WorkerNotRegistered');
  await refused('addWorker', { pid, worker: first.publicKey }, staker, 'phalaStakePool.UnauthorizedOperator');
  for (const worker of workers) {
    await submit('addWorker', { pid, worker: worker.publicKey }, owner);
    check('State', (await workerRow(worker)).state, 'Ready');
  }
  check('workers of the pool', (await pool()).workers.length, 3);

  step('5 Staking');
  await refused('contribute', { pid, amount: 1n }, staker, 'phalaStakePool.InsufficientContribution');
  await refused('contribute', { pid, amount: CAP + 1n }, staker, 'phalaStakePool.StakeExceedsCapacity');
  const stakes = [
    [owner, parseAmount('500', 12)],
    [staker, parseAmount('9000', 12)],
    [saver, parseAmount('3500', 12)],
  ];
  for (const [account, amount] of stakes) {
    await submit('contribute', { pid, amount }, account);
    check('Locked', (await position(account)).staker.locked, amount);
  }
  const staked = stakes.reduce((sum, [, amount]) => sum + amount, 0n);
  check('Free Stake', (await pool()).freeStake, staked);
  if (capabilities.whitelist) {
    await submit('whitelistAdd', { pid, staker: staker.address }, owner);
    check('whitelist', await value(reads.whitelist(pid)), [hex(staker)]);
    await refused('contribute', { pid, amount: parseAmount('1', 12) }, saver, 'phalaStakePool.NotInContributeWhitelist');
    await submit('whitelistRemove', { pid, staker: staker.address }, owner);
    check('whitelist', await value(reads.whitelist(pid)), null);
  }

  step('6 Begin Mining');
  const { tokenomics, coolDownPeriod } = await value(reads.tokenomics());
  const { registered } = await workerRow(first);
  const smin = minStake(tokenomics, registered.initialScore);
  const smax = maxStake(tokenomics, registered.initialScore, registered.confidenceLevel);
  log(`    Smin ${pha(smin)}, Smax ${pha(smax)}`);
  await refused('startMining', { pid, worker: first.publicKey, stake: smin - 1n }, owner, 'phalaMining.InsufficientStake');
  await refused('startMining', { pid, worker: first.publicKey, stake: staked + 1n }, owner, 'phalaStakePool.InsufficientFreeStake');
  await submit('startMining', { pid, worker: first.publicKey, stake: smin }, owner);
  check('State', (await workerRow(first)).state, 'Mining');
  const secondStake = parseAmount('6000', 12);
  await submit('startMining', { pid, worker: second.publicKey, stake: secondStake }, owner);
  check('Free Stake', (await pool()).freeStake, staked - smin - secondStake);

  step('7 Get Rewards');
  const before = await pool();
  await simulator.settle([{ worker: first, v: bitsFromPlanck(SETTLED_V), payout: bitsFromPlanck(REWARD) }]);
  const after = await pool();
  const commission = REWARD / 2n;
  check('Owner Reward (half, ties down)', after.ownerReward - before.ownerReward, commission);
  check('Total Reward of the worker', (await workerRow(first)).mining.totalReward, REWARD);
  const mine = await position(staker);
  const due = claimable(after, mine.staker, hex(staker)).total;
  check('Staker Reward', mine.stakerReward, due);
  const target = await free(helper);
  const claim = await submit('claimRewards', { pid, target: helper.address }, staker);
  check('claimed', claim.amount, due);
  check('the chosen account received', (await free(helper)) - target, due);
  await refused('claimRewards', { pid, target: helper.address }, staker, 'phalaStakePool.NoRewardToClaim');
  const owners = await position(owner);
  const all = await submit('claimRewards', { pid, target: helper.address }, owner);
  check('owner and staker reward together', all.amount, after.ownerReward + owners.stakerReward);

  step('Unresponsive and back');
  await simulator.offline([first]);
  check('State', (await workerRow(first)).state, 'Unresponsive');
  await simulator.recover([first]);
  check('State', (await workerRow(first)).state, 'Mining');

  step('Withdraw Staking');
  const { pool: full, staker: everything } = await position(staker);
  const expected = simulateWithdraw(full, everything, everything.shares, 0);
  const paid = await submit('withdraw', { pid, amount: 'all' }, staker);
  check('paid at once', paid.paid, expected.paid.amount);
  check('queued shares', paid.queuedShares, expected.queued);
  const [request] = await value(reads.withdrawQueue(pid));
  check('Staker in the Withdraw Queue', request.user, hex(staker));
  check('grace period', request.dueTime - request.startTime, constants.gracePeriod);
  const thousand = parseAmount('1000', 12);
  const [waitingStake, savings] = [await position(staker), await position(saver)];
  const served = simulateContribute(savings.pool, hex(saver), savings.staker, new Map([[hex(staker), waitingStake.staker]]), thousand);
  await submit('contribute', { pid, amount: thousand }, saver);
  check('a contribution serves the queue', (await pool()).withdrawQueue[0].shares, served.pool.withdrawQueue[0].shares);
  await submit('reconcileWithdrawQueue', { pid, account: staker.address }, helper);

  step('Stop Mining');
  await refused('reclaimWorker', { pid, worker: second.publicKey }, helper, 'phalaMining.CoolDownNotReady');
  await submit('stopMining', { pid, worker: second.publicKey }, owner);
  check('State', (await workerRow(second)).state, 'CoolingDown');
  check('Releasing Stake', (await pool()).releasingStake, secondStake);
  await refused('reclaimWorker', { pid, worker: second.publicKey }, helper, 'phalaMining.CoolDownNotReady');
  await travel(coolDownPeriod);
  check('reclaimable', (await workerRow(second)).reclaimable, true);
  const reclaimed = await submit('reclaimWorker', { pid, worker: second.publicKey }, helper);
  check('returned', reclaimed.returned, secondStake);
  check('State', (await workerRow(second)).state, 'Ready');

  step('An unmet request freezes the pool');
  const uncovered = await submit('withdraw', { pid, amount: 'all' }, saver);
  holds(`${pha(uncovered.paid)} paid, the rest waits for a worker to stop`, uncovered.queuedShares > 0n);
  await travel(constants.gracePeriod + HOUR);
  check('State after the grace period', (await workerRow(first)).state, 'CoolingDown');
  check('Releasing Stake', (await pool()).releasingStake, smin);
  await travel(coolDownPeriod);
  await submit('reclaimWorker', { pid, worker: first.publicKey }, helper);
  check('the reclaim served the queue', (await pool()).withdrawQueue.length, 0);
  check('Locked', (await position(saver))?.staker.shares ?? 0n, 0n);

  step('Change the stake of a running worker');
  const top = parseAmount('4000', 12);
  await submit('contribute', { pid, amount: parseAmount('9000', 12) }, saver);
  const small = minStake(tokenomics, scores[2]);
  await submit('startMining', { pid, worker: third.publicKey, stake: small }, owner);
  await refused('changeStake', { pid, worker: third.publicKey, stake: small }, owner, 'phalaStakePool.CannotRestartWithLessStake');
  await submit('changeStake', { pid, worker: third.publicKey, stake: top }, owner);
  check('Stake', (await workerRow(third)).stake, top);

  step('Remove Worker');
  await submit('removeWorker', { pid, worker: second.publicKey }, owner);
  check('the worker is gone', await workerRow(second), undefined);
  await submit('stopMining', { pid, worker: third.publicKey }, owner);
  await submit('removeWorker', { pid, worker: third.publicKey }, owner);
  const orphan = await workerRow(third);
  check('removed while cooling down, still shown', [orphan.state, orphan.inPool, orphan.stake === top], ['Releasing', false, true]);
  await travel(coolDownPeriod);
  const freed = await submit('reclaimWorker', { pid, worker: third.publicKey }, helper);
  check('its stake came back', freed.returned, top);
  check('nothing is left behind', await workerRow(third), undefined);

  step('The end');
  const totals = await pool();
  const inWorkers = (await value(reads.workersOf(pid)))
    .filter((row) => row.state !== 'CoolingDown')
    .reduce((sum, row) => sum + row.stake, 0n);
  const drift = totals.totalStake - totals.freeStake - totals.releasingStake - inWorkers;
  holds(`the pool's parts make its total (${pha(totals.totalStake)})`, drift >= -1000n && drift <= 1000n);
  return { passed };
}

const hex = (pair) => `0x${Buffer.from(pair.publicKey).toString('hex')}`;

/** One master key for all walkthroughs of a chain: the chain keeps the first for good. */
function masterOf() {
  return { gatekeeper: devKey('//walkthrough//gatekeeper'), master: devKey('//walkthrough//master') };
}
