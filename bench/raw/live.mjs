import { CHANGED_MINERS, CHANGED_POOLS } from '../lib/changes.mjs';
import { decodeMiner, decodePool } from './decode.mjs';
import { join } from './join.mjs';
import { idOf, PREFIX } from './maps.mjs';

/** Rows kept up to date by subscriptions to the storage of miners and pools. */
export class LiveRows {
  #pools;
  #rows;
  /** How many changed entries have been seen of the block that was seen last. */
  #seen = { n: 0, count: 0 };

  constructor(maps) {
    const { rows } = join(maps);
    this.#pools = maps.pools;
    this.#rows = new Map(rows.map((row) => [row.miner, row]));
  }

  /** Takes the changes of one notification. */
  apply(changes) {
    for (const [key, value] of changes) {
      if (key.startsWith(PREFIX.miners)) {
        const row = this.#rows.get(idOf(key));
        row.mining = decodeMiner(value);
        this.#count(row.mining.vUpdatedAt);
      } else {
        const pool = decodePool(value);
        this.#pools.set(idOf(key), pool);
        this.#count(Number(pool.ownerReward));
      }
    }
  }

  #count(n) {
    if (n !== this.#seen.n) this.#seen = { n, count: 0 };
    this.#seen.count++;
  }

  /** Whether all changes of the n-th block of the update job are in. */
  shows(n) {
    return this.#seen.n === n && this.#seen.count === CHANGED_MINERS + CHANGED_POOLS;
  }

  data() {
    return { pools: [...this.#pools.values()], rows: [...this.#rows.values()] };
  }
}

/** Loads all maps with `read`, then subscribes to miners and pools, `size` keys at a time. */
export async function watchRows(rpc, read, size, onChange) {
  const maps = await read(rpc);
  const live = new LiveRows(maps);
  const keys = [...maps.keys.miners, ...maps.keys.pools];
  const chunks = Array.from({ length: Math.ceil(keys.length / size) }, (_, i) => keys.slice(i * size, (i + 1) * size));
  const subscribe = (chunk) =>
    new Promise((resolve) => {
      rpc.subscribe('state_subscribeStorage', [chunk], ({ changes }) => {
        live.apply(changes);
        resolve();
        onChange();
      });
    });
  await Promise.all(chunks.map(subscribe));
  return live;
}
