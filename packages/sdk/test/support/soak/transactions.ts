import { type Chain, RpcError } from '@stakepool-kit/devnet';
import { devKeys, signExtrinsic } from '@stakepool-kit/devnet/testing';
import type { Fleet, Pool, PoolWorker } from '../../../src/index.js';
import type { Random } from '../preflight/random.js';
import type { Judge } from './judge.js';

export type Call = Parameters<typeof signExtrinsic>[2];
type Key = Parameters<typeof signExtrinsic>[1];
type Made = readonly [key: Key, call: Call, what: string];

const PHA = 10n ** 12n;
const keys = Object.values(devKeys) as readonly Key[];
const sudoKey = devKeys.alice as Key;
const keyOf = (account: string): Key | undefined => keys.find(({ publicKey }) => publicKey === account);

export const callOf = (pallet: string, name: string, value: object): Call => ({ tag: pallet, value: { tag: name, value } });
const pool = (name: string, value: object = {}): Call => callOf('PhalaStakePool', name, value);
const batch = (calls: readonly Call[]): Call => callOf('Utility', 'batch', { calls });

/** @returns nothing, or that the chain does not take it: accounts run out of money */
function submit(chain: Chain, key: Key, call: Call): '' | ' (refused)' {
  try {
    chain.submit(signExtrinsic(chain, key, call));
    return '';
  } catch (error) {
    if (error instanceof RpcError) return ' (refused)';
    throw error;
  }
}
export const submitAsRoot = (chain: Chain, call: Call) => submit(chain, sudoKey, callOf('Sudo', 'sudo', { call }));

/** Signed transactions that the network as it is gives occasion for; most of them succeed. */
export class Transactions {
  constructor(
    private readonly chain: Chain,
    private readonly judge: Judge,
    private readonly random: Random,
  ) {}

  /** Puts up to four in the pool; returns what they are. */
  async some(): Promise<string> {
    const fleet = await this.judge.fleet();
    const done: string[] = [];
    for (let count = 1 + this.random.below(4); count > 0; count--) {
      const [key, call, what] = await this.make(fleet);
      done.push(what + submit(this.chain, key, call));
    }
    return done.join(', ');
  }

  private async make(fleet: Fleet): Promise<Made> {
    const { random } = this;
    const someone = random.pick(keys);
    const owned = fleet.pools.filter(({ owner }) => keyOf(owner));
    const target = random.pick(fleet.pools);
    const { pid } = target;
    switch (random.below(8)) {
      case 0:
        return [someone, pool('create'), 'create'];
      case 1:
        return [someone, pool('withdraw', { pid, shares: random.bigint(800n * PHA) }), `withdraw from ${pid}`];
      case 2:
        return [someone, pool('claim_rewards', { pid, target: someone.publicKey }), `claim from ${pid}`];
      case 3:
        return this.ofOwner(random.pick(owned));
      case 4:
        return this.add(random.pick(owned));
      case 5:
      case 6:
        return this.ofWorker(fleet) ?? this.contribute(someone, target);
      default:
        return this.contribute(someone, target);
    }
  }

  private contribute(someone: Key, { pid }: Pool): Made {
    return [someone, pool('contribute', { pid, amount: this.random.bigint(3000n * PHA) + PHA }), `contribute to ${pid}`];
  }

  private ofOwner({ pid, owner, totalStake }: Pool): Made {
    const cap = totalStake + this.random.bigint(9000n * PHA);
    const commission = { pid, payout_commission: this.random.below(1_000_000) };
    const call = this.random.chance(50) ? pool('set_cap', { pid, cap }) : pool('set_payout_pref', commission);
    return [keyOf(owner) as Key, call, `preference of ${pid}`];
  }

  /** A worker that is in no pool; sometimes it has come, worked and gone within one block. */
  private async add({ pid, owner }: Pool): Promise<Made> {
    const free = await this.judge.unassigned(owner);
    const key = keyOf(owner) as Key;
    if (free.length === 0) return [key, pool('contribute', { pid, amount: 1000n * PHA }), `contribute to ${pid}`];
    const { worker } = this.random.pick(free);
    const add = pool('add_worker', { pid, pubkey: worker });
    if (this.random.chance(60)) return [key, add, `add ${worker.slice(0, 8)} to ${pid}`];
    const start = pool('start_mining', { pid, worker, stake: 2000n * PHA });
    const calls = [
      pool('contribute', { pid, amount: 2000n * PHA }),
      add,
      start,
      pool('stop_mining', { pid, worker }),
      pool('remove_worker', { pid, worker }),
    ];
    return [key, batch(calls), `${worker.slice(0, 8)} comes to ${pid}, mines and goes`];
  }

  private ofWorker({ pools, workers }: Fleet): Made | null {
    const owners = new Map(pools.map(({ pid, owner }) => [pid, keyOf(owner)]));
    const mine = workers.filter(({ pid }) => owners.get(pid));
    if (mine.length === 0) return null;
    const row = this.random.from(
      mine.filter(({ state }) => state !== 'Mining'),
      mine,
    );
    const { pid, worker } = this.random.chance(60) ? row : this.random.pick(mine);
    const chosen = mine.find((other) => other.worker === worker && other.pid === pid) as PoolWorker;
    const place = { pid, worker };
    const label = `${worker.slice(0, 8)} of ${pid}`;
    const key = owners.get(pid) as Key;
    if (chosen.state === 'Ready' && this.random.chance(70)) {
      return [key, pool('start_mining', { ...place, stake: 1500n * PHA + this.random.bigint(2500n * PHA) }), `start ${label}`];
    }
    if (chosen.reclaimable) return [key, pool('reclaim_pool_worker', place), `reclaim ${label}`];
    if (chosen.state === 'Mining' && this.random.chance(50)) {
      return [key, batch([pool('stop_mining', place), pool('remove_worker', place)]), `stop and remove ${label}`];
    }
    if (chosen.state === 'Mining') return [key, pool('stop_mining', place), `stop ${label}`];
    return [key, pool('remove_worker', place), `remove ${label}`];
  }
}
