import { malformed } from '../chain/answers.js';
import type { ReadContext } from '../chain/context.js';
import { abortable } from '../chain/errors.js';
import { pause } from '../chain/pause.js';
import { PREFIX_LENGTH, type StorageSchema } from '../chain/storage/schema.js';
import { Session } from '../chain/storage/session.js';
import { RemoteSource } from '../chain/storage/source.js';
import type { Snapshot } from '../chain/types.js';
import { blockHash } from '../model/ids.js';
import type { AccountId, BlockHash, PoolId, Staker } from '../model/types.js';
import { reconsidering, restarting } from './restarting.js';
import type { ReadOptions } from './types.js';

export interface PoolStaker {
  readonly account: AccountId;
  readonly staker: Staker;
}

/** For reads that go through the stakers of all pools. */
export interface StakersOptions extends ReadOptions {
  /** Called for each page with the number of stakers looked through so far. */
  readonly onProgress?: (records: number) => void;
}

/** Pool and account end the key: 8 bytes, little-endian, and 32. */
const POOL_AND_ACCOUNT = 80;
const ACCOUNT = 64;

interface Owner {
  readonly pid: PoolId;
  readonly account: AccountId;
}

function ownerOf(key: string): Owner {
  if (key.length < PREFIX_LENGTH + POOL_AND_ACCOUNT) throw malformed('state_getKeysPaged', key);
  const bytes = key.slice(-POOL_AND_ACCOUNT, -ACCOUNT).match(/../g) as string[];
  return { pid: BigInt(`0x${bytes.reverse().join('')}`) as PoolId, account: `0x${key.slice(-ACCOUNT)}` as AccountId };
}

type Take = (owner: Owner, staker: Staker) => void;

/** Reads the records of those that are wanted; the chain has no key to ask for one pool's. */
async function scan(
  { rpc }: ReadContext,
  schema: StorageSchema,
  hash: BlockHash,
  { signal, onProgress }: StakersOptions,
  wanted: (owner: Owner) => boolean,
  take: Take,
) {
  const source = new RemoteSource(rpc, hash, signal);
  const asOf = new Session(schema, source).asOf();
  asOf.catch(() => undefined);
  const pages: Promise<void>[] = [];
  let records = 0;
  await source.scan(schema.prefix('staker'), (keys) => {
    const owners = keys.map(ownerOf);
    const picked = owners.flatMap((owner, i) => (wanted(owner) ? [{ owner, key: keys[i] as string }] : []));
    const page = source
      .each(
        picked.map(({ key }) => key),
        (_, raw, at) => {
          const staker = schema.decode('staker', raw);
          if (staker) take((picked[at] as (typeof picked)[number]).owner, staker);
        },
      )
      .then(() => {
        records += keys.length;
        onProgress?.(records);
        return pause();
      });
    page.catch(() => undefined);
    pages.push(page);
  });
  await Promise.all(pages);
  return asOf;
}

/** At a block, or at the best one; what `start` makes is thrown away when the load has to begin again. */
function load<T>(
  context: ReadContext,
  options: StakersOptions,
  start: () => { readonly value: T; wanted(owner: Owner): boolean; readonly take: Take },
) {
  const { runtime, rpc } = context;
  const once = async (schema: StorageSchema, hash: BlockHash): Promise<Snapshot<T>> => {
    const { value, wanted, take } = start();
    return { asOf: await scan(context, schema, hash, options, wanted, take), value };
  };
  const run = async () => {
    const { at } = options;
    if (at === undefined) return restarting(rpc, (hash) => once(runtime.schema, hash));
    const hash = blockHash(at);
    return once(await runtime.schemaAt(hash), hash);
  };
  return abortable(reconsidering(runtime, run), options.signal);
}

/** Records of people who left stay on chain with zeros. */
export const readPoolStakers = (
  context: ReadContext,
  pid: PoolId,
  options: StakersOptions = {},
): Promise<Snapshot<readonly PoolStaker[]>> =>
  load(context, options, () => {
    const value: PoolStaker[] = [];
    return {
      value,
      wanted: (owner) => owner.pid === pid,
      take: ({ account }, staker) => {
        if (staker.shares > 0n || staker.availableRewards > 0n) value.push({ account, staker });
      },
    };
  });

export const readDelegatorCounts = (context: ReadContext, options: StakersOptions = {}): Promise<Snapshot<ReadonlyMap<PoolId, number>>> =>
  load(context, options, () => {
    const value = new Map<PoolId, number>();
    return {
      value,
      wanted: () => true,
      take: ({ pid }, { shares }) => {
        if (shares > 0n) value.set(pid, (value.get(pid) ?? 0) + 1);
      },
    };
  });
