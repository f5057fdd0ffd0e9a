import type { NetworkConstants } from '../../model/types.js';
import type { ClaimPart, Verb } from '../../rules/facts.js';
import { ChainError } from '../errors.js';
import type { Capabilities, Generation } from '../types.js';
import type { RuntimeMetadata } from './runtime-metadata.js';

const POOLS = 'PhalaStakePool';
const NEEDED = ['PhalaStakePool', 'PhalaMining', 'PhalaRegistry', 'PhalaMq'] as const;
const SECOND_GENERATION = ['PhalaStakePoolv2', 'PhalaBasePool', 'PhalaComputation'] as const;

/** The call of each verb, as generation v1 names it in its metadata. */
export const CALLS: { readonly [V in Verb]: string } = {
  createPool: 'create',
  setPayoutPref: 'set_payout_pref',
  setCap: 'set_cap',
  setDescription: 'set_pool_description',
  whitelistAdd: 'add_staker_to_whitelist',
  whitelistRemove: 'remove_staker_from_whitelist',
  addWorker: 'add_worker',
  removeWorker: 'remove_worker',
  contribute: 'contribute',
  withdraw: 'withdraw',
  startMining: 'start_mining',
  changeStake: 'restart_mining',
  stopMining: 'stop_mining',
  reclaimWorker: 'reclaim_pool_worker',
  claimRewards: 'claim_rewards',
  reconcileWithdrawQueue: 'reconcile_withdraw_queue',
};

export const CLAIM_CALLS: { readonly [P in ClaimPart]: string } = {
  all: 'claim_rewards',
  owner: 'claim_owner_rewards',
  staker: 'claim_staker_rewards',
};

const keysWhere = <K extends string>(record: Readonly<Record<K, string>>, calls: ReadonlySet<string>): ReadonlySet<K> =>
  new Set((Object.keys(record) as K[]).filter((key) => calls.has(record[key])));

/** `null` for a chain without StakePools. A runtime of v2 still has a `PhalaStakePool` for old records, but no mining calls in it. */
export function generationOf(metadata: RuntimeMetadata): Generation | null {
  if (SECOND_GENERATION.some((pallet) => metadata.hasPallet(pallet))) return 'v2';
  return NEEDED.every((pallet) => metadata.hasPallet(pallet)) ? 'v1' : null;
}

/** @throws ChainError `chain.unsupported` without StakePools, `chain.generation` with only the later generation */
export function capabilitiesOf(metadata: RuntimeMetadata): Capabilities {
  const generation = generationOf(metadata);
  if (generation === null) throw withoutPools(metadata);
  if (generation !== 'v1') throw otherGeneration(metadata, generation);
  const calls = metadata.calls(POOLS);
  return {
    generation,
    verbs: keysWhere(CALLS, calls),
    claimParts: keysWhere(CLAIM_CALLS, calls),
    checkOrder: calls.has(CALLS.whitelistAdd) ? '1180' : '1130',
    namedEvents: metadata.events(POOLS).every(({ fields }) => fields.every(([name]) => name !== null)),
    moduleErrorEncoding: metadata.moduleErrorBytes() === 4 ? 'bytes4' : 'byte',
    whitelist: metadata.storage(POOLS, 'PoolContributionWhitelists') !== null,
    description: metadata.storage(POOLS, 'PoolDescriptions') !== null,
    preimages: metadata.storage(POOLS, 'SubAccountPreimages') !== null,
    sudo: metadata.hasPallet('Sudo'),
  };
}

function withoutPools(metadata: RuntimeMetadata): ChainError {
  const missing = NEEDED.filter((pallet) => !metadata.hasPallet(pallet));
  return new ChainError({
    code: 'chain.unsupported',
    what: 'This chain has no StakePools.',
    why: `Its runtime lacks the pallets ${missing.join(', ')}.`,
    fix: 'Connect to a chain with these pallets: Khala or Rhala of 2021 to 2022, a private network of that kind, or the dev chain.',
    params: { missing, pallets: metadata.palletNames },
  });
}

function otherGeneration(metadata: RuntimeMetadata, generation: Generation): ChainError {
  const found = SECOND_GENERATION.filter((pallet) => metadata.hasPallet(pallet));
  return new ChainError({
    code: 'chain.generation',
    what: 'This chain has StakePools of the later generation, which this version of the SDK does not speak.',
    why: `Found ${found.join(', ')}; needed are PhalaStakePool and PhalaMining with no successor beside them.`,
    fix: 'Connect to a chain of the first generation (runtime 900 to 1180), or the dev chain.',
    params: { generation, found },
  });
}

/** What the runtime itself says about its network. */
export type RuntimeConstants = Omit<NetworkConstants, 'symbol' | 'decimals'>;

/** @throws ChainError `chain.shape` when the runtime lacks a constant the rules depend on */
export function constantsOf(metadata: RuntimeMetadata): RuntimeConstants {
  const needed = (pallet: string, name: string): bigint => {
    const value = metadata.integer(pallet, name);
    if (value !== null) return value;
    throw new ChainError({
      code: 'chain.shape',
      what: `The runtime has no constant ${pallet}.${name}.`,
      why: 'The rules of StakePools depend on it.',
      fix: 'Connect to another chain, or report this runtime to the project.',
    });
  };
  return {
    ss58Prefix: Number(metadata.integer('System', 'SS58Prefix') ?? 42n),
    blockTime: Number(metadata.integer('Babe', 'ExpectedBlockTime') ?? needed('Timestamp', 'MinimumPeriod') * 2n),
    existentialDeposit: needed('Balances', 'ExistentialDeposit'),
    minContribution: needed(POOLS, 'MinContribution'),
    gracePeriod: Number(needed(POOLS, 'GracePeriod')),
    maxPoolWorkers: Number(needed(POOLS, 'MaxPoolWorkers')),
  };
}
