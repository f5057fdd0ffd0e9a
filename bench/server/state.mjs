import { createScenario } from '@stakepool-kit/devnet';
import { changesOf } from '../lib/changes.mjs';
import { checksum } from '../lib/checksum.mjs';
import { decodeBinding, decodeMiner, decodePool, decodeStake, decodeWorker } from '../raw/decode.mjs';
import { join } from '../raw/join.mjs';
import { idOf, PREFIX } from '../raw/maps.mjs';

const U32 = 4;
const U64 = 8;
const U128 = 16;
const ID = 32;
const MINER = { v: 1 + U128, vUpdatedAt: 1 + 2 * U128, pInstant: 1 + 2 * U128 + U64 + U32 };

/** The dev chain's scenario `scale` with time standing still, and the blocks of the update job. */
export async function createState() {
  const { chain } = await createScenario({ scenario: 'scale', genesisTime: Date.UTC(2026, 0, 1) });
  const keysOf = (prefix) => chain.stateAt(chain.head().hash).keys(prefix, null, 1_000_000);
  const miners = keysOf(PREFIX.miners).sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  const pools = keysOf(PREFIX.pools).sort((a, b) => poolId(a) - poolId(b));
  let built = 0;

  return {
    chain,
    reset() {
      chain.reset();
      built = 0;
    },
    /** Builds the next block of the update job and returns its number. */
    build() {
      const n = ++built;
      const changed = changesOf(n, miners.length, pools.length);
      chain.produce({
        work: ({ storage }) => {
          for (const at of changed.miners) storage.set(miners[at], changeMiner(storage.get(miners[at]), n, at));
          for (const at of changed.pools) storage.set(pools[at], changePool(storage.get(pools[at]), n));
        },
      });
      return chain.head().header.number;
    },
    /** Checksum of the head's state, read past all servers and clients. */
    checksum() {
      const view = chain.stateAt(chain.head().hash);
      const read = (prefix, decode) => new Map(view.keys(prefix, null, 1_000_000).map((key) => [idOf(key), decode(view.get(key))]));
      return checksum(
        join({
          pools: read(PREFIX.pools, decodePool),
          workers: read(PREFIX.workers, decodeWorker),
          bindings: read(PREFIX.bindings, decodeBinding),
          miners: read(PREFIX.miners, decodeMiner),
          stakes: read(PREFIX.stakes, decodeStake),
        }),
      );
    },
  };
}

/** Pool ids are little-endian and below 2^32 here. */
const poolId = (key) => bytesOf(idOf(key)).readUInt32LE();
const bytesOf = (hex) => Buffer.from(hex.slice(2), 'hex');
const hexOf = (bytes) => `0x${bytes.toString('hex')}`;

function changeMiner(hex, n, at) {
  const bytes = bytesOf(hex);
  bytes.writeBigUInt64LE(BigInt(n * 1_000_003 + at), MINER.v);
  bytes.writeBigUInt64LE(BigInt(n), MINER.vUpdatedAt);
  bytes.writeUInt32LE((n * 31 + at) % 5000, MINER.pInstant);
  return hexOf(bytes);
}

function changePool(hex, n) {
  const bytes = bytesOf(hex);
  const ownerReward = U64 + ID + (bytes[U64 + ID] === 0 ? 1 : 1 + U32);
  const cap = ownerReward + U128;
  const totalStake = cap + (bytes[cap] === 0 ? 1 : 1 + U128) + 2 * U128;
  bytes.writeBigUInt64LE(BigInt(n), ownerReward);
  bytes.writeBigUInt64LE(0n, ownerReward + U64);
  for (const amount of [totalStake, totalStake + U128]) bytes.writeBigUInt64LE(bytes.readBigUInt64LE(amount) + BigInt(n), amount);
  return hexOf(bytes);
}
